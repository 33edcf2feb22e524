import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import { readMediationEvent, type MediationEvent } from '@concord/schema/events.mediation';
import type { DisputesReceived } from '../app/disputes.received.js';
import type { ComplaintStore, ForeignStages } from '../app/ports.js';

/** What is told of a dispute that came from a complaint. */
type OfComplaint = Extract<
  MediationEvent,
  { type: 'DisputeOpened' | 'ForumOpened' | 'ForumClosed' | 'MediationStage' | 'DisputeClosed' }
> & { readonly complaint: string };

/**
 * Lets a complaint follow the dispute it became: where it stands is kept for the worklist; when the sides settle, the
 * report of the outcome is owed; when it is over, the complaint goes on.
 */
export function followTheDisputeWhenItMoves(
  disputes: DisputesReceived,
  store: Pick<ComplaintStore, 'noteStages'>,
): Reaction<OfComplaint> {
  return {
    name: 'follow-the-dispute-when-it-moves',
    source: 'mediation',
    read: ofComplaint,
    prepare: ({ complaint }) => disputes.load(complaint),
    async apply(event, work, { at }) {
      const { complaint, dispute, type } = event;
      const note = (stages: ForeignStages) => store.noteStages(work.ticket, complaint, stages);
      switch (type) {
        case 'DisputeOpened':
          return note({ disputeStage: 'OPEN' });
        case 'ForumOpened':
          return note({ disputeStage: 'IN_FORUM' });
        case 'ForumClosed': {
          const { forum, outcome } = event;
          if (outcome !== 'SETTLED') return note({ disputeStage: 'OPEN' });
          await disputes.settle(work, { complaint, dispute }, { forum, settledAt: at.toISOString() });
          return note({ disputeStage: 'SETTLED' });
        }
        case 'MediationStage':
          return note({ mediationStage: event.stage });
        case 'DisputeClosed': {
          const { outcome, agreedFen } = event;
          const conclusion = { outcome, agreedFen, concludedAt: at.toISOString() };
          await disputes.conclude(work, { complaint, dispute }, conclusion);
          return note({ disputeStage: 'CLOSED' });
        }
        default:
          return never(type);
      }
    },
  };
}

function ofComplaint(value: unknown): OfComplaint | undefined {
  const event = readMediationEvent(value);
  switch (event?.type) {
    case 'DisputeOpened':
    case 'ForumOpened':
    case 'ForumClosed':
    case 'MediationStage':
    case 'DisputeClosed':
      return event.complaint ? { ...event, complaint: event.complaint } : undefined;
    default:
      return undefined;
  }
}

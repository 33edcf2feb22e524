import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import type { Write } from '@concord/kit/store/contract';
import { readMediationEvent, type MediationEvent } from '@concord/schema/events.mediation';
import type { ReceivedActs } from '../app/claim.received.js';
import { noticeFrom } from './notice-claim-when-insurer-is-notified.js';
import { orderFrom } from './order-from-mediation.js';

const SOURCE = 'mediation';

/**
 * Carries what the mediation service tells into the claim it is about. One reaction for all of it: what comes of one
 * dispute, or of one mediation, comes in the order in which it happened. An event that is faster than the notice of its
 * claim, which comes from another aggregate, is tried again.
 */
export function followTheDispute(received: ReceivedActs): Reaction<MediationEvent> {
  return {
    name: 'follow-the-dispute',
    source: SOURCE,
    read: (value) => {
      const event = readMediationEvent(value);
      return event && concernsClaims(event) ? event : undefined;
    },
    async prepare(event) {
      if (event.type === 'InsurerNotified') return received.prepareNotice(noticeFrom(event));
      if ('claim' in event && event.claim) await received.prepare(event.claim);
    },
    apply: (event, write) => apply(received, event, write),
  };
}

async function apply(received: ReceivedActs, event: MediationEvent, write: Write): Promise<void> {
  switch (event.type) {
    case 'InsurerNotified':
      return received.notice(write, noticeFrom(event), SOURCE);
    case 'MediationStage':
      return event.claim ? received.setMediationStage(write, event.claim, event.stage) : undefined;
    case 'ClaimAmended':
    case 'ConsentAsked':
    case 'ProposalWithdrawn':
    case 'SealRequested':
    case 'AgreementEffective':
    case 'BasisConfirmed':
    case 'BasisDenied':
    case 'AgreementPerformed':
      return event.claim ? received.receive(write, event.claim, SOURCE, (seen) => orderFrom(event, seen)) : undefined;
    case 'DisputeOpened':
    case 'ForumOpened':
    case 'ForumClosed':
    case 'MediationTerminated':
    case 'DisputeClosed':
      return;
    default:
      return never(event);
  }
}

/** Of no concern: which forum a dispute is before. A mediation that ended takes back its proposal by an event of its own. */
const unheard: readonly MediationEvent['type'][] = [
  'DisputeOpened',
  'ForumOpened',
  'ForumClosed',
  'MediationTerminated',
  'DisputeClosed',
];

const concernsClaims = ({ type }: MediationEvent) => !unheard.includes(type);

import type { Reaction } from '@concord/kit/reactions/reaction';
import { readClaimEvent, type ClaimEvent } from '@concord/schema/events.claims';
import type { ComplaintStore } from '../app/ports.js';

type OfComplaint = Extract<ClaimEvent, { type: 'ClaimStage' }> & { readonly complaint: string };

/** Keeps for the worklist where the insurer's claim on a complaint's dispute stands. */
export function keepClaimStageWhenTheClaimMoves(store: Pick<ComplaintStore, 'noteStages'>): Reaction<OfComplaint> {
  return {
    name: 'keep-claim-stage-when-the-claim-moves',
    source: 'claims',
    read(value) {
      const event = readClaimEvent(value);
      return event?.type === 'ClaimStage' && event.complaint ? { ...event, complaint: event.complaint } : undefined;
    },
    apply: ({ complaint, stage }, { ticket }) => store.noteStages(ticket, complaint, { claimStage: stage }),
  };
}

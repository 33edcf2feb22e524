import { legalToday } from '@concord/casework/domain/legal-day';
import { never } from '@concord/kit/domain/decider';
import type { Reaction } from '@concord/kit/reactions/reaction';
import type { Write } from '@concord/kit/store/contract';
import { readClaimEvent, type ClaimEvent } from '@concord/schema/events.claims';
import type { DisputeActs } from '../app/disputes.js';
import type { MediationActs } from '../app/mediations.js';
import type { MediationStore } from '../app/ports.js';

export interface FollowingParts {
  readonly disputes: Pick<DisputeActs, 'load' | 'record'>;
  readonly mediations: Pick<MediationActs, 'load' | 'record'>;
  readonly store: Pick<MediationStore, 'noteClaimStage'>;
}

/**
 * Lets disputes and mediations follow what the insurer's side announces: where its claim stands, what it thinks, what it
 * undertakes, confirms and pays. A foreign fact counts as it was told, and only for the case it was told of.
 */
export function followTheClaimWhenTheInsurerActs(parts: FollowingParts): Reaction<ClaimEvent> {
  const { disputes, mediations } = parts;
  return {
    name: 'follow-the-claim-when-the-insurer-acts',
    source: 'claims',
    read: readClaimEvent,
    async prepare(event) {
      // A claim on its own, without a dispute of ours, is none of our business.
      if (event.dispute) await disputes.load(event.dispute);
      if ('mediation' in event && event.mediation) await mediations.load(event.mediation);
    },
    apply: (event, work) => follow(parts, event, work),
  };
}

async function follow({ disputes, mediations, store }: FollowingParts, event: ClaimEvent, work: Write): Promise<void> {
  const { claim, dispute } = event;
  switch (event.type) {
    case 'ClaimNoticed':
      if (dispute) await disputes.record(work, dispute, { type: 'recordClaim', claim, claimNo: event.caseNo });
      return;
    case 'ClaimStage':
      if (!dispute) return;
      await disputes.record(work, dispute, { type: 'recordClaimStage', claim, stage: event.stage });
      return store.noteClaimStage(work.ticket, dispute, event.stage);
    case 'ClaimRefused':
      // The stage says so too, in the same breath.
      return;
    case 'OpinionIssued': {
      const { liability, lossFen } = event;
      if (dispute) await disputes.record(work, dispute, { type: 'recordOpinion', claim, liability, lossFen });
      return;
    }
    case 'ConsentGiven': {
      const { mediation, proposal, undertaking, insurerFen, hospitalFen, expiresAt } = event;
      const given = { proposal, undertaking, insurerFen, hospitalFen, expiresAt };
      return mediations.record(work, mediation, { type: 'recordConsent', ...given });
    }
    case 'ConsentDeclined': {
      const { mediation, proposal } = event;
      return mediations.record(work, mediation, { type: 'recordConsentEnd', proposal, reason: 'DECLINED' });
    }
    case 'ConsentEnded': {
      const { mediation, proposal, undertaking, reason } = event;
      return mediations.record(work, mediation, { type: 'recordConsentEnd', proposal, undertaking, reason });
    }
    case 'SealConfirmed': {
      const { mediation, undertaking, agreement } = event;
      return mediations.record(work, mediation, { type: 'confirmSeal', undertaking, agreement });
    }
    case 'SealDenied': {
      const { mediation, undertaking, agreement, reason } = event;
      return mediations.record(work, mediation, { type: 'denySeal', undertaking, agreement, reason });
    }
    case 'PayoutApprovalAsked': {
      const { mediation, approval, agreement, hash, insurerFen } = event;
      return mediations.record(work, mediation, { type: 'confirmBasis', approval, agreement, hash, insurerFen });
    }
    case 'ClaimPaid': {
      const { mediation, agreement, amountFen, paidAt } = event;
      if (!mediation) return;
      const paidOn = legalToday(new Date(paidAt));
      return mediations.record(work, mediation, { type: 'recordInsurerPayment', agreement, amountFen, paidOn });
    }
    default:
      return never(event);
  }
}

import { fen, formatYuan } from '@concord/kit/domain/money';
import type { DisputeFact } from '../domain/dispute.facts.js';
import type { Details } from './entry.shown.js';

const yuan = (amountFen: number | undefined) => (amountFen === undefined ? undefined : formatYuan(fen(amountFen)));

/** What somebody wrote: free text, for those who may read the case. */
export function disputeNote(fact: DisputeFact): string | undefined {
  switch (fact.type) {
    case 'ClaimAmended':
      return fact.reason;
    case 'Settled':
      return fact.text;
    case 'ForumClosed':
    case 'Closed':
      return fact.note;
    default:
      return undefined;
  }
}

/** What was coded, by name, for the sentence that the screen makes of it. */
export function disputeDetails(fact: DisputeFact): Details {
  switch (fact.type) {
    case 'Opened':
      return { kind: fact.kind, claimed: yuan(fact.claimedFen) };
    case 'ClaimAmended':
      return { formerly: yuan(fact.formerlyFen), claimed: yuan(fact.claimedFen) };
    case 'NoticeIssued':
      return { items: fact.items.join(' ') };
    case 'InsurerNotified':
      return { insurer: fact.insurer };
    case 'OtherForumOpened':
      return { forum: fact.kind, authority: fact.authority, reference: fact.reference };
    case 'ForumClosed':
      return { outcome: fact.outcome };
    case 'Settled':
      return { total: yuan(fact.totalFen), payBy: fact.payBy };
    case 'Closed':
      return { outcome: fact.outcome, agreed: yuan(fact.agreedFen) };
    case 'MediationApplied':
    case 'MediationEntered':
      return { committee: fact.committee };
    case 'MediationLeft':
      return { ground: fact.ground };
    case 'SettledByMediation':
      return { total: yuan(fact.totalFen), insurer: yuan(fact.insurerFen), hospital: yuan(fact.hospitalFen) };
    case 'ClaimRecorded':
      return { claimNo: fact.claimNo };
    case 'ClaimStageRecorded':
      return { stage: fact.stage };
    case 'OpinionRecorded':
      return { liability: fact.liability, loss: yuan(fact.lossFen) };
    default:
      return {};
  }
}

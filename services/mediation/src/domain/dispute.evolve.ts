import { never } from '@concord/kit/domain/decider';
import type { DisputeFact } from './dispute.facts.js';
import type { Dispute, DisputeIn, DisputeStatus, Forum, OpenedDispute, PastForum } from './dispute.js';
import type { ForumOutcome } from './dispute.terms.js';

/** The dispute after a fact. A fact that cannot follow the state is a fault of the code, never of a person. */
export function evolve(state: Dispute, fact: DisputeFact): Dispute {
  if (fact.type === 'Opened') {
    const { type: _type, by: _by, at: _at, committee, ...opened } = fact;
    return { ...opened, status: 'OPEN', committees: committee ? [committee] : [], forums: [] };
  }
  const dispute = lasting(state);
  const { by, at } = fact;
  switch (fact.type) {
    case 'ClaimAmended':
      return { ...dispute, claimedFen: fact.claimedFen };
    case 'NoticeIssued':
      return { ...dispute, notice: { items: fact.items, at, by } };
    case 'InsurerNotified': {
      const { insurer: organization, claim, disclosure } = fact;
      // Found after all: who said that there was no insurer was mistaken.
      return { ...dispute, uninsured: undefined, insurer: { organization, claim, disclosure, notifiedAt: at, by } };
    }
    case 'UninsuredDeclared':
      return { ...dispute, uninsured: { by, at } };
    case 'NegotiationOpened':
      return enter(state, { kind: 'NEGOTIATION', since: at, openedBy: by });
    case 'OtherForumOpened': {
      const { kind, authority, reference } = fact;
      return enter(state, { kind, authority, reference, since: at, openedBy: by });
    }
    case 'MediationEntered': {
      const { mediation, committee } = fact;
      const entered = enter(state, { kind: 'MEDIATION', since: at, mediation, committee });
      return { ...entered, application: undefined, committees: lastOf(entered.committees, committee) };
    }
    case 'ForumClosed':
      return { ...leave(state, at, fact.outcome, fact.note), status: 'OPEN' };
    case 'MediationLeft':
      return { ...leave(state, at, 'TERMINATED', fact.ground), status: 'OPEN' };
    case 'Settled': {
      const { totalFen, representatives, payBy, text } = fact;
      const settlement = { way: 'NEGOTIATION', totalFen, representatives, payBy, text, at, by } as const;
      return { ...leave(state, at, 'SETTLED'), status: 'SETTLED', settlement };
    }
    case 'SettledByMediation': {
      const { mediation, agreement, totalFen, insurerFen, hospitalFen } = fact;
      const settlement = { way: 'MEDIATION', mediation, agreement, totalFen, insurerFen, hospitalFen, at } as const;
      return { ...leave(state, at, 'SETTLED'), status: 'SETTLED', settlement };
    }
    case 'Performed': {
      const { settlement, ...rest } = within(state, 'SETTLED');
      const outcome = { kind: 'MEDIATED', agreedFen: settlement.totalFen, at, by } as const;
      return { ...rest, status: 'CLOSED', settlement, outcome };
    }
    case 'Closed': {
      const { outcome: kind, agreedFen, note } = fact;
      const ended = state.status === 'IN_FORUM' ? leave(state, at, 'DECIDED') : dispute;
      const settlement = 'settlement' in dispute ? dispute.settlement : undefined;
      return { ...ended, status: 'CLOSED', settlement, outcome: { kind, agreedFen, note, at, by } };
    }
    case 'MediationApplied': {
      const { mediation, committee } = fact;
      const committees = lastOf(dispute.committees, committee);
      return { ...dispute, committees, application: { mediation, committee, at } };
    }
    case 'ApplicationDropped':
      return { ...dispute, application: undefined };
    case 'ClaimRecorded':
      return { ...dispute, claimNo: fact.claimNo };
    case 'ClaimStageRecorded':
      return { ...dispute, claimStage: fact.stage };
    case 'OpinionRecorded':
      return { ...dispute, insurerOpinion: { liability: fact.liability, lossFen: fact.lossFen } };
    default:
      return never(fact);
  }
}

function enter(state: Dispute, forum: Forum): DisputeIn<'IN_FORUM'> {
  return { ...within(state, 'OPEN'), status: 'IN_FORUM', forum };
}

/** Out of the active forum, which joins those of the past. */
function leave(state: Dispute, until: string, outcome: ForumOutcome, note?: string) {
  const { forum, forums, status: _status, ...rest } = within(state, 'IN_FORUM');
  return { ...rest, forums: [...forums, past(forum, until, outcome, note)] };
}

function past(forum: Forum, until: string, outcome: ForumOutcome, note: string | undefined): PastForum {
  const { kind, since } = forum;
  const ended = { kind, since, until, outcome, note };
  switch (kind) {
    case 'NEGOTIATION':
      return ended;
    case 'MEDIATION':
      return { ...ended, mediation: forum.mediation };
    case 'ADMIN':
    case 'COURT':
      return { ...ended, authority: forum.authority, reference: forum.reference };
    default:
      return never(kind);
  }
}

const lastOf = (committees: readonly string[], committee: string) => [
  ...committees.filter((each) => each !== committee),
  committee,
];

function within<S extends DisputeStatus>(state: Dispute, status: S): DisputeIn<S> {
  if (state.status !== status) throw new Error(`A fact of ${status} cannot follow the state ${state.status}`);
  return state as DisputeIn<S>;
}

function lasting(state: Dispute): Exclude<OpenedDispute, { status: 'CLOSED' }> {
  if (state.status === 'NEW' || state.status === 'CLOSED')
    throw new Error(`No such fact can follow the state ${state.status}`);
  return state;
}

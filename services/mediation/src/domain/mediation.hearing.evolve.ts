import { never } from '@concord/kit/domain/decider';
import type { Accepted, AppliedMediation, MediationCase } from './mediation.js';
import type { FactOf, MediationFact } from './mediation.facts.js';
import type { Proposal, Session } from './mediation.parts.js';
import { acceptedOf } from './mediation.readings.js';
import { within } from './mediation.within.js';

/** What happens between acceptance and the agreement. */
export type HearingFact = Extract<
  MediationFact,
  {
    type:
      | 'MediatorsAssigned'
      | 'ConflictDeclared'
      | 'MediatorReplaced'
      | 'InsurerInvited'
      | 'SessionScheduled'
      | 'SessionOpened'
      | 'SessionClosed'
      | 'AppraisalCommissioned'
      | 'AppraisalRecorded'
      | 'AppraisalEnded'
      | 'Extended'
      | 'OfferReleased'
      | 'Proposed'
      | 'ProposalAnswered'
      | 'ProposalWithdrawn';
  }
>;

export function evolveHearing(state: AppliedMediation, fact: HearingFact): MediationCase {
  switch (fact.type) {
    case 'MediatorsAssigned': {
      const mediators = fact.staff.map((staff) => ({ staff, chosenBy: fact.chosenBy }));
      return { ...within(state, 'ACCEPTED'), status: 'PREPARING', mediators };
    }
    case 'ConflictDeclared':
      return declared(state, fact);
    case 'MediatorReplaced':
      return staying(state, ({ mediators }) => ({
        mediators: mediators.map((each) =>
          each.staff === fact.out ? { staff: fact.in, chosenBy: 'COMMITTEE' } : each,
        ),
      }));
    case 'InsurerInvited': {
      const { insurer: organization, claim, by, at } = fact;
      return staying(state, () => ({ insurer: { organization, claim, by, at } }));
    }
    case 'SessionScheduled': {
      const { id, kind, scheduledFor, place, online } = fact;
      return staying(state, ({ sessions }) => ({ sessions: [...sessions, { id, kind, scheduledFor, place, online }] }));
    }
    case 'SessionOpened': {
      const preparing = within(state, 'PREPARING');
      return { ...preparing, status: 'SESSION', sessions: changed(preparing, fact.session, { openedAt: fact.at }) };
    }
    case 'SessionClosed': {
      const { session, record, confirmedByPatient, confirmedByHospital, at } = fact;
      const closed = staying(state, (accepted) => ({
        sessions: changed(accepted, session, { closedAt: at, record, confirmedByPatient, confirmedByHospital }),
      }));
      return closed.status === 'SESSION' ? { ...closed, status: 'PREPARING' } : closed;
    }
    case 'AppraisalCommissioned': {
      const { body, commissionedBy, at: commissionedAt } = fact;
      const appraisal = { body, commissionedBy, commissionedAt };
      return { ...within(state, 'PREPARING', 'SESSION'), status: 'APPRAISAL', appraisal };
    }
    case 'AppraisalRecorded': {
      const { appraisal, ...rest } = within(state, 'APPRAISAL');
      const { damage, fault, causation, degree, at: receivedAt } = fact;
      const opinion = { damage, fault, causation, degree, receivedAt };
      return { ...rest, status: 'PREPARING', appraisals: [...rest.appraisals, { ...appraisal, opinion }] };
    }
    case 'AppraisalEnded': {
      const { appraisal, ...rest } = within(state, 'APPRAISAL');
      const ended = { reason: fact.reason, at: fact.at };
      return { ...rest, status: 'PREPARING', appraisals: [...rest.appraisals, { ...appraisal, ended }] };
    }
    // Only its clock changed.
    case 'Extended':
      return state;
    case 'OfferReleased': {
      const { type: _type, ...offer } = fact;
      return staying(state, ({ offers }) => ({ offers: [...offers, offer] }));
    }
    case 'Proposed': {
      const { type: _type, ...told } = fact;
      return { ...within(state, 'PREPARING', 'SESSION'), status: 'PROPOSED', proposal: { ...told, answers: {} } };
    }
    case 'ProposalAnswered':
      return answered(state, fact);
    case 'ProposalWithdrawn': {
      const proposed = within(state, 'PROPOSED', 'DRAFTING');
      return withoutProposal(proposed, proposed.proposal);
    }
    default:
      return never(fact);
  }
}

function answered(state: AppliedMediation, { side, accepts, note, by, at }: FactOf<'ProposalAnswered'>): MediationCase {
  const proposed = within(state, 'PROPOSED');
  const answers = { ...proposed.proposal.answers, [side]: { accepts, note, by, at } };
  const proposal = { ...proposed.proposal, answers };
  if (!accepts) return withoutProposal(proposed, proposal);
  const both = answers.PATIENT?.accepts && answers.HOSPITAL?.accepts;
  return { ...proposed, proposal, status: both ? 'DRAFTING' : 'PROPOSED' };
}

/** Back to preparing; what was proposed is kept, what the insurer said to it is void. */
function withoutProposal(
  state: Accepted & { readonly proposal: Proposal; readonly undertaking?: unknown; readonly formerDraft?: unknown },
  former: Proposal,
): MediationCase {
  const { proposal: _proposal, undertaking: _undertaking, formerDraft: _formerDraft, ...rest } = state;
  return { ...rest, status: 'PREPARING', formerProposals: [...rest.formerProposals, former] };
}

function declared(state: AppliedMediation, fact: FactOf<'ConflictDeclared'>): MediationCase {
  const { conflict, description = '', by, at } = fact;
  const declaration = conflict ? ({ conflict, description, at } as const) : ({ conflict, at } as const);
  return staying(state, ({ mediators }) => ({
    mediators: mediators.map((each) => (each.staff === by ? { ...each, declaration } : each)),
  }));
}

/** The mediation in the same status, with something changed that every accepted one has. */
function staying(state: AppliedMediation, change: (accepted: Accepted) => Partial<Accepted>): AppliedMediation {
  const accepted = acceptedOf(state);
  if (!accepted) throw new Error(`Nothing is heard in the state ${state.status}`);
  return { ...state, ...change(accepted) } as AppliedMediation;
}

function changed({ sessions }: Accepted, id: string, change: Partial<Session>): readonly Session[] {
  return sessions.map((each) => (each.id === id ? { ...each, ...change } : each));
}

import { fen } from '@concord/kit/domain/money';
import type { MediationRecord } from '../app/ports.js';
import type { AppliedMediation } from '../domain/mediation.js';
import { mediationTable } from '../domain/mediation.moves.js';
import type * as parts from '../domain/mediation.parts.js';
import { acceptedOf, appraisalOf, organizationsOf, proposedOf } from '../domain/mediation.readings.js';
import { terminationGrounds } from '../domain/mediation.terms.js';
import { shownAgreement } from './agreement.shown.js';
import { shownDisclosure } from './dispute.shown.js';
import { stub } from './foreign.stub.js';
import type * as types from './mediation.parts.type.js';
import type { MediationType } from './mediation.type.js';

/** A mediation of the domain as the graph shows it; what one may see of it the field policy says. */
export function shownMediation(record: MediationRecord): MediationType {
  const { mediation, version } = record;
  const { id, caseNo, status, committee, hospital } = mediation;
  const accepted = acceptedOf(mediation);
  const proposed = proposedOf(mediation);
  const appraisal = appraisalOf(mediation);
  return {
    ...{ record, organization: committee, seats: organizationsOf(mediation) },
    ...{ id, caseNo, version, status },
    stage: mediationTable.statuses[status],
    committee: { id: committee },
    hospital: { id: hospital },
    insurer: stub(accepted?.insurer?.organization),
    application: shownApplication(mediation),
    mediators: (accepted?.mediators ?? []).map(shownMediator),
    sessions: (accepted?.sessions ?? []).map(shownSession),
    appraisal: appraisal && shownAppraisal(appraisal),
    offers: (accepted?.offers ?? []).map(({ side, amountFen, text, at }) => ({
      ...{ side, text, at: new Date(at), amount: amountFen === undefined ? undefined : fen(amountFen) },
    })),
    proposal: proposed && shownProposal(proposed.proposal),
    undertaking: proposed?.undertaking && shownUndertaking(proposed.undertaking),
    agreement: shownAgreement(mediation),
    ...endings(mediation),
  };
}

function shownApplication({ application, committee }: AppliedMediation): types.MediationApplicationType {
  const { by, form, at, receivedBy, paper, disclosure } = application;
  return {
    ...{ by, form, at: new Date(at), receivedBy: stub(receivedBy), paper },
    disclosure: disclosure && shownDisclosure(disclosure, committee),
  };
}

function shownMediator({ staff, chosenBy, declaration }: parts.Mediator): types.MediatorType {
  const conflict = declaration?.conflict ? declaration.description : undefined;
  return { staff: { id: staff }, declared: declaration !== undefined, conflict, chosenBy };
}

function shownSession({ scheduledFor, openedAt, closedAt, ...session }: parts.Session): types.MediationSessionType {
  return {
    ...session,
    at: new Date(scheduledFor),
    openedAt: openedAt === undefined ? undefined : new Date(openedAt),
    closedAt: closedAt === undefined ? undefined : new Date(closedAt),
  };
}

function shownAppraisal(appraisal: parts.CommissionedAppraisal | parts.ConcludedAppraisal): types.AppraisalType {
  const { body, commissionedAt } = appraisal;
  const opinion = 'opinion' in appraisal ? appraisal.opinion : undefined;
  return {
    ...{ body, commissionedAt: new Date(commissionedAt) },
    opinion: opinion && { ...opinion, receivedAt: new Date(opinion.receivedAt) },
    ended: 'ended' in appraisal ? appraisal.ended.reason : undefined,
  };
}

function shownProposal(proposal: parts.Proposal): types.ProposalType {
  const { id, totalFen, mentalFen, legalFen, liability, text, at, answers } = proposal;
  return {
    ...{ id, total: fen(totalFen), mental: fen(mentalFen), legal: fen(legalFen), liability, text, at: new Date(at) },
    answers: Object.entries(answers).map(([side, answer]) => ({
      ...{ side, accepts: answer.accepts, at: new Date(answer.at), note: answer.note },
    })),
  };
}

function shownUndertaking(undertaking: parts.Undertaking): types.UndertakingType {
  switch (undertaking.kind) {
    case 'GIVEN': {
      const { insurerFen, hospitalFen, expiresAt } = undertaking;
      const shares = { insurerShare: fen(insurerFen), hospitalShare: fen(hospitalFen) };
      return { ...shares, expiresAt: new Date(expiresAt), waived: false };
    }
    case 'DECLINED':
      return { waived: false, ended: 'DECLINED' };
    case 'ENDED':
      return { waived: false, ended: undertaking.reason };
    case 'WAIVED':
      return { waived: true };
  }
}

function endings(mediation: AppliedMediation): Pick<MediationType, 'termination' | 'refusal'> {
  if (mediation.status === 'TERMINATED') {
    const { ground, text, routes, at } = mediation.termination;
    return { termination: { ground, label: terminationGrounds[ground], text, routes, at: new Date(at) } };
  }
  if (mediation.status !== 'NOT_ACCEPTED') return {};
  const { grounds, text, routes, at } = mediation.refusal;
  return { refusal: { grounds, text, routes, at: new Date(at) } };
}

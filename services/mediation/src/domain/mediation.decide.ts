import { never, type Decider } from '@concord/kit/domain/decider';
import * as agreement from './mediation.agreement.rulings.js';
import * as application from './mediation.application.rulings.js';
import type { MediationCommand } from './mediation.commands.js';
import { unmet } from './mediation.conditions.js';
import { decideDraft } from './mediation.draft.rulings.js';
import { evolve } from './mediation.evolve.js';
import type { MediationFact } from './mediation.facts.js';
import * as hearing from './mediation.hearing.rulings.js';
import { noMediation, type MediationCase } from './mediation.js';
import { mediationLifecycle } from './mediation.moves.js';
import { refuse } from './mediation.refusals.js';
import { written } from './mediation.written.js';

/** Guards by the table first, then the dispute, then what the command says; answers with the facts, or refuses. */
export function decide(state: MediationCase, command: MediationCommand): readonly MediationFact[] {
  mediationLifecycle.enforce(command.type, { state, actor: command.actor, now: command.now });
  if (state.status !== 'NEW' && state.dispute !== command.dispute.id)
    throw new Error('A mediation is decided with the dispute it is about');
  const refusal = unmet(command.type, command.dispute, state);
  if (refusal) throw refusal;
  return [ruled(state, command)];
}

function ruled(state: MediationCase, command: MediationCommand): MediationFact {
  const stamp = { by: command.actor.id, at: command.now.toISOString() };
  switch (command.type) {
    case 'apply':
      return application.decideApplication(command, stamp);
    case 'consent':
      return { type: 'OtherSideConsented', note: command.note, ...stamp };
    case 'decline':
      return { type: 'OtherSideDeclined', note: command.note, ...stamp };
    case 'lapseAnswer':
      return { type: 'AnswerLapsed', ...stamp };
    case 'accept':
      return application.decideAcceptance(command, stamp);
    case 'refuseAcceptance':
      return application.decideRefusalOfAcceptance(command, stamp);
    case 'assignMediators':
      return hearing.decideAssignment(state, command, stamp);
    case 'declareConflict':
      return hearing.decideDeclaration(command, stamp);
    case 'replaceMediator':
      return hearing.decideReplacement(state, command, stamp);
    case 'inviteInsurer':
      return hearing.decideInvitation(command, stamp);
    case 'scheduleSession':
      return hearing.decideSchedule(command, stamp);
    case 'openSession':
      return hearing.decideOpening(state, command, stamp);
    case 'closeSession':
      return hearing.decideClosing(state, command, stamp);
    case 'commissionAppraisal':
      return hearing.decideCommission(command, stamp);
    case 'recordAppraisal':
      return hearing.decideOpinion(command, stamp);
    case 'endAppraisal':
      return { type: 'AppraisalEnded', reason: written(command.reason, 'reason', 'REASON_NEEDED'), ...stamp };
    case 'extend':
      return hearing.decideExtension(command, stamp);
    case 'offerReleased':
      return { type: 'OfferReleased', ...command.offer, ...stamp };
    case 'propose':
      return hearing.decideProposal(command, stamp);
    case 'answerProposal':
      return hearing.decideAnswer(state, command, stamp);
    case 'withdrawProposal':
      return { type: 'ProposalWithdrawn', reason: written(command.reason, 'reason', 'REASON_NEEDED'), ...stamp };
    case 'recordConsent':
      return agreement.decideConsent(state, command, stamp);
    case 'recordConsentEnd':
      return agreement.decideConsentEnd(state, command, stamp);
    case 'waiveInsurer':
      return { type: 'InsurerWaived', reason: written(command.reason, 'reason', 'REASON_NEEDED'), ...stamp };
    case 'draft':
      return decideDraft(state, command, stamp);
    case 'redraft':
      return { type: 'Redrafted', reason: command.reason, ...stamp };
    case 'signPatient':
      return { type: 'PatientSigned', paper: written(command.paper, 'paper', 'SIGNED_PAPER_NEEDED'), ...stamp };
    case 'signHospital':
      return { type: 'HospitalSigned', ...stamp };
    case 'signMediator':
      return { type: 'MediatorSigned', ...stamp };
    case 'requestSeal':
      return agreement.decideSeal(state, command, stamp);
    case 'confirmSeal':
      return agreement.decideSealConfirmed(state, command, stamp);
    case 'denySeal':
      return agreement.decideSealDenied(state, command, stamp);
    case 'lapseSeal':
      return { type: 'SealLapsed', ...stamp };
    case 'recordPayment':
      return agreement.decidePayment(state, command, stamp);
    case 'recordInsurerPayment':
      return agreement.decideInsurerPayment(state, command, stamp);
    case 'recordConfirmation': {
      const { court, reference } = command;
      const named = { court: written(court, 'court'), reference: written(reference, 'reference') };
      return { type: 'ConfirmationRecorded', ...named, ...stamp };
    }
    case 'close':
      return { type: 'Closed', callBack: written(command.callBack, 'callBack'), ...stamp };
    case 'terminate': {
      const { ground, routes } = command;
      if (routes.length === 0) throw refuse('ROUTES_NEEDED', { path: ['routes'] });
      const text = written(command.text, 'text', 'REASON_NEEDED');
      return { type: 'Terminated', ground, text, routes: [...new Set(routes)], ...stamp };
    }
    case 'lapseConclude':
      return { type: 'DeemedFailed', ...stamp };
    case 'confirmBasis':
      return agreement.decideBasis(state, command, stamp);
    default:
      return never(command);
  }
}

/** The mediation as a decider: pure, no clock, no database. */
export const mediationDecider: Decider<MediationCase, MediationCommand, MediationFact> = {
  initial: noMediation,
  decide,
  evolve,
};

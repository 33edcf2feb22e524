import type { MoveExample } from '@concord/kit/test/move-suite';
import type { ApplicationMove } from '../domain/mediation.application.rows.js';
import type { MediationCommand } from '../domain/mediation.commands.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import type { HearingMove } from '../domain/mediation.hearing.rows.js';
import * as story from './mediation.story.js';

const { past, days, order } = story;

/** One lawful example of each move up to a proposal. */
export const hearingExamples: Record<ApplicationMove | HearingMove, MoveExample<MediationCommand, MediationFact>> = {
  apply: {
    given: past.NEW,
    command: order('REG', { type: 'apply', application: story.application }),
    facts: ['Applied'],
    status: 'CONSENT_PENDING',
    twice: 'WRONG_STATE',
  },
  consent: {
    given: past.CONSENT_PENDING,
    command: order('LEGAL', { type: 'consent' }),
    facts: ['OtherSideConsented'],
    status: 'SCREENING',
    twice: 'WRONG_STATE',
  },
  decline: {
    given: past.CONSENT_PENDING,
    command: order('EXEC', { type: 'decline', note: '拟诉讼解决' }),
    facts: ['OtherSideDeclined'],
    status: 'REFUSED',
    twice: 'WRONG_STATE',
  },
  lapseAnswer: {
    given: past.CONSENT_PENDING,
    command: order('SYS', { type: 'lapseAnswer' }, days(30)),
    facts: ['AnswerLapsed'],
    status: 'REFUSED',
    twice: 'WRONG_STATE',
  },
  accept: {
    given: past.SCREENING,
    command: order('REG', {
      type: 'accept',
      notInCourt: true,
      notWithHealthDepartment: true,
      noUnperformedAgreement: true,
    }),
    facts: ['Accepted'],
    status: 'ACCEPTED',
    twice: 'WRONG_STATE',
  },
  refuseAcceptance: {
    given: past.SCREENING,
    command: order('CHAIR', { type: 'refuseAcceptance', grounds: ['IN_COURT'], text: '已立案', routes: ['COURT'] }),
    facts: ['AcceptanceRefused'],
    status: 'NOT_ACCEPTED',
    twice: 'WRONG_STATE',
  },
  assignMediators: {
    given: past.ACCEPTED,
    command: order('CHAIR', { type: 'assignMediators', staff: ['stf_MED'], chosenBy: 'PARTIES' }),
    facts: ['MediatorsAssigned'],
    status: 'PREPARING',
    twice: 'WRONG_STATE',
  },
  declareConflict: {
    given: past.PREPARING,
    command: order('MED', { type: 'declareConflict', conflict: false }),
    facts: ['ConflictDeclared'],
    status: 'PREPARING',
    twice: 'allowed',
  },
  replaceMediator: {
    given: past.PREPARING,
    command: order('CHAIR', { type: 'replaceMediator', out: 'stf_MED', in: 'stf_MED2', reason: '利害关系' }),
    facts: ['MediatorReplaced'],
    status: 'PREPARING',
    twice: 'NOT_A_MEDIATOR_HERE',
  },
  inviteInsurer: {
    given: past.ACCEPTED,
    command: order('REG', { type: 'inviteInsurer', patientConsents: true, hospitalConsents: true }),
    facts: ['InsurerInvited'],
    status: 'ACCEPTED',
    twice: 'INSURER_AT_TABLE',
  },
  scheduleSession: {
    given: past.PREPARING,
    command: order('MED', {
      type: 'scheduleSession',
      session: { id: 'ses_2', kind: 'SEPARATE', at: days(3).toISOString(), place: '第二调解室', online: false },
    }),
    facts: ['SessionScheduled'],
    status: 'PREPARING',
    twice: 'allowed',
  },
  openSession: {
    given: past.PREPARING,
    command: order('MED', { type: 'openSession', session: 'ses_1' }),
    facts: ['SessionOpened'],
    status: 'SESSION',
    twice: 'WRONG_STATE',
  },
  closeSession: {
    given: past.SESSION,
    command: order('MED', {
      type: 'closeSession',
      record: '双方陈述',
      confirmedByPatient: true,
      confirmedByHospital: true,
    }),
    facts: ['SessionClosed'],
    status: 'PREPARING',
    twice: 'NO_SESSION_OPEN',
  },
  commissionAppraisal: {
    given: past.SESSION,
    command: order('MED', {
      type: 'commissionAppraisal',
      body: '市医学会',
      commissionedBy: 'COMMITTEE',
      patientConsents: true,
      hospitalConsents: true,
    }),
    facts: ['AppraisalCommissioned'],
    status: 'APPRAISAL',
    twice: 'WRONG_STATE',
  },
  recordAppraisal: {
    given: past.APPRAISAL,
    command: order('MED', {
      type: 'recordAppraisal',
      damage: '九级伤残',
      fault: '评估不足',
      causation: '有因果关系',
      degree: 'MINOR',
    }),
    facts: ['AppraisalRecorded'],
    status: 'PREPARING',
    twice: 'WRONG_STATE',
  },
  endAppraisal: {
    given: past.APPRAISAL,
    command: order('MED', { type: 'endAppraisal', reason: '患方撤回委托' }),
    facts: ['AppraisalEnded'],
    status: 'PREPARING',
    twice: 'WRONG_STATE',
  },
  extend: {
    given: past.SESSION,
    command: order('CHAIR', {
      type: 'extend',
      days: 10,
      committeeAgrees: true,
      patientAgrees: true,
      hospitalAgrees: true,
    }),
    facts: ['Extended'],
    status: 'SESSION',
    twice: 'allowed',
  },
  offerReleased: {
    given: past.SESSION,
    command: order('SYS', { type: 'offerReleased', offer: { side: 'HOSPITAL', amountFen: 3_000_000, text: '三万元' } }),
    facts: ['OfferReleased'],
    status: 'SESSION',
    twice: 'allowed',
  },
  propose: {
    given: past.SESSION,
    command: order('MED', {
      type: 'propose',
      proposal: {
        ...{ id: 'prp_1', totalFen: 5_000_000, mentalFen: 500_000, legalFen: 0 },
        liability: 'MINOR',
        text: '按次要责任赔偿',
      },
    }),
    facts: ['Proposed'],
    status: 'PROPOSED',
    twice: 'WRONG_STATE',
  },
  answerProposal: {
    given: past.PROPOSED,
    command: order('LEGAL', { type: 'answerProposal', accepts: true }),
    facts: ['ProposalAnswered'],
    status: 'PROPOSED',
    twice: 'ALREADY_ANSWERED',
  },
  withdrawProposal: {
    given: past.DRAFTING,
    command: order('MED', { type: 'withdrawProposal', reason: '保险机构未同意' }),
    facts: ['ProposalWithdrawn'],
    status: 'PREPARING',
    twice: 'WRONG_STATE',
  },
  terminate: {
    given: past.SIGNING,
    command: order('MED', { type: 'terminate', ground: 'REFUSAL', text: '患方拒绝', routes: ['COURT'] }),
    facts: ['Terminated'],
    status: 'TERMINATED',
    twice: 'WRONG_STATE',
  },
  lapseConclude: {
    given: past.SIGNING,
    command: order('SYS', { type: 'lapseConclude' }, days(60)),
    facts: ['DeemedFailed'],
    status: 'TERMINATED',
    twice: 'WRONG_STATE',
  },
};

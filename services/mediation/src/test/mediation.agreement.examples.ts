import type { MoveExample } from '@concord/kit/test/move-suite';
import type { AgreementMove } from '../domain/mediation.agreement.rows.js';
import type { MediationCommand } from '../domain/mediation.commands.js';
import type { MediationFact } from '../domain/mediation.facts.js';
import * as story from './mediation.story.js';

const { past, days, order, readyToSeal } = story;
const signed = (...facts: readonly MediationFact[]) => [...past.SIGNING, ...facts];

/** One lawful example of each move from the insurer's word to the last payment. */
export const agreementExamples: Record<AgreementMove, MoveExample<MediationCommand, MediationFact>> = {
  recordConsent: {
    given: past.PROPOSED,
    command: order('SYS', {
      ...{ type: 'recordConsent', proposal: 'prp_1', undertaking: 'und_1', insurerFen: 4_000_000 },
      ...{ hospitalFen: 1_000_000, expiresAt: days(15).toISOString() },
    }),
    facts: ['ConsentRecorded'],
    status: 'PROPOSED',
    twice: 'allowed',
  },
  recordConsentEnd: {
    given: past.SIGNING,
    command: order('SYS', {
      ...{ type: 'recordConsentEnd', proposal: 'prp_1', undertaking: 'und_1', reason: 'EXPIRED' },
    }),
    facts: ['ConsentEnded'],
    status: 'DRAFTING',
    twice: 'OTHER_PROPOSAL',
  },
  waiveInsurer: {
    given: story.unconsented,
    command: order('EXEC', { type: 'waiveInsurer', reason: '由医院承担' }),
    facts: ['InsurerWaived'],
    status: 'DRAFTING',
    twice: 'INSURER_WAIVED',
  },
  draft: {
    given: past.DRAFTING,
    command: order('MED', { type: 'draft', agreement: 'agr_1', terms: story.terms }),
    facts: ['Drafted'],
    status: 'SIGNING',
    twice: 'WRONG_STATE',
  },
  redraft: {
    given: past.SIGNING,
    command: order('MED', { type: 'redraft' }),
    facts: ['Redrafted'],
    status: 'DRAFTING',
    twice: 'WRONG_STATE',
  },
  signPatient: {
    given: past.SIGNING,
    command: order('MED', { type: 'signPatient', paper: '卷宗第9页' }),
    facts: ['PatientSigned'],
    status: 'SIGNING',
    twice: 'ALREADY_SIGNED',
  },
  signHospital: {
    given: past.SIGNING,
    command: order('LEGAL', { type: 'signHospital' }),
    facts: ['HospitalSigned'],
    status: 'SIGNING',
    twice: 'ALREADY_SIGNED',
  },
  signMediator: {
    given: signed(story.patientSigned(), story.hospitalSigned()),
    command: order('MED', { type: 'signMediator' }),
    facts: ['MediatorSigned'],
    status: 'SIGNING',
    twice: 'ALREADY_SIGNED',
  },
  requestSeal: {
    given: readyToSeal,
    command: order('SEAL', { type: 'requestSeal', hash: story.hash }),
    facts: ['SealRequested'],
    status: 'SEALING',
    twice: 'WRONG_STATE',
  },
  confirmSeal: {
    given: past.SEALING,
    command: order('SYS', { type: 'confirmSeal', undertaking: 'und_1', agreement: 'agr_1' }),
    facts: ['AgreementTookEffect'],
    status: 'EFFECTIVE',
    twice: 'WRONG_STATE',
  },
  denySeal: {
    given: past.SEALING,
    command: order('SYS', { type: 'denySeal', undertaking: 'und_1', agreement: 'agr_1', reason: 'EXPIRED' }),
    facts: ['SealDenied'],
    status: 'DRAFTING',
    twice: 'WRONG_STATE',
  },
  lapseSeal: {
    given: past.SEALING,
    command: order('SYS', { type: 'lapseSeal' }, days(1)),
    facts: ['SealLapsed'],
    status: 'SIGNING',
    twice: 'WRONG_STATE',
  },
  recordPayment: {
    given: past.EFFECTIVE,
    command: order('FIN', { type: 'recordPayment', amountFen: 1_000_000, paidOn: '2026-03-02', reference: 'FK-1' }),
    facts: ['PaymentRecorded'],
    status: 'EFFECTIVE',
    twice: 'MORE_THAN_OWED',
  },
  recordInsurerPayment: {
    given: past.EFFECTIVE,
    command: order('SYS', {
      ...{ type: 'recordInsurerPayment', agreement: 'agr_1', amountFen: 4_000_000, paidOn: '2026-03-02' },
    }),
    facts: ['InsurerPaymentRecorded'],
    status: 'EFFECTIVE',
    twice: 'allowed',
  },
  recordConfirmation: {
    given: past.EFFECTIVE,
    command: order('REG', { type: 'recordConfirmation', court: '区人民法院', reference: '(2026)民特1号' }),
    facts: ['ConfirmationRecorded'],
    status: 'EFFECTIVE',
    twice: 'ALREADY_CONFIRMED',
  },
  close: {
    given: [...past.EFFECTIVE, story.insurerPaid(), story.paid()],
    command: order('MED', { type: 'close', callBack: '患方已收款' }),
    facts: ['Closed'],
    status: 'CLOSED',
    twice: 'WRONG_STATE',
  },
  confirmBasis: {
    given: past.EFFECTIVE,
    command: order('SYS', {
      ...{ type: 'confirmBasis', approval: 'apv_1', agreement: 'agr_1', hash: story.hash, insurerFen: 4_000_000 },
    }),
    facts: ['BasisJudged'],
    status: 'EFFECTIVE',
    twice: 'allowed',
  },
};

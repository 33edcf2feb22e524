import * as guard from './mediation.guards.js';
import { articles } from './mediation.laws.js';
import { underWay, type MoveRows } from './mediation.rows.js';

/** From the insurer's word to the last payment. */
export type AgreementMove =
  | 'recordConsent'
  | 'recordConsentEnd'
  | 'waiveInsurer'
  | 'draft'
  | 'redraft'
  | 'signPatient'
  | 'signHospital'
  | 'signMediator'
  | 'requestSeal'
  | 'confirmSeal'
  | 'denySeal'
  | 'lapseSeal'
  | 'recordPayment'
  | 'recordInsurerPayment'
  | 'recordConfirmation'
  | 'close'
  | 'confirmBasis';

const everyStatus = [
  ...['CONSENT_PENDING', 'SCREENING', ...underWay, 'SEALING', 'EFFECTIVE'],
  ...['CLOSED', 'REFUSED', 'NOT_ACCEPTED', 'TERMINATED'],
] as MoveRows<'any'>['any']['from'];

export const agreementMoves: MoveRows<AgreementMove> = {
  recordConsent: {
    label: { zh: '保险机构承诺赔付', en: 'The insurer undertakes to pay' },
    from: ['PROPOSED', 'DRAFTING'],
    to: ['PROPOSED', 'DRAFTING'],
    who: ['SYS'],
    guards: [guard.notYetWaived],
    article: articles.insurerConsent,
  },
  recordConsentEnd: {
    label: { zh: '保险机构未承诺或承诺终止', en: 'The insurer declines, or its undertaking ends' },
    from: ['PROPOSED', 'DRAFTING', 'SIGNING'],
    to: ['PROPOSED', 'DRAFTING'],
    who: ['SYS'],
    guards: [guard.notYetWaived],
  },
  waiveInsurer: {
    label: { zh: '声明全部自行承担', en: 'Declare that the hospital pays alone' },
    from: ['PROPOSED', 'DRAFTING'],
    to: ['PROPOSED', 'DRAFTING'],
    who: ['LEGAL', 'EXEC'],
    guards: [guard.notYetWaived, guard.noUndertakingStands],
    article: articles.insurerConsent,
  },
  draft: {
    label: { zh: '拟定调解协议', en: 'Draft the agreement' },
    from: ['DRAFTING'],
    to: ['SIGNING'],
    who: ['MED'],
    guards: [
      guard.mediatorOfTheCase,
      guard.notInConflict,
      guard.withinLimit,
      guard.noSessionOpen,
      guard.undertakingNotExpired,
    ],
    article: articles.content,
  },
  redraft: {
    label: { zh: '退回修改协议', en: 'Redraft' },
    from: ['SIGNING'],
    to: ['DRAFTING'],
    who: ['MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict],
  },
  signPatient: {
    label: { zh: '登记患方签名', en: "Record the patient side's signature" },
    from: ['SIGNING'],
    to: ['SIGNING'],
    who: ['MED'],
    guards: [guard.patientHasNotSigned, guard.mediatorOfTheCase, guard.notInConflict, guard.withinLimit],
    article: articles.effect,
  },
  signHospital: {
    label: { zh: '医疗机构签章', en: 'Sign for the hospital' },
    from: ['SIGNING'],
    to: ['SIGNING'],
    who: ['LEGAL', 'EXEC'],
    guards: [guard.hospitalHasNotSigned, guard.withinLimit],
    article: articles.effect,
  },
  signMediator: {
    label: { zh: '调解员签名', en: 'Sign as mediator' },
    from: ['SIGNING'],
    to: ['SIGNING'],
    who: ['MED'],
    guards: [
      guard.isMediator,
      guard.notInConflict,
      guard.mediatorHasNotSigned,
      guard.withinLimit,
      guard.bothSidesSigned,
    ],
    article: articles.effect,
  },
  requestSeal: {
    label: { zh: '加盖调解委员会印章', en: 'Seal' },
    from: ['SIGNING'],
    to: ['SEALING', 'EFFECTIVE'],
    who: ['SEAL'],
    guards: [guard.withinLimit, guard.mediatorSigned, guard.undertakingNotExpired],
    // Where the insurer's word has to be confirmed first; without one the agreement takes effect at once.
    timers: { starts: ['SEAL'] },
    article: articles.effect,
  },
  confirmSeal: {
    label: { zh: '协议生效', en: 'The agreement takes effect' },
    from: ['SEALING'],
    to: ['EFFECTIVE'],
    who: ['SYS'],
    timers: { stops: ['CONCLUDE', 'SEAL'], starts: ['CONFIRMATION'] },
    article: articles.effect,
  },
  denySeal: {
    label: { zh: '保险机构未确认承诺', en: 'The undertaking is not confirmed' },
    from: ['SEALING'],
    to: ['DRAFTING'],
    who: ['SYS'],
    timers: { stops: ['SEAL'] },
  },
  lapseSeal: {
    label: { zh: '逾期未确认，退回签署', en: 'No confirmation in time' },
    from: ['SEALING'],
    to: ['SIGNING'],
    who: ['SYS'],
    guards: [guard.sealTimeIsOver],
    timers: { stops: ['SEAL'] },
  },
  recordPayment: {
    label: { zh: '登记医疗机构付款', en: "Record the hospital's payment" },
    from: ['EFFECTIVE'],
    to: ['EFFECTIVE'],
    who: ['FIN'],
    article: articles.performance,
  },
  recordInsurerPayment: {
    label: { zh: '保险机构已付款', en: 'The insurer has paid' },
    from: ['EFFECTIVE'],
    to: ['EFFECTIVE'],
    who: ['SYS'],
    article: articles.performance,
  },
  recordConfirmation: {
    label: { zh: '登记司法确认', en: 'Record the judicial confirmation' },
    from: ['EFFECTIVE'],
    to: ['EFFECTIVE'],
    who: ['MED', 'REG'],
    guards: [guard.notYetConfirmed, guard.withinConfirmationTime],
    timers: { stops: ['CONFIRMATION'] },
    article: articles.confirmation,
  },
  close: {
    label: { zh: '回访结案', en: 'Call back and close' },
    from: ['EFFECTIVE'],
    to: ['CLOSED'],
    who: ['MED', 'REG'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict, guard.everythingPaid],
    article: articles.performance,
  },
  confirmBasis: {
    label: { zh: '核对赔付依据', en: 'Check the basis of a payment' },
    from: everyStatus,
    to: everyStatus,
    who: ['SYS'],
  },
};

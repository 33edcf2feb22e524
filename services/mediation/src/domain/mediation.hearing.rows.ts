import * as guard from './mediation.guards.js';
import { articles } from './mediation.laws.js';
import { underWay, withMediators, type MoveRows } from './mediation.rows.js';

/** From the mediators to a proposal both sides accept. */
export type HearingMove =
  | 'assignMediators'
  | 'declareConflict'
  | 'replaceMediator'
  | 'inviteInsurer'
  | 'scheduleSession'
  | 'openSession'
  | 'closeSession'
  | 'commissionAppraisal'
  | 'recordAppraisal'
  | 'endAppraisal'
  | 'extend'
  | 'offerReleased'
  | 'propose'
  | 'answerProposal'
  | 'withdrawProposal'
  | 'terminate'
  | 'lapseConclude';

export const hearingMoves: MoveRows<HearingMove> = {
  assignMediators: {
    label: { zh: '指定调解员', en: 'Assign mediators' },
    from: ['ACCEPTED'],
    to: ['PREPARING'],
    who: ['CHAIR', 'REG'],
    article: articles.mediators,
  },
  declareConflict: {
    label: { zh: '利害关系声明', en: 'Declare interests' },
    from: withMediators,
    to: withMediators,
    who: ['MED'],
    // A conflict is not taken back by who has it.
    guards: [guard.isMediator, guard.notInConflict],
  },
  replaceMediator: {
    label: { zh: '更换调解员', en: 'Replace a mediator' },
    from: withMediators,
    to: withMediators,
    who: ['CHAIR'],
    article: articles.mediators,
  },
  inviteInsurer: {
    label: { zh: '邀请保险机构参加', en: 'Invite the insurer' },
    from: ['ACCEPTED', 'PREPARING', 'SESSION', 'APPRAISAL'],
    to: ['ACCEPTED', 'PREPARING', 'SESSION', 'APPRAISAL'],
    who: ['REG', 'MED'],
    guards: [guard.insurerNotYetInvited],
    article: articles.others,
  },
  scheduleSession: {
    label: { zh: '安排调解', en: 'Schedule a session' },
    from: ['PREPARING', 'SESSION', 'APPRAISAL'],
    to: ['PREPARING', 'SESSION', 'APPRAISAL'],
    who: ['MED', 'REG'],
  },
  openSession: {
    label: { zh: '开始调解', en: 'Open the session' },
    from: ['PREPARING'],
    to: ['SESSION'],
    who: ['MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict, guard.sessionPlanned, guard.noSessionOpen],
  },
  closeSession: {
    label: { zh: '结束调解并登记笔录', en: 'Close the session with its record' },
    // A session that led to an appraisal or a proposal still gets its record.
    from: ['SESSION', 'PREPARING', 'APPRAISAL', 'PROPOSED', 'DRAFTING'],
    to: ['PREPARING', 'APPRAISAL', 'PROPOSED', 'DRAFTING'],
    who: ['MED'],
    guards: [guard.sessionOpen, guard.mediatorOfTheCase, guard.notInConflict],
    article: articles.record,
  },
  commissionAppraisal: {
    label: { zh: '委托鉴定', en: 'Commission an appraisal' },
    from: ['PREPARING', 'SESSION'],
    to: ['APPRAISAL'],
    who: ['MED', 'CHAIR'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict, guard.withinLimit],
    timers: { pauses: ['CONCLUDE'] },
    article: articles.appraisal,
  },
  recordAppraisal: {
    label: { zh: '登记鉴定意见', en: 'Record the opinion' },
    from: ['APPRAISAL'],
    to: ['PREPARING'],
    who: ['MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict],
    timers: { resumes: ['CONCLUDE'] },
    article: articles.opinion,
  },
  endAppraisal: {
    label: { zh: '终止鉴定', en: 'End the appraisal' },
    from: ['APPRAISAL'],
    to: ['PREPARING'],
    who: ['MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict],
    timers: { resumes: ['CONCLUDE'] },
    article: articles.appraisal,
  },
  extend: {
    label: { zh: '延长调解期限', en: 'Extend the time limit' },
    from: underWay,
    to: underWay,
    who: ['CHAIR', 'MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict, guard.withinLimit],
    article: articles.limit,
  },
  offerReleased: {
    label: { zh: '转达报价', en: 'Offer released' },
    from: ['PREPARING', 'SESSION', 'APPRAISAL', 'PROPOSED', 'DRAFTING'],
    to: ['PREPARING', 'SESSION', 'APPRAISAL', 'PROPOSED', 'DRAFTING'],
    // Done in the transaction in which a mediator lets the offer out of its room.
    who: ['SYS'],
  },
  propose: {
    label: { zh: '提出调解方案', en: 'Propose' },
    from: ['PREPARING', 'SESSION'],
    to: ['PROPOSED'],
    who: ['MED'],
    guards: [
      guard.mediatorOfTheCase,
      guard.notInConflict,
      guard.withinLimit,
      guard.everyMediatorDeclared,
      guard.noMediatorInConflict,
      guard.sessionHeld,
    ],
  },
  answerProposal: {
    label: { zh: '答复调解方案', en: 'Answer the proposal' },
    from: ['PROPOSED'],
    to: ['PROPOSED', 'DRAFTING', 'PREPARING'],
    who: ['MED', 'LEGAL', 'EXEC'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict, guard.sideHasNotAnswered],
  },
  withdrawProposal: {
    label: { zh: '撤回调解方案', en: 'Withdraw the proposal' },
    from: ['PROPOSED', 'DRAFTING'],
    to: ['PREPARING'],
    who: ['MED'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict],
  },
  terminate: {
    label: { zh: '终止调解', en: 'Terminate' },
    from: underWay,
    to: ['TERMINATED'],
    who: ['MED', 'CHAIR'],
    guards: [guard.mediatorOfTheCase, guard.notInConflict],
    timers: { stops: ['CONCLUDE'] },
    article: articles.failure,
  },
  lapseConclude: {
    label: { zh: '逾期视为调解不成', en: 'Failed for lapse of time' },
    from: underWay,
    to: ['TERMINATED'],
    who: ['SYS'],
    guards: [guard.limitIsOver],
    timers: { stops: ['CONCLUDE'] },
    article: articles.limit,
  },
};

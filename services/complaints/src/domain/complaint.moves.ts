import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import { cite, LAWS } from '@concord/rules/packs/laws';
import type { Complaint, ComplaintStatus } from './complaint.js';
import * as guard from './complaint.guards.js';
import { complaintRefusals, type ComplaintRefusal } from './complaint.refusals.js';

export type ComplaintMove =
  | 'register'
  | 'triage'
  | 'assign'
  | 'recordFiling'
  | 'recordStatutoryReport'
  | 'proposeOpinion'
  | 'returnOpinion'
  | 'approveOpinion'
  | 'accept'
  | 'lapse'
  | 'followUp'
  | 'raiseDispute'
  | 'settleDispute'
  | 'concludeDispute'
  | 'recordSettlementReport'
  | 'planRectification'
  | 'verifyRectification'
  | 'report'
  | 'approveReport'
  | 'decideResponsibility'
  | 'archive';

const office = LAWS.COMPLAINT_MEASURES;
const routes = cite(LAWS.DISPUTE_REGULATIONS, 22);
const outcomeReport = cite(LAWS.ACCIDENT_REGULATIONS, 43, 44);
const major = { zh: '医院售后服务流程 第24–29项', en: 'Hospital after-care service procedure, items 24–29' };

/** While a major complaint is worked on, its duties can be fulfilled in any order. */
const underWay = ['INVESTIGATING', 'OPINION', 'RESPONDED', 'FOLLOW_UP', 'DISPUTE', 'RECTIFYING', 'CLOSING'] as const;
/** Once the sides have come to terms, the health department hears of it. */
const reportable = ['DISPUTE', 'RECTIFYING', 'CLOSING'] as const;

/** The lifecycle of a complaint as a table: enforced in `decide`, offered as `actions`, printed for whoever asks. */
export const complaintTable: LifecycleTable<ComplaintStatus, ComplaintMove, ComplaintRefusal, Complaint> = {
  noun: 'complaint',
  initial: 'NEW',
  terminal: ['ARCHIVED'],
  statusOf: (state) => state.status,
  refusals: complaintRefusals,
  statuses: {
    NEW: { zh: '未登记', en: 'Not registered' },
    REGISTERED: { zh: '已登记', en: 'Registered' },
    TRIAGED: { zh: '已定级', en: 'Triaged' },
    INVESTIGATING: { zh: '调查处理', en: 'Investigating' },
    OPINION: { zh: '意见待审', en: 'Opinion awaiting approval' },
    RESPONDED: { zh: '已答复', en: 'Answered' },
    FOLLOW_UP: { zh: '待回访', en: 'Follow-up due' },
    DISPUTE: { zh: '纠纷处理中', en: 'In dispute' },
    RECTIFYING: { zh: '整改中', en: 'Being put right' },
    CLOSING: { zh: '待归档', en: 'Closing' },
    ARCHIVED: { zh: '已归档', en: 'Archived' },
  },
  moves: {
    register: {
      label: { zh: '登记投诉', en: 'Register' },
      from: ['NEW'],
      to: ['REGISTERED'],
      who: ['FRONT', 'CM', 'PRO', 'SUP'],
      timers: { starts: ['FEEDBACK'] },
      article: office,
    },
    triage: {
      label: { zh: '分类定级', en: 'Triage' },
      from: ['REGISTERED'],
      to: ['TRIAGED'],
      who: ['PRO', 'CM'],
      article: major,
    },
    assign: {
      label: { zh: '指派承办', en: 'Assign' },
      from: ['TRIAGED'],
      to: ['INVESTIGATING'],
      who: ['PRO', 'CM', 'SUP', 'EXEC'],
      guards: [guard.majorAssignedBySupervisor],
      timers: { starts: ['STATUTORY_REPORT'] },
      article: major,
    },
    proposeOpinion: {
      label: { zh: '提交拟答复意见', en: 'Propose an opinion' },
      from: ['INVESTIGATING'],
      to: ['OPINION'],
      who: ['PRO'],
      article: office,
    },
    approveOpinion: {
      label: { zh: '批准并答复', en: 'Approve and answer' },
      from: ['OPINION'],
      to: ['RESPONDED'],
      who: ['SUP', 'EXEC'],
      guards: [guard.executiveWhereDue, guard.notOwnOpinion, guard.notAboutOwnDepartment],
      timers: { stops: ['FEEDBACK'], starts: ['SILENCE'] },
      article: office,
    },
    returnOpinion: {
      label: { zh: '退回补正', en: 'Return for completion' },
      from: ['OPINION'],
      to: ['INVESTIGATING'],
      who: ['SUP', 'EXEC'],
    },
    /**
     * Compensation is claimed. That answers the complaint by leading it to its lawful routes: the clock of the feedback
     * stops, and nobody waits for the complainant's word any more; what is then owed to the claimants, and by when, the
     * dispute says.
     */
    raiseDispute: {
      label: { zh: '转入纠纷处理', en: 'Raise a dispute' },
      from: ['INVESTIGATING', 'RESPONDED'],
      to: ['DISPUTE'],
      who: ['PRO', 'SUP'],
      timers: { stops: ['FEEDBACK', 'SILENCE'] },
      article: routes,
    },
    accept: {
      label: { zh: '记录投诉人接受答复', en: 'Complainant accepts' },
      from: ['RESPONDED'],
      to: ['FOLLOW_UP'],
      who: ['FRONT', 'CM', 'PRO'],
      timers: { stops: ['SILENCE'], starts: ['FOLLOW_UP'] },
    },
    lapse: {
      label: { zh: '逾期未回应', en: 'No answer in time' },
      from: ['RESPONDED'],
      to: ['FOLLOW_UP'],
      who: ['SYS'],
      guards: [guard.silenceIsOver],
      timers: { stops: ['SILENCE'], starts: ['FOLLOW_UP'] },
    },
    followUp: {
      label: { zh: '回访登记', en: 'Record the follow-up' },
      from: ['FOLLOW_UP'],
      to: ['CLOSING', 'RECTIFYING'],
      who: ['CM', 'FRONT', 'PRO'],
      timers: { stops: ['FOLLOW_UP'] },
      article: office,
    },
    settleDispute: {
      label: { zh: '纠纷达成协议', en: 'The dispute is settled' },
      from: ['DISPUTE'],
      to: ['DISPUTE'],
      who: ['SYS'],
      guards: [guard.disputeUnsettled],
      timers: { starts: ['SETTLEMENT_REPORT'] },
      article: outcomeReport,
    },
    concludeDispute: {
      label: { zh: '纠纷了结', en: 'The dispute is over' },
      from: ['DISPUTE'],
      to: ['RECTIFYING'],
      who: ['SYS'],
      timers: { starts: ['SETTLEMENT_REPORT'] },
      article: outcomeReport,
    },
    planRectification: {
      label: { zh: '确定整改', en: 'Plan what is to be put right' },
      from: ['RECTIFYING'],
      to: ['RECTIFYING', 'CLOSING'],
      who: ['PRO', 'SUP'],
      guards: [guard.rectificationUnplanned],
      article: office,
    },
    verifyRectification: {
      label: { zh: '验收整改', en: 'Verify the rectification' },
      from: ['RECTIFYING'],
      to: ['CLOSING'],
      who: ['PRO', 'SUP', 'EXEC'],
      guards: [guard.rectificationPlanned, guard.notOwnRectification],
    },
    recordSettlementReport: {
      label: { zh: '登记纠纷处理结果报告', en: 'Record the report of the outcome' },
      from: reportable,
      to: reportable,
      who: ['PRO', 'SUP'],
      guards: [guard.settlementReportRequired, guard.settlementReportOpen],
      timers: { stops: ['SETTLEMENT_REPORT'] },
      article: outcomeReport,
    },
    recordFiling: {
      label: { zh: '上报备案', en: 'Record the filing' },
      from: underWay,
      to: underWay,
      who: ['SUP', 'EXEC'],
      guards: [guard.onlyMajor, guard.notYetFiled],
      article: major,
    },
    recordStatutoryReport: {
      label: { zh: '登记主管部门报告回执', en: 'Record the statutory report' },
      from: underWay,
      to: underWay,
      who: ['PRO', 'SUP', 'EXEC'],
      guards: [guard.statutoryReportRequired, guard.statutoryReportOpen],
      timers: { stops: ['STATUTORY_REPORT'] },
      article: cite(LAWS.ACCIDENT_REGULATIONS, 14),
    },
    report: {
      label: { zh: '提交专题报告', en: 'File the special report' },
      from: underWay,
      to: underWay,
      who: ['PRO', 'SUP'],
      guards: [guard.onlyMajor, guard.reportOpen],
      article: major,
    },
    approveReport: {
      label: { zh: '审批专题报告', en: 'Approve the special report' },
      from: underWay,
      to: underWay,
      who: ['SUP', 'EXEC'],
      guards: [guard.onlyMajor, guard.reportFiled, guard.reportOpen, guard.notOwnReport],
      article: major,
    },
    decideResponsibility: {
      label: { zh: '责任认定', en: 'Decide responsibility' },
      from: underWay,
      to: underWay,
      who: ['EXEC'],
      guards: [guard.onlyMajor, guard.responsibilityOpen],
      article: major,
    },
    archive: {
      label: { zh: '结案归档', en: 'Close and archive' },
      from: ['CLOSING'],
      to: ['ARCHIVED'],
      who: ['PRO', 'SUP', 'EXEC'],
      guards: guard.closingGuards,
      article: office,
    },
  },
};

export const complaintLifecycle = createLifecycle(complaintTable);

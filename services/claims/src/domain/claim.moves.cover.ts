import { cite, LAWS } from '@concord/rules/packs/laws';
import { contract } from './articles.js';
import * as guard from './claim.guards.js';
import { undecided, type ClaimRow } from './claim.moves.rows.js';

/** From the notice to the survey. */
export const noticeMoves = {
  notice: {
    label: { zh: '报案', en: 'Notice of loss' },
    from: ['NEW'],
    to: ['NOTICED'],
    who: ['SYS', 'HOT'],
    timers: { starts: ['ACKNOWLEDGE'] },
    article: cite(LAWS.INSURANCE_LAW, 21),
  },
  amend: {
    label: { zh: '索赔金额变更', en: 'Claimed sum amended' },
    from: [...undecided, 'CONSENTED'],
    to: [...undecided, 'CONSENTED'],
    who: ['SYS'],
  },
  acknowledge: {
    label: { zh: '受理并指定专员', en: 'Acknowledge and assign' },
    from: ['NOTICED'],
    to: ['ACKNOWLEDGED'],
    who: ['HOT', 'ILEAD'],
    timers: { stops: ['ACKNOWLEDGE'], starts: ['SURVEY'] },
    article: contract,
  },
  dispatch: {
    label: { zh: '派出查勘', en: 'Send a surveyor' },
    from: ['ACKNOWLEDGED'],
    to: ['SURVEYING'],
    who: ['ILEAD', 'HOT'],
    article: contract,
  },
  surveyByDesk: {
    label: { zh: '改为书面查勘', en: 'Survey from the desk' },
    from: ['ACKNOWLEDGED', 'SURVEYING'],
    to: ['SURVEYING'],
    who: ['ILEAD'],
    guards: [guard.nobodyThere],
    timers: { stops: ['SURVEY'] },
    article: contract,
  },
  arrive: {
    label: { zh: '到达现场', en: 'Arrive on site' },
    from: ['SURVEYING'],
    to: ['SURVEYING'],
    who: ['SURV'],
    guards: [guard.surveyOutside, guard.notArrived, guard.assignedSurveyor],
    timers: { stops: ['SURVEY'] },
    article: contract,
  },
  reportSurvey: {
    label: { zh: '提交查勘报告', en: 'Report the survey' },
    from: ['SURVEYING'],
    to: ['COVERAGE_CHECK'],
    who: ['SURV', 'ADJ'],
    guards: [guard.surveyorReportsSite, guard.arrivedOrDesk],
  },
} as const satisfies Record<string, ClaimRow>;

/** Whether the policy covers it, and the documents it takes to say how much. */
export const coverMoves = {
  checkCover: {
    label: { zh: '审核保险责任', en: 'Examine cover' },
    from: ['COVERAGE_CHECK'],
    to: ['COVERAGE_CHECK'],
    who: ['ADJ'],
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
  confirmCover: {
    label: { zh: '确认属于保险责任', en: 'Confirm cover' },
    from: ['COVERAGE_CHECK'],
    to: ['DOCUMENTS'],
    who: ['ADJ'],
    guards: [guard.coverChecked, guard.coverNotBroken, guard.coverKnown],
    timers: { starts: ['DETERMINATION'], stops: ['REFUSAL_NOTICE'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
  refuseCover: {
    label: { zh: '拒赔', en: 'Refuse cover' },
    from: ['COVERAGE_CHECK'],
    to: ['REFUSED'],
    who: ['REV'],
    guards: [guard.coverChecked, guard.coverBroken],
    timers: { starts: ['REFUSAL_NOTICE'] },
    article: cite(LAWS.INSURANCE_LAW, 24),
  },
  sendRefusalNotice: {
    label: { zh: '发出拒赔通知书', en: 'Send the notice of refusal' },
    from: ['REFUSED', 'COVERAGE_CHECK'],
    to: ['REFUSED', 'COVERAGE_CHECK'],
    who: ['ADJ', 'REV'],
    guards: [guard.refusalStands, guard.noticeNotSent],
    timers: { stops: ['REFUSAL_NOTICE'] },
    article: cite(LAWS.INSURANCE_LAW, 24),
  },
  contest: {
    label: { zh: '对拒赔提出异议', en: 'Contest the refusal' },
    from: ['REFUSED'],
    to: ['COVERAGE_CHECK'],
    who: ['LEGAL', 'PRO'],
    guards: [guard.ofTheHospital],
  },
  requestDocuments: {
    label: { zh: '一次性通知补充材料', en: 'Ask for the missing documents' },
    from: ['DOCUMENTS'],
    to: ['DOCUMENTS'],
    who: ['ADJ'],
    guards: [guard.notAskedYet],
    timers: { pauses: ['DETERMINATION'] },
    article: cite(LAWS.INSURANCE_LAW, 22),
  },
  submitDocument: {
    label: { zh: '提交材料', en: 'Submit a document' },
    from: ['DOCUMENTS'],
    to: ['DOCUMENTS'],
    who: ['PRO', 'LEGAL', 'ADJ'],
    guards: [guard.documentsOutstanding],
    // Only once nothing is outstanding any more.
    timers: { resumes: ['DETERMINATION'] },
    article: cite(LAWS.INSURANCE_LAW, 22),
  },
  judgeDocument: {
    label: { zh: '审核材料', en: 'Judge a document' },
    from: ['DOCUMENTS'],
    to: ['DOCUMENTS'],
    who: ['ADJ'],
    guards: [guard.documentsSubmitted],
    // Only where it is rejected: then it is outstanding again.
    timers: { pauses: ['DETERMINATION'] },
    article: cite(LAWS.INSURANCE_LAW, 22),
  },
  completeDocuments: {
    label: { zh: '材料齐全', en: 'Documents complete' },
    from: ['DOCUMENTS'],
    to: ['ASSESSING'],
    who: ['ADJ'],
    guards: [guard.documentsAccepted],
    timers: { resumes: ['DETERMINATION'], starts: ['PRELIMINARY', 'OPINION'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
} as const satisfies Record<string, ClaimRow>;

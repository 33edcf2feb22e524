import type { Told } from '../story.js';
import type { Cast } from './cast.js';
import { did, type More, type Undated } from './entries.js';
import type { Fact } from './fact.js';

// What takes several acts and is the same in most cases; each chapter is of one day.

/** None of the bars of 701 art. 31. */
export const NO_BAR = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };

/** On what the hospital gives data away: separate consent on paper, of a day of the case. */
export const consented = (day: string, expires: string, purpose: string) => ({
  purpose,
  kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD', 'COSTS'],
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: `@${day}`, paper: `医患办档案-单独同意书-${day}` },
  expiresOn: `@${expires}`,
});

/** From the call to the insurer to the report of a survey at the desk, within the hour. */
export const surveyedAtDesk = (cast: Cast, policy: string, report: string, more: More = {}): readonly Undated[] => [
  did('14:10', cast.hot, 'claim.acknowledge', { adjusterId: `@${cast.adj}`, policyId: policy }, more),
  did('14:30', cast.ilead, 'claim.surveyByDesk', { reason: '病历资料齐全，无须到场。' }, more),
  did('16:00', cast.adj, 'claim.reportSurvey', { text: report }, more),
];

/** Each exclusion of the policy is looked at and found not to be there; the policy covers what happened. */
export const covered = (cast: Cast, occurredOn: Fact, exclusions: readonly string[], more: More = {}) => [
  did(
    '09:10',
    cast.adj,
    'claim.checkCover',
    { occurredOn, answers: exclusions.map((exclusion) => ({ exclusion, answer: 'NO' })) },
    more,
  ),
  did('09:20', cast.adj, 'claim.confirmCover', {}, more),
];

/** Records and demand asked for at once, handed in and taken the same day. */
export const documented = (cast: Cast, more: More = {}): readonly Undated[] => [
  did(
    '10:00',
    cast.adj,
    'claim.requestDocuments',
    {
      documents: [
        { kind: 'RECORDS', title: '全套病历复印件（加盖病案室章）' },
        { kind: 'DEMAND', title: '患方书面索赔申请及费用清单' },
      ],
    },
    more,
  ),
  did('13:40', cast.pro, 'claim.submitDocument', { documentId: '@document-1', reference: '病案室复印件' }, more),
  did('13:45', cast.pro, 'claim.submitDocument', { documentId: '@document-2', reference: '患方提交材料' }, more),
  did('14:20', cast.adj, 'claim.judgeDocument', { documentId: '@document-1', accepted: true }, more),
  did('14:25', cast.adj, 'claim.judgeDocument', { documentId: '@document-2', accepted: true }, more),
  did('14:30', cast.adj, 'claim.completeDocuments', {}, more),
];

/** What the adjuster finds, and the reviewer's word on it. */
export const assessed = (cast: Cast, finding: Told, more: More = {}): readonly Undated[] => [
  did('15:30', cast.adj, 'claim.assess', finding, more),
  did('16:40', cast.rev, 'claim.review', {}, more),
];

/** A mediator whom the sides chose, without a conflict of interest. */
export const mediatorNamed = (cast: Cast, more: More = {}): readonly Undated[] => [
  did('11:40', cast.chair, 'mediation.assignMediators', { staffIds: [`@${cast.med}`], chosenBy: 'PARTIES' }, more),
  did('11:45', cast.med, 'mediation.declareConflict', { has: false }, more),
];

/** A joint session from nine to eleven, both sides confirm the record; `number` counts the sessions of the mediation. */
export const sessionHeld = (
  cast: Cast,
  day: string,
  record: string,
  number = 1,
  more: More = {},
): readonly Undated[] => [
  did('08:50', cast.med, 'mediation.scheduleSession', { at: `@${day}T09:00`, place: '第二调解室' }, more),
  did('09:00', cast.med, 'mediation.openSession', { sessionId: `@session-${number}` }, more),
  did(
    '11:00',
    cast.med,
    'mediation.closeSession',
    { record, confirmedByPatient: true, confirmedByHospital: true },
    more,
  ),
];

/** Both sides accept what is proposed. */
export const accepted = (cast: Cast, more: More = {}): readonly Undated[] => [
  did('14:00', cast.med, 'mediation.answerProposal', { accepts: true, note: '当面签字同意，存卷' }, more),
  did('14:30', cast.legal, 'mediation.answerProposal', { accepts: true }, more),
];

/** The patient's side, the hospital, the mediator, then the seal. */
export const signedAndSealed = (cast: Cast, more: More = {}): readonly Undated[] => [
  did('15:00', cast.med, 'mediation.signPatient', { paper: '协议原件三份，存会内保险柜' }, more),
  did('15:10', cast.legal, 'mediation.signHospital', {}, more),
  did('15:20', cast.med, 'mediation.signMediator', {}, more),
  did('15:40', cast.seal, 'mediation.requestSeal', {}, more),
];

/** The payee, two approvals, the payment. */
export const paidByInsurer = (cast: Cast, day: string, payee: Told, more: More = {}): readonly Undated[] => [
  did('09:30', cast.adj, 'claim.recordPayee', { verified: true, ...payee }, more),
  did('10:00', cast.rev, 'claim.approveFirst', {}, more),
  did('10:30', cast.ilead, 'claim.approve', {}, more),
  did('14:00', cast.ifin, 'claim.pay', { paidOn: `@${day}`, reference: `赔款支付-${day}` }, more),
];

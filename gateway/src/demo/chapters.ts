import type { DemoAct, Noun, Told } from './story.js';

// What disputes have in common: how acts on working days are written down, and the roads that most of them take.

/** An act so many working days before the first start. */
export const workday =
  (noun: Noun, more: Partial<DemoAct> = {}) =>
  (act: string, by: string, daysAgo: number, time: string, input: Told = {}): DemoAct => ({
    ...{ noun, act, by, daysAgo, working: true, time, input },
    ...more,
  });

export const complaint = workday('complaint');
export const dispute = workday('dispute');
export const claim = workday('claim');
export const mediation = workday('mediation');
/** A mediation is applied for on a dispute. */
export const application = workday('mediation', { on: 'dispute' });

/** The statutory notice, whole; nobody died in these stories. */
export const giveNotice = (by: string, daysAgo: number, time: string) =>
  dispute('issueNotice', by, daysAgo, time, { items: ['ROUTES', 'SEALING', 'RECORDS'] });

/** On what the hospital gives data away: the patient's separate consent, on paper, of that day. */
export const consented = (daysAgo: number, paper: string, purpose: string) => ({
  purpose,
  kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD'],
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: `@workday-${daysAgo}`, paper },
  expiresOn: '@day+180',
});

/** The insurer is notified. */
export const notifyInsurer = (by: string, insurer: string, daysAgo: number, time: string, paper: string) =>
  dispute('notifyInsurer', by, daysAgo, time, {
    insurerId: `@${insurer}`,
    disclosure: consented(daysAgo, paper, '医疗责任保险报案与理赔'),
  });

/** Neither exclusion of the demo's policies has anything to do with a story. */
export const noExclusion = [
  { exclusion: 'NOT_FOR_TREATMENT', answer: 'NO' },
  { exclusion: 'UNQUALIFIED_STAFF', answer: 'NO' },
];

/** Two papers, asked for, handed in and taken by 安信 within three working days, ending `daysAgo`. */
export const documentsOf = (daysAgo: number, papers: readonly [string, string]): readonly DemoAct[] => [
  claim('requestDocuments', 'adj', daysAgo + 2, '10:20', {
    documents: [
      { kind: 'RECORDS', title: '门诊及住院全套病历复印件（加盖病案室章）' },
      { kind: 'DEMAND', title: '患方书面索赔申请及费用清单' },
    ],
  }),
  claim('submitDocument', 'pro', daysAgo + 1, '14:05', { documentId: '@document-1', reference: papers[0] }),
  claim('submitDocument', 'legal', daysAgo + 1, '14:20', { documentId: '@document-2', reference: papers[1] }),
  claim('judgeDocument', 'adj', daysAgo, '09:30', { documentId: '@document-1', accepted: true }),
  claim('judgeDocument', 'adj', daysAgo, '09:35', { documentId: '@document-2', accepted: true }),
  claim('completeDocuments', 'adj', daysAgo, '09:40'),
];

/** From the call to 安信 to the confirmed cover, at the desk; `daysAgo` is the day of the call. */
export const coverOf = (daysAgo: number, told: { desk: string; survey: string; occurredOn: string }) => [
  claim('acknowledge', 'hot', daysAgo, '11:12', { adjusterId: '@adj', policyId: '@policy-yongjiang' }),
  claim('surveyByDesk', 'ilead', daysAgo, '11:40', { reason: told.desk }),
  claim('reportSurvey', 'adj', daysAgo, '16:30', { text: told.survey }),
  claim('checkCover', 'adj', daysAgo - 1, '09:10', { answers: noExclusion, occurredOn: told.occurredOn }),
  claim('confirmCover', 'adj', daysAgo - 1, '09:20'),
];

import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, hidden, offers, on, payout, refused, shows, stage, status } from './entries.js';
import { assumed, published, reckoned } from './fact.js';

const who = castOf({ hospital: 'fengxi', insurer: 'anxin', committee: 'yongcheng' });

const agreed = assumed('62000.00', 'the agreed sum is not published');
const percent = assumed(10, 'no policy is published; off the loss, before the limit');
const share = reckoned('55800.00', '62,000 less 10 % of it', [agreed, percent]);

const facts = {
  ...{ agreed, percent, share },
  rest: reckoned('6200.00', 'the 10 %', [agreed, percent]),
  oneMore: reckoned('6201.00', 'a yuan more than the hospital bears', [agreed, percent]),
  claimed: published('100000.00', 'the patient claimed 100,000'),
  applicant: published('HOSPITAL', 'the hospital applied, the patient consented'),
  noAppraisal: published('双方不申请鉴定，由调委会评估责任', 'experts and an appraisal were offered and declined'),
  hours: published('原告知三十分钟的手术做了四小时', 'an operation said to take thirty minutes took four hours'),
  sealed: published('病历封存并复印', 'records were sealed and copied'),
  operated: assumed('@2022-08-16', 'only the month is published'),
  degree: assumed('EQUAL', 'what the committee found is not published'),
  mental: assumed('3000.00', 'part of the sum'),
  limit: assumed('300000.00', 'no policy is published'),
  aggregate: assumed('1000000.00', 'no policy is published'),
  authority: assumed('60000.00', 'what a reviewer may consent to alone; more than the share'),
};

const noExclusion = ['INTENT_OR_NOT_PRACTICE'];
const agreement = {
  mainFacts: `患者行股骨内固定取出术，${facts.hours.value}，术后脓毒症，转上级医院重症监护后治愈。`,
  disputedPoints: '术前评估与告知是否充分；感染与手术的关系。',
  responsibility: '经调委会评估，医方承担同等责任。',
  ...{ payee: 'PATIENT', heirs: [], manner: '银行转账至患者本人账户。' },
};
const instalments = (hospital: unknown) => [
  { payer: 'INSURER', dueOn: '@2023-03-10', amount: facts.share },
  { payer: 'HOSPITAL', dueOn: '@2023-03-10', amount: hospital },
];

/** A claim of exactly 100,000, where the law of the place asks for no appraisal. */
export const exactlyTheBoundary: PublishedCase = {
  id: '19',
  kind: 'A',
  title: {
    zh: '索赔十万元，双方请调委会评估责任',
    en: 'A claim of 100,000, and the committee assesses who is to blame',
  },
  source: 'https://zgfllt.cn/jdal/3398.html',
  law: 'national',
  story:
    'Sepsis after hardware was removed. The hospital applies alone, the patient consents, and both would rather have the ' +
    'committee assess the case than an appraiser. Nationally they may; where a place draws its line at 100,000, they may ' +
    'not. The result is not published: from the proposal on it is assumed, and so is the insurer.',
  publishedDays: ['2022-08', '2023-02'],
  toldWeeksLater: 108,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  demo: { until: 'signing', daysAgo: 3 },
  entries: [
    ...on(
      '2023-01-30',
      did('10:00', who.ilead, 'policy.issue', {
        ...{ policyNo: 'AX-YLZR-2023-0130', hospitalId: '@fengxi', line: 'MEDICAL_LIABILITY' },
        ...{ periodFrom: '@2023-01-30', periodTo: '@2024-01-29', basis: 'CLAIMS_MADE', retroDate: '@2022-01-30' },
        ...{ exclusions: noExclusion, reviewerAuthority: facts.authority },
        terms: {
          ...{ perPerson: facts.limit, aggregate: facts.aggregate },
          deductible: { kind: 'BEFORE_CAP', percent: facts.percent },
        },
      }),
      did('10:30', who.front, 'patient.register', {
        ...{ name: '彭某', phone: '13807311900', gender: 'MALE', birthYear: 1978 },
        visit: { date: facts.operated, departmentId: '@骨科', kind: 'SURGERY' },
      }),
      did('11:00', who.manager, 'complaint.register', {
        ...{ channel: 'PHONE', category: 'QUALITY_AND_SAFETY', departmentIds: ['@骨科'] },
        summary: '取内固定术后脓毒症，要求赔偿十万元',
        narrative: `${facts.hours.value}，术后高热，转省级医院重症监护。`,
        complainant: { relation: 'SELF', name: '彭某', phone: '13807311900' },
      }),
      did('11:20', who.pro, 'complaint.triage'),
      did('11:30', who.pro, 'complaint.assign', { handlerId: `@${who.pro}` }),
      did('15:00', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, occurredOn: facts.operated, claimants: [] },
      }),
      did('15:20', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS'] }),
      // The national pack draws no line of money.
      shows('dispute', who.pro, ['thresholds.id', []], [facts.claimed]),
      did('15:30', who.pro, 'dispute.openNegotiation'),
      stage('negotiating'),
    ),
    ...on(
      '2023-02-06',
      did('09:30', who.pro, 'dispute.closeForum', { outcome: 'FAILED', note: '双方自行协商未果。' }),
      did('13:50', who.legal, 'dispute.notifyInsurer', {
        insurerId: '@anxin',
        disclosure: chapter.consented('2023-02-06', '2023-12-31', '医疗责任保险报案与理赔'),
      }),
      ...chapter.surveyedAtDesk(who, '@policy', `${facts.sealed.value}；手术记录与术前告知已核对。`),
    ),
    ...on(
      '2023-02-07',
      ...chapter.covered(who, facts.operated, noExclusion),
      ...chapter.documented(who),
      ...chapter.assessed(who, {
        ...{ liability: facts.degree, loss: facts.agreed, mental: facts.mental },
        text: '感染与手术时间延长有关，患者自身因素并存。',
      }),
      did('17:00', who.legal, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: facts.applicant, form: 'WRITTEN', paper: '医方申请书-彭某' },
        disclosure: chapter.consented('2023-02-07', '2023-12-31', '人民调解'),
      }),
      // Five working days: 5, 6, 7, 10, 11 March.
      due('mediation', who.reg, ['OTHER_SIDE', '2025-03-11'], [facts.applicant]),
      offers('mediation', who.reg, ['accept', 'NOT_OFFERED'], [facts.applicant]),
      stage('applied'),
    ),
    ...on(
      '2023-02-08',
      did('09:00', who.reg, 'mediation.consent', { note: '患者到会签署同意书，存卷第2页。' }),
      // Three working days: 6, 7, 10 March.
      due('mediation', who.reg, ['ACCEPT', '2025-03-10'], [facts.applicant]),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      // 6 March to 17 April, Friday 4 April left out.
      due('mediation', who.reg, ['CONCLUDE', '2025-04-17'], [facts.applicant]),
      ...chapter.mediatorNamed(who),
      did('14:00', who.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }),
    ),
    ...on(
      '2023-02-14',
      ...chapter.sessionHeld(who, '2023-02-14', `${facts.noAppraisal.value}。双方陈述。`),
      offers('mediation', who.med, ['propose', 'ALLOWED'], [facts.claimed, facts.noAppraisal]),
      did('11:30', who.med, 'mediation.propose', {
        ...{ total: facts.agreed, mental: facts.mental, legal: '0.00', liability: facts.degree },
        text: '医方承担同等责任，一次性赔偿六万二千元。',
      }),
      did('13:30', who.rev, 'claim.consent'),
      payout(
        who.rev,
        [
          ['base', facts.agreed],
          ['deductible', facts.share],
          ['per-person-limit', facts.share],
          ['aggregate-limit', facts.share],
        ],
        [facts.agreed, facts.percent, facts.limit, facts.aggregate],
      ),
      ...chapter.accepted(who),
      refused(
        '14:40',
        who.med,
        'mediation.draft',
        { ...agreement, instalments: instalments(facts.oneMore) },
        { code: 'HOSPITAL_SHARE_DIFFERS', rests: [facts.rest, facts.oneMore] },
      ),
      did('14:50', who.med, 'mediation.draft', { ...agreement, instalments: instalments(facts.rest) }),
      // What another hospital's committee mediates is no business of this one.
      hidden('mediation', 'pro', [facts.claimed]),
      stage('signing'),
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.share, facts.rest]),
      stage('effective'),
    ),
  ],
};

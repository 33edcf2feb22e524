import type { Entry, PublishedCase } from './case.js';
import { castOf, type Cast } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, hidden, offers, on, payout, shows, stage, status } from './entries.js';
import { assumed, published, reckoned, type Fact } from './fact.js';

const first = castOf({ hospital: 'fengxi', insurer: 'anxin', committee: 'yongcheng' });
const second = castOf({ hospital: 'yongjiang', insurer: 'haicheng', committee: 'yongcheng' });

const whole = assumed('500000.00', 'the judgment is not published; less than was claimed');
const [firstPart, secondPart] = [assumed(60, 'per cent; no split is published'), assumed(40, 'per cent; the rest')];
const firstLimit = assumed('250000.00', 'no limits are published; one that is too low for the share');
const secondLimit = assumed('300000.00', 'no limits are published; one that is enough');
const firstRate = assumed(10, 'per cent; no deductible is published');
const secondRate = assumed(5, 'per cent; no deductible is published');
const firstShare = reckoned('300000.00', '60 % of 500,000', [whole, firstPart]);
const secondShare = reckoned('200000.00', '40 % of 500,000', [whole, secondPart]);

const facts = {
  aggregate: assumed('2000000.00', 'no limits are published; more than anything here'),
  labour: published('@2016-05-16', 'labour, eclampsia, asphyxia of the newborn in the first hospital'),
  transfer: published('产后大出血，转院行子宫切除', 'haemorrhage and hysterectomy after the transfer'),
  death: published(true, 'the newborn dies on 18 May'),
  herself: published('SELF', 'the mother claims'),
  claimed: published('833815.00', '833,815 from both hospitals'),
  bothInsured: published(true, 'every public hospital of the district was insured in 2016'),
  from: assumed('@2016-01-01', 'the year is published, the days are not'),
  to: assumed('@2016-12-31', 'the year is published, the days are not'),
  ...{ whole, firstPart, secondPart, firstLimit, secondLimit, firstRate, secondRate, firstShare, secondShare },
  mental: assumed('0.00', 'no part for mental harm is published'),
  major: assumed('MAJOR', 'no split is published'),
  minor: assumed('MINOR', 'no split is published'),
  firstPaid: reckoned('225000.00', '250,000 less 10 %', [firstLimit, firstRate]),
  firstRest: reckoned('75000.00', '300,000 less 225,000', [firstShare, firstLimit, firstRate]),
  secondPaid: reckoned('190000.00', '200,000 less 5 %', [secondShare, secondRate]),
  secondRest: reckoned('10000.00', '200,000 less 190,000', [secondShare, secondRate]),
  firstAuthority: assumed('300000.00', 'what a reviewer may consent to alone'),
};

/** What differs between the two hospitals. */
interface Side {
  readonly cast: Cast;
  readonly more: { readonly thread: string };
  readonly days: Days;
  readonly department: string;
  readonly policy: object;
  readonly degree: Fact;
  readonly share: Fact;
  readonly paid: Fact;
  readonly rest: Fact;
  readonly steps: readonly (readonly [step: string, after: Fact])[];
}
type Days = Readonly<Record<'policy' | 'patient' | 'complaint' | 'dispute' | 'found' | 'mediation' | 'end', string>>;

const policy = (hospital: string, policyNo: string, limit: Fact, percent: Fact) => ({
  ...{ policyNo, hospitalId: `@${hospital}`, line: 'MEDICAL_LIABILITY', basis: 'CLAIMS_MADE' },
  ...{ periodFrom: facts.from, periodTo: facts.to, retroDate: facts.from, exclusions: [] },
  reviewerAuthority: facts.firstAuthority,
  terms: {
    ...{ perPerson: limit, perOccurrence: limit, aggregate: facts.aggregate },
    deductible: { kind: 'AFTER_CAP', percent, fixed: '0.00', whichever: 'HIGHER' },
  },
});

/** One hospital's road, day by day; the other's goes beside it. */
function roadOf({ cast, more, days, ...side }: Side): readonly (readonly [day: string, entries: readonly Entry[]])[] {
  const { department, degree, share, paid, rest, steps } = side;
  const claimant = { name: '田某', phone: '13856000560' };
  const insurerId = more.thread === 'first' ? '@anxin' : '@haicheng';
  const given = (purpose: string) => chapter.consented(days.dispute, '2017-05-22', purpose);
  return [
    [
      days.policy,
      on(days.policy, did('10:00', cast.ilead, 'policy.issue', side.policy as Record<string, unknown>, more)),
    ],
    [
      days.patient,
      on(
        days.patient,
        did(
          '18:00',
          cast.front,
          'patient.register',
          {
            ...{ ...claimant, gender: 'FEMALE', birthYear: 1989 },
            visit: { date: facts.labour, departmentId: department, kind: 'INPATIENT' },
          },
          more,
        ),
      ),
    ],
    [
      days.complaint,
      on(
        days.complaint,
        did(
          '09:00',
          cast.front,
          'complaint.register',
          {
            ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: [department] },
            ...{ summary: '子痫产妇新生儿窒息死亡，子宫切除', narrative: facts.transfer },
            ...{ complainant: { relation: facts.herself, ...claimant }, deathOrSeriousHarm: facts.death },
          },
          more,
        ),
        did('09:10', cast.pro, 'complaint.triage', {}, more),
        did('09:30', cast.sup, 'complaint.assign', { handlerId: `@${cast.pro}`, supervisorId: `@${cast.sup}` }, more),
        did('15:00', cast.pro, 'complaint.recordStatutoryReport', { reference: '卫健局收文-56' }, more),
      ),
    ],
    [
      days.dispute,
      on(
        days.dispute,
        did(
          '09:30',
          cast.pro,
          'complaint.raiseDispute',
          {
            ...{ kind: 'TREATMENT', claimed: facts.claimed, occurredOn: facts.labour },
            claimants: [{ ...claimant, relation: facts.herself }],
          },
          more,
        ),
        did('10:00', cast.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS'] }, more),
        did(
          '14:00',
          cast.pro,
          'dispute.notifyInsurer',
          { insurerId, disclosure: given('医疗责任保险报案与理赔') },
          more,
        ),
        ...chapter.surveyedAtDesk(cast, '@policy', '分娩、转运及手术记录已核阅。', more),
      ),
    ],
    [
      days.found,
      on(
        days.found,
        ...chapter.covered(cast, facts.labour, [], more),
        ...chapter.documented(cast, more),
        ...chapter.assessed(
          cast,
          { liability: degree, loss: share, mental: facts.mental, text: '待鉴定后复核。' },
          more,
        ),
      ),
    ],
    [
      days.mediation,
      on(
        days.mediation,
        did(
          '10:40',
          cast.pro,
          'mediation.apply',
          {
            ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-田某' },
            disclosure: given('人民调解'),
          },
          more,
        ),
        did('11:10', cast.reg, 'mediation.accept', chapter.NO_BAR, more),
        ...chapter.mediatorNamed(cast, more),
        did('14:00', cast.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }, more),
      ),
    ],
    [
      days.end,
      on(
        days.end,
        did(
          '09:30',
          cast.med,
          'mediation.recordAppraisal',
          { damage: '新生儿死亡、子宫切除', fault: '产程监护及转运存在不足', causation: '存在因果关系', degree },
          more,
        ),
        did(
          '10:00',
          cast.med,
          'mediation.propose',
          { total: share, mental: facts.mental, legal: '0.00', liability: degree, text: '按鉴定意见各自承担。' },
          more,
        ),
        did('11:00', cast.ilead, 'claim.consent', {}, more),
        payout(cast.ilead, steps, [share, paid], more.thread),
        ...chapter.accepted(cast, more),
        did(
          '14:45',
          cast.med,
          'mediation.draft',
          {
            ...{
              mainFacts: '产妇子痫，新生儿窒息，转院后行子宫切除，新生儿死亡。',
              disputedPoints: '监护与转运是否及时。',
            },
            ...{ responsibility: '按鉴定意见各自承担。', payee: 'PATIENT', manner: '银行转账至本人账户。' },
            instalments: [
              { payer: 'INSURER', dueOn: '@2016-08-31', amount: paid },
              { payer: 'HOSPITAL', dueOn: '@2016-08-31', amount: rest },
            ],
          },
          more,
        ),
        ...chapter.signedAndSealed(cast, more),
        status('mediation', cast.med, 'EFFECTIVE', [share, paid, rest], more.thread),
        shows('policy', cast.ilead, ['ledger.called', paid], [paid], more.thread),
      ),
    ],
  ];
}

const ofFirst: Side = {
  ...{ cast: first, more: { thread: 'first' }, department: '@妇产科', degree: facts.major, share: firstShare },
  ...{ paid: facts.firstPaid, rest: facts.firstRest, policy: policy('fengxi', 'AX-2016-056', firstLimit, firstRate) },
  days: {
    ...{ policy: '2016-05-09', patient: '2016-05-16', complaint: '2016-05-20', dispute: '2016-05-23' },
    ...{ found: '2016-05-25', mediation: '2016-05-30', end: '2016-07-11' },
  },
  steps: [
    ['base', firstShare],
    ['per-person-limit', firstLimit],
    ['deductible', facts.firstPaid],
    ['occurrence-limit', facts.firstPaid],
    ['aggregate-limit', facts.firstPaid],
  ],
};
const ofSecond: Side = {
  ...{ cast: second, more: { thread: 'second' }, department: '@急诊科', degree: facts.minor, share: secondShare },
  ...{ paid: facts.secondPaid, rest: facts.secondRest },
  policy: policy('yongjiang', 'HC-2016-056', secondLimit, secondRate),
  days: {
    ...{ policy: '2016-05-10', patient: '2016-05-18', complaint: '2016-05-21', dispute: '2016-05-24' },
    ...{ found: '2016-05-26', mediation: '2016-05-31', end: '2016-07-12' },
  },
  steps: [
    ['base', secondShare],
    ['per-person-limit', secondShare],
    ['deductible', facts.secondPaid],
    ['occurrence-limit', facts.secondPaid],
    ['aggregate-limit', facts.secondPaid],
  ],
};

const appraised = (cast: Cast, time: string, thread: string) =>
  did(time, cast.med, 'mediation.commissionAppraisal', { body: '省医学会', commissionedBy: 'JOINT' }, { thread });

/** What is told where both roads stand side by side. */
const crossings: readonly (readonly [day: string, entries: readonly Entry[]])[] = [
  [
    '2016-05-27',
    [
      stage('assessed'),
      // One hospital and its insurer know nothing of the other's.
      hidden('dispute', first.pro, [facts.bothInsured], 'second'),
      hidden('claim', first.adj, [facts.bothInsured], 'second'),
      hidden('claim', second.adj, [facts.bothInsured], 'first'),
    ],
  ],
  ['2016-06-01', on('2016-06-01', ...chapter.sessionHeld(first, '2016-06-01', '各方陈述。', 1, ofFirst.more))],
  ['2016-06-02', on('2016-06-02', ...chapter.sessionHeld(second, '2016-06-02', '各方陈述。', 1, ofSecond.more))],
  [
    '2016-06-03',
    [
      // As much is claimed in both; only the law of Ningbo asks for an appraisal because of that.
      offers('mediation', first.med, ['propose', 'ALLOWED'], [facts.claimed], 'first'),
      offers('mediation', second.med, ['propose', 'APPRAISAL_FIRST'], [facts.claimed], 'second'),
      ...on('2016-06-03', appraised(first, '09:30', 'first'), appraised(second, '09:40', 'second')),
      due('mediation', first.med, ['CONCLUDE', '2025-08-25', 'PAUSED'], [facts.claimed]),
      stage('appraisal'),
    ],
  ],
  ['2016-07-13', [stage('effective')]],
];

/** One mother, two hospitals, two insurers: two disputes on one table, each with its own law and its own money. */
export const twoHospitals: PublishedCase = {
  id: '56',
  kind: 'B',
  title: {
    zh: '转院产妇，两家医院、两家保险：同一索赔833,815元',
    en: 'Two hospitals and two insurers, 833,815 claimed of both',
  },
  source: 'https://m.shutu.cn/template/p7412057.html',
  law: 'national',
  story:
    'A mother is transferred; the newborn dies, she loses her uterus. She sues both hospitals, both insurers are joined; the ' +
    'published text ends before the judgment. Here both disputes come before one committee, under two laws, and the split ' +
    'is assumed. A file has one patient: she is the patient of both, the death of the newborn is in what is told.',
  publishedDays: ['2016-05-16', '2016-05-18'],
  toldWeeksLater: 476,
  facts,
  threads: { first: { hospital: 'fengxi' }, second: { hospital: 'yongjiang' } },
  demo: { until: 'assessed', daysAgo: 2 },
  entries: [...roadOf(ofFirst), ...roadOf(ofSecond), ...crossings]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([, entries]) => entries),
};

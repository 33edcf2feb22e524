import type { PublishedCase } from './case.js';
import { castOf, type Cast } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published, reckoned, type Fact } from './fact.js';

const who = castOf({ hospital: 'yongjiang', committee: 'yongcheng' });
const elsewhere = castOf({ hospital: 'donghu', committee: 'huzhou' });

const agreed = published('99999.00', 'one yuan under 100,000, once and for all');

const facts = {
  agreed,
  admitted: published('@2014-05-24', 'admitted for schizophrenia'),
  death: published(true, 'sudden death in the ward'),
  died: published('@2014-05-28', 'crisis at half past one, death at a quarter past five'),
  crowd: published(true, 'the family comes with many people'),
  sameDay: published('JOINT', "the city's committee sends mediators within the hour"),
  inFourDays: published('@2014-06-01', 'agreed and paid on the fourth day'),
  heirs: published(3, 'spouse, mother, daughter'),
  final: published('一次性了结，如再主张须先返还已付款项', 'final; who takes it up again first returns the money'),
  claimed: reckoned('99999.00', 'claimed at the table: what was agreed; the 1,324,827 came a year later, in court', [
    agreed,
  ]),
  onIt: reckoned('100000.00', 'one yuan more', [agreed]),
  overIt: reckoned('100001.00', 'two yuan more', [agreed]),
  noDegree: assumed('WAIVED', 'no degree is published, and nobody looked for the cause'),
  mental: assumed('0.00', 'no part for mental harm is published'),
  uninsured: assumed(true, 'no insurer is named'),
};

const heirs = [
  { name: '邢某', relation: '配偶', authority: '受领授权书-01' },
  { name: '姜某', relation: '母亲', authority: '受领授权书-02' },
  { name: '邢某玲', relation: '女', authority: '受领授权书-03' },
];
const proposed = {
  ...{ total: facts.agreed, mental: facts.mental, legal: '0.00', liability: facts.noDegree },
  waiver: { patientPaper: '放弃责任认定声明-家属', hospitalPaper: '放弃责任认定声明-院方' },
  text: facts.final,
};

/** Somebody who comes to the committee alone claims so much; how far they come without an appraisal. */
const comesAlone = (day: string, cast: Cast, hospital: string, thread: string, claimed: Fact) =>
  on(
    day,
    did(
      '08:30',
      cast.reg,
      'dispute.open',
      {
        ...{ hospitalId: `@${hospital}`, kind: 'TREATMENT', claimed, occurredOn: facts.admitted },
        claimants: [{ name: '马某', relation: 'SELF', phone: '13825000259' }],
      },
      { thread },
    ),
    did('08:40', cast.reg, 'mediation.apply', { by: 'PATIENT', form: 'ORAL', paper: '口头申请笔录' }, { thread }),
    did('09:00', cast.legal, 'mediation.consent', {}, { thread }),
    did('09:10', cast.reg, 'mediation.accept', chapter.NO_BAR, { thread }),
    did('09:30', cast.legal, 'dispute.declareUninsured', {}, { thread }),
    ...chapter.mediatorNamed(cast, { thread }),
    did('13:00', cast.med, 'mediation.scheduleSession', { at: `@${day}T14:00`, place: '第一调解室' }, { thread }),
    did('14:00', cast.med, 'mediation.openSession', { sessionId: '@session-1' }, { thread }),
    did(
      '15:00',
      cast.med,
      'mediation.closeSession',
      { record: '双方希望不经鉴定了结。', confirmedByPatient: true, confirmedByHospital: true },
      { thread },
    ),
  );

/** One yuan under a line that says "100,000 or more"; and what stands on the line, where it says "more than". */
export const oneYuanUnder: PublishedCase = {
  id: '25',
  kind: 'A',
  title: {
    zh: '差一元不到十万：四天达成99,999元协议',
    en: '99,999 agreed in four days, one yuan under the line',
  },
  source: 'http://www.handmsg.com/page/2017/0112/14708655.shtml',
  law: 'ningbo',
  story:
    'A patient dies in a psychiatric ward, a crowd comes, and four days later 99,999 are agreed and paid. Set in Ningbo, ' +
    'where 100,000 or more need an appraisal, it passes by one yuan; two more people claim exactly 100,000, one there and ' +
    'one elsewhere in Zhejiang, where only more than 100,000 need one. The suit of the next year is not told.',
  publishedDays: ['2014-05-24', '2014-05-28', '2014-06-01'],
  toldWeeksLater: 604,
  facts,
  threads: { under: { hospital: 'yongjiang' }, exactly: { hospital: 'yongjiang' }, elsewhere: { hospital: 'donghu' } },
  demo: { daysAgo: 2 },
  entries: [
    ...on(
      '2014-05-24',
      did('08:00', who.front, 'patient.register', {
        ...{ name: '邢某某', phone: '13825000250', gender: 'MALE', birthYear: 1971 },
        visit: { date: facts.admitted, departmentId: '@急诊科', kind: 'INPATIENT' },
      }),
    ),
    ...on(
      '2014-05-28',
      did('15:20', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@急诊科'] },
        summary: '住院第四日猝死，家属聚集',
        complainant: { relation: 'SPOUSE', name: '邢某', phone: '13825000251' },
        ...{ deathOrSeriousHarm: facts.death, agitated: facts.crowd },
      }),
      did('15:25', who.pro, 'complaint.triage'),
      did('15:30', who.sup, 'complaint.assign', { handlerId: `@${who.pro}`, supervisorId: `@${who.sup}` }),
      due('complaint', who.sup, ['STATUTORY_REPORT', '2025-12-25 03:30'], [facts.death]),
      did('15:40', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, death: facts.death, occurredOn: facts.died },
        claimants: [
          { name: '邢某', relation: 'SPOUSE', phone: '13825000251' },
          { name: '姜某', relation: 'PARENT' },
          { name: '邢某玲', relation: 'CHILD' },
        ],
      }),
      did('15:45', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY'] }),
      did('15:50', who.legal, 'dispute.declareUninsured'),
      did('16:00', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: facts.sameDay, form: 'WRITTEN', paper: '双方当场签署的申请书' },
        disclosure: chapter.consented('2014-05-28', '2015-05-27', '人民调解'),
      }),
      did('16:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      did('20:00', who.pro, 'complaint.recordStatutoryReport', { reference: '卫健局收文-25' }),
      stage('accepted'),
    ),
    ...on(
      '2014-05-29',
      ...chapter.mediatorNamed(who),
      did('13:00', who.med, 'mediation.scheduleSession', { at: '@2014-05-30T09:00', place: '第一调解室' }),
    ),
    ...on(
      '2014-05-30',
      did('09:00', who.med, 'mediation.openSession', { sessionId: '@session-1' }),
      did('11:00', who.med, 'mediation.closeSession', {
        record: '家属不申请尸检和鉴定，希望尽快了结。',
        ...{ confirmedByPatient: true, confirmedByHospital: true },
      }),
      offers('mediation', who.med, ['propose', 'ALLOWED'], [facts.claimed, facts.agreed]),
    ),
    ...on(
      '2014-06-01',
      did('13:00', who.med, 'mediation.propose', proposed),
      ...chapter.accepted(who),
      stage('agreed'),
      did('14:40', who.med, 'mediation.draft', {
        ...{ mainFacts: '患者住院第四日猝死，家属未申请尸检。', disputedPoints: '病情观察和抢救是否及时。' },
        ...{ responsibility: '双方书面放弃责任认定。', payee: 'HEIRS', heirs, manner: facts.final },
        instalments: [{ payer: 'HOSPITAL', dueOn: facts.inFourDays, amount: facts.agreed }],
      }),
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.agreed, facts.inFourDays]),
      did('16:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.agreed, paidOn: facts.inFourDays, reference: '医院付款-邢某' },
      }),
      did('17:00', who.med, 'mediation.close', { callBack: '家属确认收款。' }),
      shows('dispute', who.pro, ['outcome.agreed', facts.agreed], [facts.agreed]),
    ),
    ...comesAlone('2014-06-03', who, 'yongjiang', 'exactly', facts.onIt),
    shows(
      'dispute',
      who.reg,
      ['thresholds.id', ['insurer.joins-negotiation', 'insurer.joins-mediation', 'appraisal.required']],
      [facts.onIt],
      'exactly',
    ),
    ...on(
      '2014-06-03',
      refused(
        '15:30',
        who.med,
        'mediation.propose',
        { ...proposed, total: facts.onIt },
        { code: 'APPRAISAL_FIRST', rule: 'appraisal.required', rests: [facts.onIt] },
        { thread: 'exactly' },
      ),
    ),
    ...comesAlone('2014-06-04', elsewhere, 'donghu', 'elsewhere', facts.onIt),
    ...on(
      '2014-06-04',
      did('15:40', elsewhere.med, 'mediation.propose', { ...proposed, total: facts.onIt }, { thread: 'elsewhere' }),
    ),
    status('mediation', elsewhere.med, 'PROPOSED', [facts.onIt], 'elsewhere'),
    ...on(
      '2014-06-05',
      did(
        '09:00',
        elsewhere.med,
        'mediation.withdrawProposal',
        { reason: '患方变更索赔金额。' },
        { thread: 'elsewhere' },
      ),
      did(
        '09:10',
        elsewhere.med,
        'dispute.amendClaim',
        { claimed: facts.overIt, reason: '患方补充一元交通费。' },
        { thread: 'elsewhere' },
      ),
      refused(
        '09:30',
        elsewhere.med,
        'mediation.propose',
        { ...proposed, total: facts.onIt },
        { code: 'APPRAISAL_FIRST', rule: 'appraisal.required', rests: [facts.overIt] },
        { thread: 'elsewhere' },
      ),
    ),
  ],
};

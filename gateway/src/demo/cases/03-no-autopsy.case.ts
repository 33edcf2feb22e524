import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, hidden, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published, reckoned } from './fact.js';

const who = castOf({ hospital: 'fengxi', committee: 'yongcheng' });

const age = published(68, 'years, in the year of his death');

const facts = {
  age,
  born: reckoned(1949, '68 years before 2017', [age]),
  surgery: published('胆总管、胆囊及右侧腹股沟疝联合手术', 'bile duct, gallbladder and hernia in one session'),
  bleeding: published('术中出血约2500毫升', 'about 2,500 ml of blood were lost in the operation'),
  death: published(true, 'he died the same night'),
  blocked: published(true, 'the family blocked the hospital'),
  sameDay: published(true, "the county's committee came at once"),
  died: assumed('@2017-02-14', 'only the month is published'),
  noAutopsy: published('家属书面拒绝尸检', 'the family refused an autopsy'),
  heirs: assumed(3, 'the source says "family"; here a widow and two children'),
  claimed: assumed('600000.00', 'no sum is published; of the order of a death at that age'),
  uninsured: assumed(true, 'the source names no insurer'),
  agreed: assumed('280000.00', 'no sum is published'),
  mental: assumed('50000.00', 'no sum is published; part of the total'),
  noDegree: assumed('WAIVED', 'no degree is published, and without an autopsy no cause of death could be found'),
  first: assumed('200000.00', 'the larger part at once'),
  second: assumed('80000.00', 'the rest, so that both make the total'),
  oneShort: assumed('79999.00', 'a yuan less than the rest'),
};

const family = [
  { name: '普某', relation: 'SPOUSE', phone: '13808770301' },
  { name: '普某明', relation: 'CHILD' },
  { name: '普某芬', relation: 'CHILD' },
];
const heirs = [
  { name: '普某', relation: '配偶', authority: '受领授权书-01' },
  { name: '普某明', relation: '子', authority: '受领授权书-02' },
  { name: '普某芬', relation: '女', authority: '受领授权书-03' },
];
const raised = { kind: 'TREATMENT', claimed: facts.claimed, death: facts.death, occurredOn: facts.died };
const proposed = { total: facts.agreed, mental: facts.mental, legal: '0.00', liability: facts.noDegree };
const agreement = {
  mainFacts: '患者因胆总管结石、胆囊结石及右侧腹股沟疝行联合手术，术中出血约2500毫升，术后当夜死亡。家属书面拒绝尸检。',
  disputedPoints: '联合手术的指征、术中出血的处置是否恰当。',
  responsibility: '因未行尸检，死因无法查明，双方书面放弃责任认定。',
  ...{ payee: 'HEIRS', heirs, manner: '银行转账至全体继承人共同指定的账户。' },
};
const instalment = (dueOn: string, amount: unknown) => ({ payer: 'HOSPITAL', dueOn, amount });
const instalments = [instalment('@2017-02-20', facts.first), instalment('@2017-03-20', facts.second)];

/** A death in the night of the operation, and no autopsy. */
export const noAutopsy: PublishedCase = {
  id: '03',
  kind: 'A',
  title: {
    zh: '三项手术同台后当夜死亡，家属拒绝尸检',
    en: 'Three operations in one session, death the same night, no autopsy',
  },
  source: 'http://hxlib.cn/data/202303021407995.html',
  otherSources: ['http://www.qinglian.org/yule/115157.html'],
  law: 'national',
  story:
    'A man of 68 dies in the night after an operation. His family blocks the hospital; the committee comes the same day. ' +
    'They refuse an autopsy, so nobody can say what he died of. The published page does not say how it ended: from the ' +
    'proposal on, everything is assumed.',
  publishedDays: ['2017-02'],
  toldWeeksLater: 472,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  demo: { until: 'effective', daysAgo: 1 },
  entries: [
    ...on(
      '2017-02-13',
      did('08:40', who.front, 'patient.register', {
        ...{ name: '普某某', phone: '13808770300', gender: 'MALE', birthYear: facts.born },
        visit: { date: '@2017-02-13', departmentId: '@普通外科', kind: 'INPATIENT' },
      }),
    ),
    ...on(
      '2017-02-15',
      did('08:20', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@普通外科'] },
        summary: '联合手术后当夜死亡，家属要求交代死因',
        narrative: '术中出血约2500毫升，术后一小时血压下降，当夜死亡。家属聚集在院内。',
        complainant: { relation: 'SPOUSE', name: '普某', phone: '13808770301' },
        ...{ deathOrSeriousHarm: facts.death, agitated: facts.blocked, concernsSurgery: true },
      }),
      did('08:35', who.pro, 'complaint.triage'),
      shows('complaint', who.pro, ['severity', 'MAJOR_URGENT'], [facts.death, facts.blocked]),
      refused(
        '08:40',
        who.pro,
        'complaint.assign',
        { handlerId: `@${who.pro}` },
        { code: 'MAJOR_ASSIGNED_BY_SUPERVISOR', rests: [facts.death] },
      ),
      did('08:45', who.sup, 'complaint.assign', {
        ...{ handlerId: `@${who.pro}`, supervisorId: `@${who.sup}`, attendingPhysicianId: `@${who.doc}` },
      }),
      // Twelve hours from the complaint: a death is reported whoever is to blame.
      due('complaint', who.sup, ['STATUTORY_REPORT', '2026-03-04 20:45'], [facts.death]),
      did('09:30', who.sup, 'complaint.recordFiling', { reference: '备案-2017-02-15' }),
      refused(
        '09:50',
        who.pro,
        'complaint.raiseDispute',
        { ...raised, claimants: [{ name: '普某某', relation: 'SELF' }] },
        { code: 'CLAIMANT_IS_THE_DECEASED', rests: [facts.death] },
      ),
      did('10:00', who.pro, 'complaint.raiseDispute', { ...raised, claimants: family }),
      shows('dispute', who.pro, ['noticeLines.item', ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY']], [facts.death]),
      refused(
        '10:10',
        who.pro,
        'dispute.issueNotice',
        { items: ['ROUTES', 'SEALING', 'RECORDS'] },
        { code: 'NOTICE_ITEM_MISSING', rule: 'dispute.notice', rests: [facts.death] },
      ),
      did('10:15', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY'] }),
      did('10:20', who.legal, 'dispute.declareUninsured'),
      stage('raised'),
      // The insurer and every committee are strangers to it until the hospital turns to one.
      hidden('dispute', who.reg, [facts.sameDay]),
      did('10:40', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方当场签署的调解申请书' },
        disclosure: chapter.consented('2017-02-15', '2017-08-15', '人民调解'),
      }),
      // Three working days: Thursday, Friday, Monday.
      due('mediation', who.reg, ['ACCEPT', '2026-03-09'], [facts.sameDay]),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      // Thirty working days from the day after, Tomb-Sweeping Day on 6 April left out.
      due('mediation', who.pro, ['CONCLUDE', '2026-04-16'], [facts.sameDay]),
      ...chapter.mediatorNamed(who),
      did('15:00', who.pro, 'complaint.recordStatutoryReport', { reference: '县卫健局收文-2017-021' }),
      due('complaint', who.sup, ['STATUTORY_REPORT', '2026-03-04 20:45', 'MET'], [facts.death]),
      stage('accepted'),
    ),
    ...on(
      '2017-02-16',
      refused(
        '08:40',
        who.med,
        'mediation.propose',
        { ...proposed, text: '一次性补偿。' },
        { code: 'SESSION_NEEDED', rests: [facts.agreed] },
      ),
      ...chapter.sessionHeld(
        who,
        '2017-02-16',
        `家属表示${facts.noAutopsy.value}，已在《尸检告知书》上签字并知悉后果；医方说明术中出血及抢救经过。双方同意不作责任认定。`,
      ),
      refused(
        '13:30',
        who.med,
        'mediation.propose',
        { ...proposed, text: '一次性补偿。' },
        { code: 'LIABILITY_WAIVER_NEEDED', rests: [facts.noDegree, facts.noAutopsy] },
      ),
      did('13:40', who.med, 'mediation.propose', {
        ...{ ...proposed, text: '双方不作责任认定，医方一次性补偿。' },
        waiver: { patientPaper: '放弃责任认定声明-家属', hospitalPaper: '放弃责任认定声明-院方' },
      }),
      ...chapter.accepted(who),
      status('mediation', who.pro, 'DRAFTING', [facts.agreed]),
      stage('drafting'),
      refused(
        '14:40',
        who.med,
        'mediation.draft',
        { ...agreement, payee: 'PATIENT', heirs: [], instalments },
        { code: 'HEIRS_NEEDED', rests: [facts.death] },
      ),
      refused(
        '14:42',
        who.med,
        'mediation.draft',
        { ...agreement, heirs: [], instalments },
        { code: 'HEIRS_NEEDED', rests: [facts.heirs] },
      ),
      refused(
        '14:44',
        who.med,
        'mediation.draft',
        { ...agreement, instalments: [instalments[0], instalment('@2017-03-20', facts.oneShort)] },
        { code: 'TOTAL_DIFFERS', rests: [facts.agreed, facts.first, facts.oneShort] },
      ),
      did('14:50', who.med, 'mediation.draft', { ...agreement, instalments }),
      refused('14:55', who.seal, 'mediation.requestSeal', {}, { code: 'MEDIATOR_SIGNS_FIRST', rests: [facts.agreed] }),
      stage('signing'),
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.agreed, facts.heirs]),
      shows('mediation', who.pro, ['agreement.hospitalShare', facts.agreed], [facts.uninsured, facts.agreed]),
      // Thirty days; 4 April, the last one, begins the Tomb-Sweeping holiday.
      due('mediation', who.med, ['CONFIRMATION', '2026-04-07'], [facts.agreed]),
      due('complaint', who.pro, ['SETTLEMENT_REPORT', '2026-03-12'], [facts.agreed]),
      stage('effective'),
    ),
    ...on(
      '2017-02-20',
      did('10:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.first, paidOn: '@2017-02-20', reference: '医院付款-0220' },
      }),
      refused(
        '10:30',
        who.med,
        'mediation.close',
        { callBack: '已回访' },
        { code: 'NOT_ALL_PAID', rests: [facts.second] },
      ),
      did('11:00', who.pro, 'complaint.recordSettlementReport', { reference: '县卫健局收文-2017-024' }),
    ),
    ...on(
      '2017-03-20',
      did('10:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.second, paidOn: '@2017-03-20', reference: '医院付款-0320' },
      }),
      did('15:00', who.med, 'mediation.close', { callBack: '家属三人均确认收款。' }),
      shows('dispute', who.pro, ['outcome.agreed', facts.agreed], [facts.agreed]),
      status('dispute', who.pro, 'CLOSED', [facts.first, facts.second]),
      offers('complaint', who.pro, ['planRectification', 'ALLOWED'], [facts.bleeding]),
    ),
  ],
};

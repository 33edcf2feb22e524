import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, offers, on, payout, refused, shows, stage, status } from './entries.js';
import { assumed, published, reckoned } from './fact.js';

const who = castOf({ hospital: 'fengxi', insurer: 'anxin', committee: 'yongcheng' });

const loss = published('250000.00', 'the court held the hospital to "over 250,000": the least of it');
const limit = published('100000.00', 'limit for each person');
const percent = published(10, 'the deductible is 10 % …');
const fixed = published('3000.00', '… or 3,000, whichever is more');
const degree = published('70%', 'the court: the hospital is responsible for 70 %');

const facts = {
  ...{ loss, limit, percent, fixed, degree },
  occurrence: published('200000.00', 'limit for each occurrence'),
  aggregate: published('800000.00', 'limit for the whole period'),
  from: published('@2010-06-24', 'the period begins'),
  to: published('@2011-06-23', 'the period ends'),
  basis: published('CLAIMS_MADE', 'claims first made in the period'),
  retro: assumed('@2010-06-24', 'no retroactive date is published; the first day of the first period'),
  onlyAccidents: published('NO_FAULT_ACCIDENT', 'the insurer: what is no medical accident is not insured'),
  paid: published('90000.00', 'the first court held the insurer to 90,000'),
  capped: reckoned('100000.00', 'more than 100,000 was lost: the limit stands', [loss, limit]),
  rest: reckoned('160000.00', '250,000 less 90,000', [loss]),
  wrong: reckoned('100000.00', 'what it would be if the 10 % came off the loss before the limit', [
    loss,
    limit,
    percent,
  ]),
  left: reckoned('710000.00', '800,000 less 90,000', [loss]),
  death: published(true, 'the patient died on the third day'),
  died: assumed('@2010-11-08', 'the day is not published; within the period'),
  noCause: published(
    '未行尸检，死因不能确定，诊疗行为存在过错',
    'forensic opinion: fault, no autopsy, no cause to be found',
  ),
  liability: reckoned('MAJOR', '70 % is more than half and not all', [degree]),
  claimed: assumed('360000.00', 'not published; more than was held'),
  mental: assumed('0.00', 'no part for mental harm is published'),
  authority: assumed('100000.00', 'what a reviewer may consent to alone; as much as the policy pays at most'),
};

const proposed = { total: facts.loss, mental: facts.mental, legal: '0.00', liability: facts.liability };
const agreement = {
  mainFacts: '眼科患者入院第三日突发昏迷、休克死亡，未行尸检。',
  disputedPoints: '用药及抢救是否符合规范；是否构成保险责任。',
  responsibility: '医方承担70%责任。',
  payee: 'HEIRS',
  heirs: [{ name: '张某华', relation: '子', authority: '全体继承人授权书' }],
  manner: '银行转账至继承人指定账户。',
};
const instalments = (insurer: unknown) => [
  { payer: 'INSURER', dueOn: '@2011-01-31', amount: insurer },
  { payer: 'HOSPITAL', dueOn: '@2011-01-31', amount: facts.rest },
];
const answered = (answer: 'YES' | 'NO') => ({
  occurredOn: facts.died,
  answers: [{ exclusion: facts.onlyAccidents, answer }],
});

/** The published 90,000: first the limit, then the deductible. */
export const deductionAfterTheLimit: PublishedCase = {
  id: '31',
  kind: 'B',
  title: {
    zh: '判赔逾25万元，保险人以9万元为限',
    en: 'More than 250,000 held, 90,000 of it the insurer’s',
  },
  source: 'http://cdmhcy.com/sys/58763.html',
  otherSources: ['https://surgenepal.com/zhishi/6-254967'],
  law: 'national',
  story:
    'An eye patient dies. The insurer refuses, since two associations found no medical accident; it has to pay all the ' +
    'same, and 90,000 is what its limits and its deductible leave of more than 250,000. There the court fixed the sum; ' +
    'here a committee’s agreement does, because that is what the product pays on. There the hospital had paid already ' +
    'and sued for it; here the insurer pays the heirs, as 保险法 65 has it.',
  publishedDays: ['2010-06-22', '2010-06-24', '2011-06-23'],
  toldWeeksLater: 783,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  demo: { daysAgo: 8 },
  entries: [
    ...on(
      '2010-06-22',
      did('10:00', who.ilead, 'policy.issue', {
        ...{ policyNo: 'AX-ZYZR-2010-0622', hospitalId: '@fengxi', line: 'MEDICAL_LIABILITY' },
        ...{ periodFrom: facts.from, periodTo: facts.to, basis: facts.basis, retroDate: facts.retro },
        ...{ exclusions: [facts.onlyAccidents], reviewerAuthority: facts.authority },
        terms: {
          ...{ perPerson: facts.limit, perOccurrence: facts.occurrence, aggregate: facts.aggregate },
          deductible: { kind: 'AFTER_CAP', percent: facts.percent, fixed: facts.fixed, whichever: 'HIGHER' },
        },
      }),
    ),
    ...on(
      '2010-11-05',
      did('09:00', who.front, 'patient.register', {
        ...{ name: '张某', phone: '13808173100', gender: 'MALE', birthYear: 1950 },
        visit: { date: '@2010-11-05', departmentId: '@眼科', kind: 'INPATIENT' },
      }),
    ),
    ...on(
      '2010-11-09',
      did('09:30', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@眼科'] },
        summary: '眼科患者入院第三日突然昏迷死亡',
        complainant: { relation: 'CHILD', name: '张某华', phone: '13808173101' },
        deathOrSeriousHarm: facts.death,
      }),
      did('10:00', who.pro, 'complaint.triage'),
      did('10:20', who.sup, 'complaint.assign', { handlerId: `@${who.pro}`, supervisorId: `@${who.sup}` }),
      did('16:00', who.pro, 'complaint.recordStatutoryReport', { reference: '县卫生局收文-2010-118' }),
    ),
    ...on(
      '2010-11-15',
      did('09:30', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, death: facts.death, occurredOn: facts.died },
        claimants: [{ name: '张某华', relation: 'CHILD', phone: '13808173101' }],
      }),
      did('10:00', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY'] }),
      did('13:55', who.pro, 'dispute.notifyInsurer', {
        insurerId: '@anxin',
        disclosure: chapter.consented('2010-11-15', '2011-11-14', '医疗责任保险报案与理赔'),
      }),
      due('claim', who.hot, ['ACKNOWLEDGE', '2025-11-17 14:25'], [facts.claimed]),
      ...chapter.surveyedAtDesk(who, '@policy', '病历及死亡讨论记录已核阅；医学会意见：不属于医疗事故。'),
      stage('surveyed'),
    ),
    ...on(
      '2010-11-16',
      did('09:10', who.adj, 'claim.checkCover', answered('YES')),
      offers('claim', who.adj, ['confirmCover', 'CONDITION_NOT_MET'], [facts.onlyAccidents]),
      did('09:40', who.rev, 'claim.refuseCover', {
        conditionId: facts.onlyAccidents,
        text: '医学会认定不属于医疗事故，不属于保险责任。',
      }),
      // Three days from the day after the refusal.
      due('claim', who.rev, ['REFUSAL_NOTICE', '2025-11-21'], [facts.onlyAccidents]),
      did('15:00', who.rev, 'claim.sendRefusalNotice', { sentOn: '@2010-11-16', reference: '拒赔通知书-118' }),
      stage('refused'),
    ),
    ...on(
      '2010-11-22',
      did('10:00', who.legal, 'claim.contest', { text: '条款“医疗事故”未作定义，诊疗过错造成损害即属保险责任。' }),
    ),
    ...on(
      '2010-11-24',
      did('09:00', who.adj, 'claim.checkCover', answered('NO')),
      did('09:20', who.adj, 'claim.confirmCover'),
      ...chapter.documented(who),
      ...chapter.assessed(who, {
        ...{ liability: facts.liability, loss: facts.loss, mental: facts.mental },
        text: '参照司法鉴定意见，医方承担主要责任。',
      }),
      stage('assessed'),
    ),
    ...on(
      '2010-11-29',
      did('10:40', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-张某' },
        disclosure: chapter.consented('2010-11-29', '2011-11-28', '人民调解'),
      }),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      due('mediation', who.reg, ['CONCLUDE', '2026-01-13'], [facts.claimed]),
      ...chapter.mediatorNamed(who),
      did('14:00', who.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }),
    ),
    ...on(
      '2010-11-30',
      ...chapter.sessionHeld(who, '2010-11-30', '双方同意共同委托司法鉴定。'),
      did('14:00', who.med, 'mediation.commissionAppraisal', { body: '司法鉴定中心', commissionedBy: 'JOINT' }),
      due('mediation', who.reg, ['CONCLUDE', '2026-01-13', 'PAUSED'], [facts.noCause]),
      stage('appraisal'),
    ),
    ...on(
      '2010-12-28',
      did('10:00', who.med, 'mediation.recordAppraisal', {
        ...{ damage: '患者死亡', fault: facts.noCause, causation: '死因不能确定，存在一定因果关系' },
        degree: facts.liability,
      }),
      did('10:30', who.med, 'mediation.propose', { ...proposed, text: '医方承担70%责任，一次性赔偿二十五万元。' }),
      did('11:20', who.rev, 'claim.consent'),
      payout(
        who.rev,
        [
          ['base', facts.loss],
          ['per-person-limit', facts.capped],
          ['deductible', facts.paid],
          ['occurrence-limit', facts.paid],
          ['aggregate-limit', facts.paid],
        ],
        [facts.loss, facts.limit, facts.percent, facts.fixed, facts.occurrence, facts.aggregate, facts.paid],
      ),
      shows('policy', who.ilead, ['ledger.held', facts.paid], [facts.paid]),
      shows('mediation', who.legal, ['undertaking.insurerShare', facts.paid], [facts.paid]),
      ...chapter.accepted(who),
      stage('agreed'),
      refused(
        '14:40',
        who.med,
        'mediation.draft',
        { ...agreement, instalments: instalments(facts.wrong) },
        { code: 'INSURER_SHARE_DIFFERS', rests: [facts.paid, facts.wrong] },
      ),
      did('14:50', who.med, 'mediation.draft', { ...agreement, instalments: instalments(facts.paid) }),
      stage('signing'),
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.paid, facts.rest]),
      shows('policy', who.ilead, ['ledger.called', facts.paid], [facts.paid]),
      // 31 December, Sunday 4 January, which is worked for the New Year holiday, and Monday.
      due('claim', who.ifin, ['PAY', '2026-01-05'], [facts.paid]),
      due('claim', who.ifin, ['PAY_CAP', '2026-01-09'], [facts.paid]),
      stage('effective'),
    ),
    ...on(
      '2010-12-29',
      refused(
        '09:10',
        who.adj,
        'claim.recordPayee',
        { name: '凤溪县人民医院', account: '62220000310', kind: 'HOSPITAL', verified: true },
        { code: 'INSURED_NOT_PAID_FIRST', rests: [facts.paid] },
      ),
      ...chapter.paidByInsurer(who, '2010-12-29', {
        ...{ name: '张某华', account: '62220000311', kind: 'HEIRS', authorization: '全体继承人授权书' },
      }),
      shows('policy', who.ilead, ['ledger.paid', facts.paid], [facts.paid]),
      shows('policy', who.ilead, ['ledger.remaining', facts.left], [facts.aggregate, facts.paid]),
      did('15:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.rest, paidOn: '@2010-12-29', reference: '医院付款-张某' },
      }),
      did('16:00', who.med, 'mediation.close', { callBack: '继承人确认收款。' }),
      did('16:30', who.adj, 'claim.close'),
      status('claim', who.adj, 'CLOSED', [facts.paid, facts.rest]),
    ),
  ],
};

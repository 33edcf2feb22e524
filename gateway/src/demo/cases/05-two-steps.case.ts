import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, on, payout, refused, shows, stage, status } from './entries.js';
import { assumed, published, reckoned } from './fact.js';

const who = castOf({ hospital: 'yongjiang', insurer: 'anxin', committee: 'yongcheng' });

const advance = published('100000.00', 'the hospital advanced 100,000 while she was transferred');
const whole = assumed('680000.00', 'the final sum is not published; between the claim and half of it');
const limit = assumed('400000.00', 'no policy is published; a usual limit for each person');
const percent = assumed(5, 'no policy is published; the demo insurer’s usual deductible …');
const fixed = assumed('1000.00', '… or 1,000, whichever is more');
const agreed = reckoned('580000.00', '680,000 less what was advanced', [whole, advance]);
const share = reckoned('380000.00', '400,000 less 5 % of it', [limit, percent, fixed]);

const facts = {
  ...{ advance, whole, limit, percent, fixed, agreed, share },
  rest: reckoned('200000.00', '580,000 less 380,000', [agreed, share]),
  claimed: published('1200000.00', 'the family asked for about 1.2 million'),
  death: published(true, 'she died on 29 December'),
  found: published('@2020-12-20', 'at 06:40 the family found her convulsing'),
  newborn: published('新生儿', 'the daughter lives, and is an heir'),
  bothApply: published('JOINT', 'both sides applied to the committee'),
  appraisal: published('医疗损害鉴定', 'the committee: first an advance, then an appraisal, then the law'),
  oneOff: published('一次性了结', 'the family wanted one settlement, once'),
  degree: assumed('MAJOR', 'not published; what the family asked for'),
  mental: assumed('50000.00', 'not published; part of the sum'),
  aggregate: assumed('3000000.00', 'no policy is published; a usual limit for the period'),
  mentalPercent: assumed(30, 'no policy is published; a usual part of the limit for mental harm'),
  authority: assumed('50000.00', 'what a reviewer may consent to alone'),
  patientOffer: assumed('900000.00', 'what the family may have said in its own room'),
  hospitalOffer: assumed('500000.00', 'what the hospital may have said in its own room'),
};

const noExclusion = ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'];
const proposed = {
  ...{ total: facts.agreed, mental: facts.mental, legal: '0.00', liability: facts.degree },
  text: '医方承担主要责任；总额扣除已垫付十万元后，一次性支付五十八万元。',
};
const agreement = {
  mainFacts: '患者剖宫产次日抽搐、昏迷，转院抢救九日后死亡，新生儿健康。医院垫付治疗费十万元。',
  disputedPoints: '产后监护是否到位；死亡与诊疗行为的因果程度。',
  responsibility: '依鉴定意见，医方承担主要责任。',
  payee: 'HEIRS',
  heirs: [
    { name: '陈某', relation: '配偶', authority: '受领授权书-01' },
    { name: '陈某某', relation: '女（由父亲代理）', authority: '监护人受领授权书-02' },
    { name: '李某', relation: '母', authority: '受领授权书-03' },
  ],
  manner: '银行转账至继承人共同指定账户。',
};

/** A mother dies after a birth: an advance first, then an appraisal, then the settlement less the advance. */
export const twoSteps: PublishedCase = {
  id: '05',
  kind: 'A',
  title: { zh: '剖宫产后产妇死亡，先垫付、后鉴定', en: 'A maternal death: first an advance, then an appraisal' },
  source: 'http://sfj.xianning.gov.cn/ywxx/dxal/202205/t20220506_2615194.shtml',
  law: 'ningbo',
  story:
    'A young mother dies ten days after a caesarean; her daughter lives. The hospital has advanced 100,000. The committee ' +
    'has the sides agree in two steps: an advance, then an appraisal and what the law gives, less the advance. It is told ' +
    'under Ningbo’s rules, where a claim of that size has to be appraised. Advances before an agreement are not kept by ' +
    'the product: the agreement is about what is left. The insurer and the final sum are assumed.',
  publishedDays: ['2020-12-17', '2020-12-19', '2020-12-20', '2020-12-29'],
  toldWeeksLater: 261,
  facts,
  threads: { main: { hospital: 'yongjiang' } },
  demo: { until: 'appraisal', daysAgo: 2 },
  entries: [
    ...on(
      '2020-12-07',
      did('10:00', who.ilead, 'policy.issue', {
        ...{ policyNo: 'AX-YLZR-2020-1207', hospitalId: '@yongjiang', line: 'MEDICAL_LIABILITY' },
        ...{ periodFrom: '@2020-12-07', periodTo: '@2021-12-06', basis: 'CLAIMS_MADE', retroDate: '@2018-12-07' },
        ...{ exclusions: noExclusion, reviewerAuthority: facts.authority },
        terms: {
          ...{ perPerson: facts.limit, aggregate: facts.aggregate, mentalPercent: facts.mentalPercent },
          deductible: { kind: 'AFTER_CAP', percent: facts.percent, fixed: facts.fixed, whichever: 'HIGHER' },
        },
      }),
    ),
    ...on(
      '2020-12-17',
      did('09:20', who.front, 'patient.register', {
        ...{ name: '李某某', phone: '13805150500', gender: 'FEMALE', birthYear: 1994 },
        visit: { date: '@2020-12-17', departmentId: '@妇产科', kind: 'INPATIENT' },
      }),
    ),
    ...on(
      '2020-12-30',
      did('09:00', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@妇产科', '@护理部'] },
        summary: '剖宫产次日昏迷，转院后死亡，家属要求说法',
        narrative: '12月20日6时40分家属发现产妇抽搐、呼之不应，抢救后转院，29日死亡。',
        complainant: { relation: 'SPOUSE', name: '陈某', phone: '13805150501' },
        ...{ deathOrSeriousHarm: facts.death, concernsSurgery: true },
      }),
      did('09:20', who.pro, 'complaint.triage'),
      did('09:40', who.sup, 'complaint.assign', {
        ...{ handlerId: `@${who.pro}`, supervisorId: `@${who.sup}`, attendingPhysicianId: `@${who.doc}` },
      }),
      did('14:00', who.pro, 'complaint.recordStatutoryReport', { reference: '卫健局收文-1230' }),
      did('15:00', who.sup, 'complaint.recordFiling', { reference: '备案-1230' }),
    ),
    ...on(
      '2021-01-04',
      did('09:30', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, death: facts.death, occurredOn: facts.found },
        claimants: [
          { name: '陈某', relation: 'SPOUSE', phone: '13805150501' },
          { name: '李某', relation: 'PARENT' },
        ],
      }),
      did('10:00', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS', 'AUTOPSY'] }),
      did('13:50', who.pro, 'dispute.notifyInsurer', {
        insurerId: '@anxin',
        disclosure: chapter.consented('2021-01-04', '2021-12-31', '医疗责任保险报案与理赔'),
      }),
      ...chapter.surveyedAtDesk(who, '@policy', '分娩及产后监护记录、转院抢救记录已核阅。'),
    ),
    ...on(
      '2021-01-05',
      ...chapter.covered(who, facts.found, noExclusion),
      ...chapter.documented(who),
      ...chapter.assessed(who, {
        ...{ liability: facts.degree, loss: facts.whole, mental: facts.mental },
        text: '产后监护记录有缺口，初步意见，以鉴定为准。',
      }),
      // Ningbo 27: five working days from complete documents: 7, 8, 9, 12, 13 January.
      due('claim', who.adj, ['OPINION', '2026-01-13', 'MET'], [facts.claimed]),
      stage('assessed'),
    ),
    ...on(
      '2021-01-06',
      did('10:40', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: facts.bothApply, form: 'WRITTEN', paper: '双方申请书-陈某' },
        disclosure: chapter.consented('2021-01-06', '2021-12-31', '人民调解'),
      }),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      // 8 January to 13 February, Saturday the 14th worked, the Spring Festival left out, 24 and 25.
      due('mediation', who.reg, ['CONCLUDE', '2026-02-25'], [facts.bothApply]),
      ...chapter.mediatorNamed(who),
      did('14:00', who.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }),
      stage('accepted'),
    ),
    ...on(
      '2021-01-12',
      ...chapter.sessionHeld(
        who,
        '2021-01-12',
        `家属要求按主要责任${facts.oneOff.value}；医方主张先鉴定。双方接受分两步：医方垫付丧葬费用，再委托${facts.appraisal.value}，垫付款从总额中扣除。`,
      ),
      refused('13:10', who.med, 'mediation.propose', proposed, {
        ...{ code: 'APPRAISAL_FIRST', rule: 'appraisal.required' },
        rests: [facts.claimed, facts.appraisal],
      }),
      did('14:00', who.med, 'caucus.open', { side: 'PATIENT' }, { room: 'PATIENT' }),
      did('14:02', who.med, 'caucus.open', { side: 'HOSPITAL' }, { room: 'HOSPITAL' }),
      did('14:04', who.med, 'caucus.open', { side: 'INSURER' }, { room: 'INSURER' }),
      shows('mediation', who.legal, ['caucuses.side', ['HOSPITAL']], [facts.patientOffer]),
      shows('mediation', who.adj, ['caucuses.side', ['INSURER']], [facts.patientOffer]),
      did(
        '14:20',
        who.med,
        'caucus.offer',
        { amount: facts.patientOffer, text: '家属：孩子还小，九十万元可以一次了结，请先不要说。' },
        { room: 'PATIENT' },
      ),
      did(
        '15:00',
        who.legal,
        'caucus.offer',
        { amount: facts.hospitalOffer, text: '鉴定前院方先按五十万元考虑，可以转达。' },
        { room: 'HOSPITAL' },
      ),
      did('15:20', who.adj, 'caucus.say', { text: '请按鉴定结论确定比例，限额内配合。' }, { room: 'INSURER' }),
      did(
        '15:40',
        who.med,
        'caucus.release',
        { entryId: '@message-1', text: '院方愿以五十万元作为商谈基础。' },
        { room: 'HOSPITAL' },
      ),
      shows('mediation', who.adj, ['offers.amount', [facts.hospitalOffer.value]], [facts.hospitalOffer]),
    ),
    ...on(
      '2021-01-13',
      did('09:30', who.med, 'mediation.commissionAppraisal', { body: '市医学会', commissionedBy: 'JOINT' }),
      due('mediation', who.reg, ['CONCLUDE', '2026-02-25', 'PAUSED'], [facts.appraisal]),
      stage('appraisal'),
    ),
    ...on(
      '2021-03-10',
      did('10:00', who.med, 'mediation.recordAppraisal', {
        ...{ damage: '患者死亡', fault: '产后监护不到位，发现病情变化迟延', causation: '存在因果关系' },
        degree: facts.degree,
      }),
      // Four days were counted before the appraisal; twenty-six from the day of the opinion on, 6 April left out.
      due('mediation', who.reg, ['CONCLUDE', '2026-04-16'], [facts.appraisal]),
      did('15:00', who.med, 'mediation.propose', proposed),
      stage('proposed'),
    ),
    ...on(
      '2021-03-15',
      refused(
        '10:00',
        who.rev,
        'claim.consent',
        {},
        { code: 'BEYOND_AUTHORITY', rests: [facts.share, facts.authority] },
      ),
      did('10:30', who.ilead, 'claim.consent'),
      payout(
        who.ilead,
        [
          ['base', facts.agreed],
          ['mental-damage', facts.agreed],
          ['per-person-limit', facts.limit],
          ['deductible', facts.share],
          ['aggregate-limit', facts.share],
        ],
        [facts.agreed, facts.mental, facts.limit, facts.percent, facts.fixed, facts.aggregate],
      ),
      ...chapter.accepted(who),
      did('14:50', who.med, 'mediation.draft', {
        ...agreement,
        instalments: [
          { payer: 'INSURER', dueOn: '@2021-03-26', amount: facts.share },
          { payer: 'HOSPITAL', dueOn: '@2021-03-26', amount: facts.rest },
        ],
      }),
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.share, facts.rest]),
      stage('effective'),
    ),
    ...on(
      '2021-03-16',
      ...chapter.paidByInsurer(who, '2021-03-16', {
        ...{ name: '陈某', account: '62220000505', kind: 'HEIRS', authorization: '全体继承人授权书' },
      }),
      did('15:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.rest, paidOn: '@2021-03-16', reference: '医院付款-陈某' },
      }),
      did('16:00', who.med, 'mediation.close', { callBack: '陈某确认两笔款均已到账。' }),
      shows('dispute', who.pro, ['outcome.agreed', facts.agreed], [facts.whole, facts.advance]),
    ),
  ],
};

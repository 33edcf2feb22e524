import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'fengxi', insurer: 'anxin', committee: 'yongcheng' });

const facts = {
  aggregate: assumed('2000000.00', 'no policy is published; more than anything here'),
  born: published('@2025-03-28', 'vacuum birth on 28 March; the year is stripped from the page and assumed'),
  harm: published('胎吸助产后面瘫、左臂丛神经损伤', 'facial palsy and brachial plexus palsy after a vacuum birth'),
  agent: published('PARENT', 'the mother, for the child'),
  noOpinion: published('数家鉴定机构均称无法作出鉴定意见', 'several appraisers could not give an opinion'),
  agreed: published('400000.00', 'settled for 400,000'),
  payBy: published('@2026-02-05', 'to be paid by 5 February, and paid on that day'),
  noDegree: published('WAIVED', 'without an appraisal no degree of liability was found'),
  claimed: assumed('620000.00', 'not published; more than was agreed'),
  mental: assumed('0.00', 'no part for mental harm is published'),
  insured: assumed('500000.00', 'no terms are published; a limit that would have covered it'),
  deductible: assumed(10, 'no terms are published'),
  from: assumed('@2025-01-01', 'no period is published'),
  to: assumed('@2025-12-31', 'no period is published'),
  found: assumed('SLIGHT', 'what an adjuster may find from the records alone'),
  foundLoss: assumed('80000.00', 'what an adjuster may find from the records alone'),
  refuses: assumed('未经鉴定，责任程度不明，不同意按此方案赔付', 'that an insurer refuses what rests on no appraisal'),
  nothing: assumed('0.00', 'who has not consented holds nothing ready'),
};

const proposed = { total: facts.agreed, mental: facts.mental, legal: '0.00', liability: facts.noDegree };
const agreement = {
  mainFacts: '产妇经胎头吸引助产分娩，新生儿出现面瘫及左臂丛神经损伤。数家鉴定机构均称无法作出鉴定意见。',
  disputedPoints: '助产指征与操作是否恰当，与损伤有无因果关系。',
  responsibility: '因无法鉴定，双方书面放弃责任认定。',
  ...{ payee: 'PATIENT', manner: '银行转账至患儿母亲监护账户。' },
  instalments: [{ payer: 'HOSPITAL', dueOn: facts.payBy, amount: facts.agreed }],
};

/** No appraiser can say who is to blame; the insurer will not pay on that, the hospital does. */
export const withoutAppraisal: PublishedCase = {
  id: '54',
  kind: 'B',
  title: {
    zh: '无法鉴定而以40万元调解，保险人拒绝赔付',
    en: 'Settled for 400,000 without any appraisal; the insurer will not pay',
  },
  source: 'http://bbs.jipiaop.com/archiver/showtopic-11522.aspx',
  law: 'national',
  story:
    'A child is hurt at birth. Appraiser after appraiser cannot give an opinion; the sides settle for 400,000, and the ' +
    'hospital pays. There a court mediated and the question of insurance came afterwards; here the committee mediates ' +
    'and the insurer, asked first, declines. So the hospital has to say that it pays alone. Years are assumed.',
  publishedDays: ['2025-03-28', '2026-01-29', '2026-02-05'],
  toldWeeksLater: 0,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  entries: [
    ...on(
      '2025-01-02',
      did('10:00', who.ilead, 'policy.issue', {
        ...{ policyNo: 'AX-ZYZR-2025-0054', hospitalId: '@fengxi', line: 'MEDICAL_LIABILITY' },
        ...{ periodFrom: facts.from, periodTo: facts.to, basis: 'CLAIMS_MADE', retroDate: facts.from },
        ...{ exclusions: [], reviewerAuthority: facts.insured },
        terms: {
          ...{ perPerson: facts.insured, perOccurrence: facts.insured, aggregate: facts.aggregate },
          deductible: { kind: 'AFTER_CAP', percent: facts.deductible, fixed: '0.00', whichever: 'HIGHER' },
        },
      }),
    ),
    ...on(
      '2025-05-21',
      did('09:00', who.front, 'patient.register', {
        ...{ name: '孙某宝', phone: '13854000540', gender: 'MALE', birthYear: 2025 },
        visit: { date: facts.born, departmentId: '@妇产科', kind: 'INPATIENT' },
      }),
      did('09:30', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@妇产科'] },
        ...{ summary: facts.harm, complainant: { relation: facts.agent, name: '孙某', phone: '13854000540' } },
      }),
      did('10:00', who.pro, 'complaint.triage'),
      did('10:20', who.pro, 'complaint.assign', { handlerId: `@${who.pro}` }),
    ),
    ...on(
      '2025-05-22',
      did('09:30', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, occurredOn: facts.born },
        claimants: [{ name: '孙某', relation: facts.agent, phone: '13854000540' }],
      }),
      did('10:00', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS'] }),
      did('14:00', who.pro, 'dispute.notifyInsurer', {
        insurerId: '@anxin',
        disclosure: chapter.consented('2025-05-22', '2026-05-21', '医疗责任保险报案与理赔'),
      }),
      stage('raised'),
      ...chapter.surveyedAtDesk(who, '@policy', '分娩记录、胎吸指征讨论记录已核阅。'),
      stage('surveyed'),
    ),
    ...on(
      '2025-05-23',
      ...chapter.covered(who, facts.born, []),
      ...chapter.documented(who),
      ...chapter.assessed(who, {
        ...{ liability: facts.found, loss: facts.foundLoss, mental: facts.mental },
        text: '仅据病历，操作符合指征，责任待鉴定确定。',
      }),
      stage('assessed'),
    ),
    ...on(
      '2025-06-09',
      did('10:40', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-孙某' },
        disclosure: chapter.consented('2025-06-09', '2026-06-08', '人民调解'),
      }),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      ...chapter.mediatorNamed(who),
      did('14:00', who.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }),
      did('15:00', who.med, 'mediation.commissionAppraisal', { body: '市医学会', commissionedBy: 'JOINT' }),
      status('mediation', who.med, 'APPRAISAL', [facts.noOpinion]),
      stage('appraisal'),
    ),
    ...on(
      '2026-01-26',
      did('10:00', who.med, 'mediation.endAppraisal', { reason: facts.noOpinion }),
      status('mediation', who.med, 'PREPARING', [facts.noOpinion]),
    ),
    ...on(
      '2026-01-29',
      ...chapter.sessionHeld(who, '2026-01-29', '双方同意不再鉴定，希望一次了结。'),
      refused(
        '11:20',
        who.med,
        'mediation.propose',
        { ...proposed, text: '一次性补偿四十万元。' },
        { code: 'LIABILITY_WAIVER_NEEDED', rests: [facts.noDegree, facts.noOpinion] },
      ),
      did('11:30', who.med, 'mediation.propose', {
        ...proposed,
        waiver: { patientPaper: '放弃责任认定声明-孙某', hospitalPaper: '放弃责任认定声明-院方' },
        text: '不作责任认定，一次性补偿四十万元，二月五日前付清。',
      }),
      shows('claim', who.ilead, ['proposal.state', 'ASKED'], [facts.agreed]),
      ...chapter.accepted(who),
      stage('agreed'),
      did('15:00', who.ilead, 'claim.declineConsent', { reason: facts.refuses }),
      shows('claim', who.ilead, ['proposal.state', 'DECLINED'], [facts.refuses]),
      shows('policy', who.ilead, ['ledger.held', facts.nothing], [facts.refuses, facts.nothing]),
      refused(
        '15:20',
        who.med,
        'mediation.draft',
        { ...agreement },
        { code: 'CONSENT_MISSING', rests: [facts.refuses, facts.agreed] },
      ),
      offers('mediation', who.legal, ['waiveInsurer', 'ALLOWED'], [facts.refuses]),
      did('15:40', who.legal, 'mediation.waiveInsurer', { reason: '保险机构拒绝赔付，院长办公会决定由本院全额承担。' }),
      did('16:00', who.med, 'mediation.draft', agreement),
      shows('mediation', who.legal, ['agreement.hospitalShare', facts.agreed], [facts.agreed, facts.refuses]),
    ),
    ...on(
      '2026-01-30',
      ...chapter.signedAndSealed(who),
      status('mediation', who.med, 'EFFECTIVE', [facts.agreed]),
      stage('effective'),
      refused(
        '16:00',
        who.adj,
        'claim.recordPayee',
        { name: '孙某', account: '62220000540', kind: 'PATIENT', verified: true },
        { code: 'WRONG_STATE', rests: [facts.refuses] },
      ),
    ),
    ...on(
      '2026-02-05',
      did('10:00', who.fin, 'mediation.recordPayment', {
        ...{ amount: facts.agreed, paidOn: facts.payBy, reference: '医院付款-孙某' },
      }),
      did('14:00', who.med, 'mediation.close', { callBack: '患儿母亲确认收款。' }),
      did('16:00', who.ilead, 'claim.closeWithoutPayment', { reason: '医疗机构声明全部自行承担。' }),
      status('claim', who.ilead, 'CLOSED', [facts.refuses]),
      shows('policy', who.ilead, ['ledger.paid', facts.nothing], [facts.refuses, facts.nothing]),
      shows('dispute', who.pro, ['outcome.agreed', facts.agreed], [facts.agreed]),
    ),
  ],
};

import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'yongjiang', insurer: 'anxin', committee: 'yongcheng' });

const facts = {
  wire: published('导丝断端2至3厘米存留肝内', '2 to 3 cm of a guide wire remain in the liver'),
  device: published('导丝质量问题', 'the hospital: it was the quality of the device'),
  removal: published('取出异物并赔偿', 'the son asked for its removal and for compensation'),
  bothConsent: published(true, 'both sides consented to the mediation'),
  register: published('投诉登记簿', "records and the hospital's register of complaints were handed over"),
  paused: published('先治疗、后调解', 'the mediator advised to treat first; about a month'),
  stillThere: published('出院时异物仍未取出', 'discharged after a month, the wire still there'),
  secondRound: published('2023-04', 'the second round began early in April'),
  biopsy: assumed('@2023-02-08', 'only the month is published'),
  claimed: assumed('80000.00', 'no sum is published; under the sum at which Ningbo asks for an appraisal'),
  insured: assumed('anxin', 'no insurer is published; a device as cause makes an insurer likely'),
  extension: assumed(20, 'working days, enough for the month of treatment'),
  proposal: assumed('55000.00', 'the result is not published'),
  mental: assumed('5000.00', 'part of it'),
  degree: assumed('MAJOR', 'not published'),
  loss: assumed('60000.00', "the insurer's assessment is not published"),
  limit: assumed('400000.00', 'no policy is published'),
  aggregate: assumed('3000000.00', 'no policy is published'),
  percent: assumed(5, 'no policy is published; off the capped sum …'),
  fixed: assumed('1000.00', '… or 1,000, whichever is more'),
  authority: assumed('50000.00', 'what a reviewer may consent to alone'),
};

const longer = { days: facts.extension, committeeAgrees: true, patientAgrees: true, hospitalAgrees: true };
const noExclusion = ['DEFECTIVE_PRODUCT_OR_BLOOD'];
const proposed = {
  ...{ total: facts.proposal, mental: facts.mental, legal: '0.00', liability: facts.degree },
  text: '医方承担主要责任，一次性赔偿五万五千元；医院保留向器械生产者追偿的权利。',
};

/** A mediation that waits for a treatment: no clock stops for it, all three agree on more time. */
export const pauseForTreatment: PublishedCase = {
  id: '18',
  kind: 'A',
  title: { zh: '穿刺导丝断留肝内，先治疗后调解', en: 'A wire left in the liver: treated first, mediated after' },
  source: 'https://m.ruilaw.cn/anli/17092617111102838.html',
  otherSources: ['https://zgfllt.cn/jdal/4696.html'],
  law: 'ningbo',
  story:
    'A piece of wire stays in the liver after a biopsy. Hospital, son and committee pause the mediation for a month of ' +
    'treatment, then begin a second round. Decree 701 art. 38 stops the clock for an appraisal alone, so the pause is ' +
    'told as what it lawfully is: more time, agreed by all three. It ends with a proposal; how it went on is not published.',
  publishedDays: ['2023-02', '2023-03', '2023-04'],
  toldWeeksLater: 104,
  facts,
  threads: { main: { hospital: 'yongjiang' } },
  demo: { daysAgo: 1 },
  entries: [
    ...on(
      '2023-02-06',
      did('10:00', who.ilead, 'policy.issue', {
        ...{ policyNo: 'AX-YLZR-2023-0206', hospitalId: '@yongjiang', line: 'MEDICAL_LIABILITY' },
        ...{ periodFrom: '@2023-02-06', periodTo: '@2024-02-05', basis: 'CLAIMS_MADE', retroDate: '@2021-02-06' },
        ...{ exclusions: noExclusion, reviewerAuthority: facts.authority },
        terms: {
          ...{ perPerson: facts.limit, aggregate: facts.aggregate },
          deductible: { kind: 'AFTER_CAP', percent: facts.percent, fixed: facts.fixed, whichever: 'HIGHER' },
        },
      }),
    ),
    ...on(
      '2023-02-08',
      did('08:30', who.front, 'patient.register', {
        ...{ name: '徐某', phone: '13802518000', gender: 'MALE', birthYear: 1955 },
        visit: { date: '@2023-02-08', departmentId: '@消化内科', kind: 'INPATIENT' },
      }),
    ),
    ...on(
      '2023-02-09',
      did('09:30', who.front, 'complaint.register', {
        ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', departmentIds: ['@消化内科'] },
        summary: facts.wire,
        narrative: `肝穿刺术中导丝断裂，院方称${facts.device.value}；儿子要求${facts.removal.value}。`,
        complainant: { relation: 'CHILD', name: '徐某某', phone: '13802518001' },
        concernsSurgery: true,
      }),
      did('10:00', who.pro, 'complaint.triage'),
      did('10:10', who.pro, 'complaint.assign', { handlerId: `@${who.manager}` }),
      did('15:00', who.pro, 'complaint.raiseDispute', {
        ...{ kind: 'TREATMENT', claimed: facts.claimed, occurredOn: facts.biopsy, claimants: [] },
      }),
      did('15:20', who.pro, 'dispute.issueNotice', { items: ['ROUTES', 'SEALING', 'RECORDS'] }),
    ),
    ...on(
      '2023-02-10',
      did('13:50', who.pro, 'dispute.notifyInsurer', {
        insurerId: '@anxin',
        disclosure: chapter.consented('2023-02-10', '2023-12-31', '医疗责任保险报案与理赔'),
      }),
      ...chapter.surveyedAtDesk(who, '@policy', '影像示肝内高密度线状影；器械批号已登记，余段封存。'),
      stage('surveyed'),
    ),
    ...on(
      '2023-02-13',
      ...chapter.covered(who, facts.biopsy, noExclusion),
      ...chapter.documented(who),
      ...chapter.assessed(who, {
        ...{ liability: facts.degree, loss: facts.loss, mental: facts.mental },
        text: '术中操作与器械因素并存，先按主要责任评估。',
      }),
      stage('assessed'),
    ),
    ...on(
      '2023-02-14',
      did('10:40', who.pro, 'mediation.apply', {
        ...{ committeeId: '@yongcheng', by: 'JOINT', form: 'WRITTEN', paper: '双方申请书-徐某' },
        disclosure: chapter.consented('2023-02-14', '2023-12-31', '人民调解'),
      }),
      did('11:10', who.reg, 'mediation.accept', chapter.NO_BAR),
      // 12 February to 25 March, no holiday in between.
      due('mediation', who.reg, ['CONCLUDE', '2025-03-25'], [facts.bothConsent]),
      ...chapter.mediatorNamed(who),
      stage('accepted'),
    ),
    ...on(
      '2023-02-16',
      ...chapter.sessionHeld(
        who,
        '2023-02-16',
        `医方提交病历与${facts.register.value}。调解员建议${facts.paused.value}，证据由双方封存，双方同意。`,
      ),
      // A claim above 10,000 in Ningbo: the committee has the insurer join first (art. 33).
      offers('mediation', who.med, ['propose', 'INSURER_NOT_TOLD'], [facts.claimed, facts.insured]),
      did('14:00', who.reg, 'mediation.inviteInsurer', { patientConsents: true, hospitalConsents: true }),
      refused(
        '14:10',
        who.med,
        'mediation.extend',
        { ...longer, patientAgrees: false },
        { code: 'EXTENSION_NEEDS_ALL', rule: 'mediation.extension', rests: [facts.paused] },
      ),
      did('14:20', who.med, 'mediation.extend', longer),
      // Twenty working days more: 26 March to 23 April, Tomb-Sweeping Day on Friday the 4th left out.
      due('mediation', who.reg, ['CONCLUDE', '2025-04-23'], [facts.extension, facts.paused]),
      stage('paused'),
    ),
    ...on(
      '2023-04-06',
      ...chapter.sessionHeld(
        who,
        '2023-04-06',
        `患者${facts.stillThere.value}，专科建议随访。双方就后续费用和赔偿继续协商。`,
        2,
      ),
      status('mediation', who.pro, 'PREPARING', [facts.secondRound]),
      did('15:00', who.med, 'mediation.propose', proposed),
      shows('claim', who.adj, ['proposal.state', 'ASKED'], [facts.proposal]),
      offers('claim', who.ilead, ['consent', 'ALLOWED'], [facts.proposal]),
      offers('mediation', who.legal, ['answerProposal', 'ALLOWED'], [facts.proposal]),
      stage('proposed'),
    ),
  ],
};

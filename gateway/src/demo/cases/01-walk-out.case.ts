import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import * as chapter from './chapters.js';
import { did, due, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'fengxi', committee: 'yongcheng' });

const facts = {
  herbs: published('服中药约四十分钟后意识模糊、瞳孔散大', 'confusion forty minutes after a herbal decoction'),
  seen: published('@2019-07-08', 'seen in July 2019; the day is assumed'),
  himself: published('SELF', 'the patient himself, with his wife'),
  written: published('WRITTEN', 'a written application to the committee'),
  walkedOut: published(
    '医方否认过错、拒绝赔偿并拒绝继续调解',
    'the hospital denied fault, would not pay and would not go on',
  ),
  document: published('TERMINATED', 'the committee issued a document that the mediation is terminated'),
  byPhone: published('ORAL', 'applied for again by telephone, from another province'),
  online: published('线上', 'the hospital agreed to a session online'),
  defence: published(
    '剂量未超药典，无配伍禁忌，患者刚从拉萨返回',
    'the dose is within the Pharmacopoeia; he had just come from Lhasa',
  ),
  claimed: assumed('30000.00', 'not published'),
  uninsured: assumed(true, 'no insurer is named'),
  open: assumed('PREPARING', 'how the second mediation ended is not published: it is left where it stood'),
};

/** A mediation that one side walked out of does not use up the way to the committee. */
export const walkOut: PublishedCase = {
  id: '01',
  kind: 'A',
  title: {
    zh: '医方拒绝继续调解后，患方在外省电话再次申请',
    en: 'The hospital walks out; a second application comes by telephone',
  },
  source: 'https://www.yxiso.com/zhishi/2054789.html',
  law: 'national',
  story:
    'A decoction is followed by confusion and an emergency. The hospital does not answer the patient, then denies and walks ' +
    'out of the mediation, which is terminated on paper. Half a year later he applies again by telephone, and the hospital ' +
    'comes to a session online. The published text ends there, and so does this one.',
  publishedDays: ['2019-07', '2020-02'],
  toldWeeksLater: 312,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  demo: { until: 'applied again', daysAgo: 1 },
  entries: [
    ...on(
      '2019-09-02',
      did('09:00', who.reg, 'dispute.open', {
        ...{ hospitalId: '@fengxi', kind: 'TREATMENT', claimed: facts.claimed, occurredOn: facts.seen },
        claimants: [{ name: '贺某', relation: facts.himself, phone: '13801000010' }],
      }),
      // The law of the hospital's place, though a committee of Ningbo writes it down.
      shows('dispute', who.reg, ['rulePack', 'national@1'], [facts.claimed]),
      did('09:20', who.reg, 'mediation.apply', { by: 'PATIENT', form: facts.written, paper: '患方申请书-贺某' }),
      status('mediation', who.reg, 'CONSENT_PENDING', [facts.written]),
      refused(
        '09:30',
        who.reg,
        'mediation.apply',
        { by: 'PATIENT', form: facts.byPhone, paper: '电话记录' },
        { code: 'APPLICATION_PENDING', rests: [facts.written] },
      ),
    ),
    ...on(
      '2019-09-03',
      did('10:00', who.legal, 'mediation.consent', { note: '同意到会说明情况。' }),
      did('10:30', who.reg, 'mediation.accept', chapter.NO_BAR),
      did('11:00', who.legal, 'dispute.declareUninsured'),
      ...chapter.mediatorNamed(who),
      stage('accepted'),
    ),
    ...on(
      '2019-09-10',
      ...chapter.sessionHeld(who, '2019-09-10', `${facts.walkedOut.value}。`),
      did('15:00', who.med, 'mediation.terminate', {
        ground: 'REFUSAL',
        routes: ['COURT', 'ADMIN'],
        text: facts.walkedOut,
      }),
      status('mediation', who.med, facts.document.value, [facts.walkedOut, facts.document]),
      status('dispute', who.legal, 'OPEN', [facts.document]),
      offers('mediation', who.med, ['propose', 'NOT_OFFERED'], [facts.document]),
      stage('terminated'),
    ),
    ...on(
      '2020-02-10',
      did('09:00', who.reg, 'mediation.apply', {
        by: 'PATIENT',
        form: facts.byPhone,
        paper: '电话申请记录，来电自外省',
      }),
      stage('applied again'),
      did('14:00', who.legal, 'mediation.consent', { note: '同意线上调解。' }),
      did('14:30', who.reg, 'mediation.accept', chapter.NO_BAR),
      // Thirty working days from 3 February: Saturdays 14 and 28 February are worked for the Spring Festival, 15 to 23.
      due('mediation', who.med, ['CONCLUDE', '2026-03-20'], [facts.byPhone]),
      status('dispute', who.legal, 'IN_FORUM', [facts.byPhone]),
      did('15:00', who.chair, 'mediation.assignMediators', { staffIds: [`@${who.med}`], chosenBy: 'COMMITTEE' }),
      did('15:10', who.med, 'mediation.declareConflict', { has: false }),
      did('15:20', who.med, 'mediation.scheduleSession', { at: '@2020-02-12T09:00', place: facts.online }),
    ),
    ...on(
      '2020-02-12',
      did('09:00', who.med, 'mediation.openSession', { sessionId: '@session-1' }),
      did('11:00', who.med, 'mediation.closeSession', {
        ...{ record: facts.defence, confirmedByPatient: true, confirmedByHospital: true },
      }),
      status('mediation', who.med, facts.open.value, [facts.online, facts.defence]),
      shows('dispute', who.legal, ['mediations.status', ['TERMINATED', 'PREPARING']], [facts.document, facts.byPhone]),
    ),
  ],
};

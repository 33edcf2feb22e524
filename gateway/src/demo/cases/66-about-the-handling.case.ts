import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import { did, due, offers, on, refused, shows, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'fengxi' });

const facts = {
  missed: published(
    '产前检查均称正常，出生即唇腭裂',
    'every check before birth was called normal; a cleft lip at birth',
  ),
  checksFrom: published('@2024-06-12', 'checks began in June 2024; the day of the month is assumed'),
  surgery: published('2025年5月赴外地手术', 'operated on elsewhere in May 2025'),
  byForm: published('WEB', 'a form on the web came first'),
  fewFiles: published('网上表单限制附件，只好当面递交', 'the form takes few files, so the family came in person'),
  rude: published('接待人员高声呵斥，家属录像', 'those who received them shouted; there is a video'),
  mother: published('PARENT', 'the mother complains'),
  written: assumed('@2025-07-14', 'the day of the form is not published; the Monday before the visit'),
  oneOffice: assumed(1, 'there the health commission was complained about, here the complaint office of the hospital'),
  outcome: assumed('已致歉，接待改为双人并可当场收取附件', 'how it ended is not published'),
};

const handling = { thread: 'handling' };
const mother = { relation: facts.mother, name: '蒙某', phone: '13866000661' };

/** A complaint about how a complaint was received. */
export const aboutTheHandling: PublishedCase = {
  id: '66',
  kind: 'C',
  title: {
    zh: '唇腭裂漏诊，投诉时又遭呵斥：对投诉接待的投诉',
    en: 'A cleft lip missed; then a complaint about how the complaint was received',
  },
  source: 'https://www.163.com/dy/article/KJ7HF88K05347ENE.html',
  law: 'national',
  story:
    'A cleft lip was missed before birth. The mother complains by a form; it takes too few files, so the family brings ' +
    'them in person and is shouted at. There the health commission received them; here it is the complaint office of the ' +
    'hospital, since its own handling is what the product has to keep out of its own hands. How it ended is assumed.',
  publishedDays: ['2024-06', '2025-05', '2025-07-21'],
  toldWeeksLater: 0,
  facts,
  threads: { missed: { hospital: 'fengxi' }, handling: { hospital: 'fengxi', patient: '蒙某' } },
  demo: { until: 'answered', daysAgo: 1 },
  entries: [
    ...on(
      '2025-07-14',
      did(
        '09:00',
        who.front,
        'patient.register',
        {
          ...{ name: '蒙某', phone: '13866000661', gender: 'FEMALE', birthYear: 1994 },
          visit: { date: facts.checksFrom, departmentId: '@妇产科', kind: 'OUTPATIENT' },
        },
        { as: '蒙某' },
      ),
      did('10:00', who.pro, 'complaint.register', {
        ...{ channel: facts.byForm, category: 'QUALITY_AND_SAFETY', departmentIds: ['@妇产科'] },
        ...{ summary: facts.missed, narrative: facts.surgery, complainant: mother },
      }),
      // Five working days: 15, 16, 17, 18, 21 July.
      due('complaint', who.pro, ['FEEDBACK', '2025-07-21'], [facts.written, facts.byForm]),
      did('10:30', who.pro, 'complaint.triage'),
      did('10:40', who.pro, 'complaint.assign', { handlerId: `@${who.manager}` }),
      stage('investigating'),
    ),
    ...on(
      '2025-07-21',
      did(
        '15:30',
        who.front,
        'complaint.register',
        {
          ...{ channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', departmentIds: ['@医患关系办公室'] },
          ...{ summary: facts.rude, narrative: facts.fewFiles, complainant: mother },
        },
        handling,
      ),
      did('15:50', who.manager, 'complaint.triage', {}, handling),
      shows('complaint', who.manager, ['severity', 'GENERAL'], [facts.rude], 'handling'),
      did('16:00', who.manager, 'complaint.assign', { handlerId: `@${who.manager}` }, handling),
      did('16:30', who.pro, 'complaint.proposeOpinion', {
        text: '产前超声报告已请上级医院复核，结论三日内当面说明。',
      }),
      did('17:00', who.sup, 'complaint.approveOpinion'),
      // On its last day.
      due('complaint', who.pro, ['FEEDBACK', '2025-07-21', 'MET'], [facts.written]),
      stage('complained about'),
    ),
    ...on(
      '2025-07-23',
      did(
        '09:30',
        who.pro,
        'complaint.proposeOpinion',
        { text: '接待录像已核实，言行失当属实，向家属致歉。' },
        handling,
      ),
      refused(
        '10:00',
        who.sup,
        'complaint.approveOpinion',
        {},
        { code: 'DEPARTMENT_CANNOT_APPROVE_ITSELF', rests: [facts.rude, facts.oneOffice] },
        handling,
      ),
      offers(
        'complaint',
        who.sup,
        ['approveOpinion', 'DEPARTMENT_CANNOT_APPROVE_ITSELF'],
        [facts.oneOffice],
        'handling',
      ),
      did('14:00', who.exec, 'complaint.approveOpinion', {}, handling),
      status('complaint', who.exec, 'RESPONDED', [facts.rude], 'handling'),
      stage('answered'),
    ),
    ...on('2025-07-24', did('10:00', who.manager, 'complaint.accept', { note: '家属接受致歉。' }, handling)),
    ...on(
      '2025-07-25',
      did(
        '15:00',
        who.manager,
        'complaint.followUp',
        {
          ...{ satisfaction: 3, faultFound: true, departmentId: '@医患关系办公室' },
          ...{ measure: facts.outcome, note: '家属希望以后能当场交材料。' },
        },
        handling,
      ),
      status('complaint', who.manager, 'RECTIFYING', [facts.rude], 'handling'),
      stage('rectifying'),
    ),
    ...on(
      '2025-08-04',
      refused(
        '09:30',
        who.pro,
        'complaint.verifyRectification',
        { note: '已改。' },
        { code: 'DEPARTMENT_CANNOT_VERIFY_ITSELF', rests: [facts.oneOffice, facts.outcome] },
        handling,
      ),
      did('10:00', who.exec, 'complaint.verifyRectification', { note: '抽查三日接待录像，双人接待已落实。' }, handling),
      did('10:20', who.exec, 'complaint.archive', { analysisTag: '投诉接待' }, handling),
      status('complaint', who.exec, 'ARCHIVED', [facts.outcome], 'handling'),
      status('complaint', who.exec, 'RESPONDED', [facts.missed]),
    ),
  ],
};

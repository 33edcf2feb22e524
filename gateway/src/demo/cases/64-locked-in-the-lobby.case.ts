import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import { did, due, on, refused, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'fengxi' });

const facts = {
  locked: published('输液患者被锁在门诊大厅', 'a woman on a drip was locked in the lobby'),
  online: published('WEB', 'it came up on social media'),
  confirmed: published('情况属实，系工作人员疏忽', 'the notice of the hospital: true, an error of the staff'),
  apology: published('院领导当日上午上门致歉，取得谅解', 'leaders apologised the same morning and were forgiven'),
  dealtWith: published(
    '对相关人员作出处理，锁门前逐区巡查',
    'staff are to be dealt with; the round before locking is assumed',
  ),
  satisfied: assumed(4, 'she forgave; no survey is published'),
  patient: published('SELF', 'the patient herself'),
  nurses: assumed('@护理部', 'which department locked up is not published'),
  lastNight: assumed('@2024-01-30', 'the day is not published; the evening before the notice'),
};

/** From the post to the archive in one day, and still not by one person alone. */
export const lockedInTheLobby: PublishedCase = {
  id: '64',
  kind: 'C',
  title: {
    zh: '输液患者被锁大厅：当日核实、致歉、归档',
    en: 'Locked in the lobby on a drip: confirmed, apologised for and archived in a day',
  },
  source: 'http://news.calyptus.net/test/mqq.php?QIk=eK4nU.html',
  otherSources: ['http://sdlssc.com/zj/quzhou/2024-02-03/411329.html'],
  law: 'national',
  story:
    'A post says that a woman on a drip was locked in the lobby. The next day the hospital confirms it, its leaders ' +
    'apologise in the morning, and she forgives them. What happened between its offices is assumed.',
  publishedDays: ['2024-01-31'],
  toldWeeksLater: 104,
  facts,
  threads: { main: { hospital: 'fengxi' } },
  entries: [
    ...on(
      '2024-01-31',
      did('07:40', who.front, 'patient.register', {
        ...{ name: '汪某', phone: '13864000640', gender: 'FEMALE', birthYear: 1968 },
        visit: { date: facts.lastNight, departmentId: '@急诊科', kind: 'OUTPATIENT' },
      }),
      did('07:50', who.pro, 'complaint.register', {
        ...{ channel: facts.online, category: 'MEDICAL_SERVICE', departmentIds: [facts.nurses] },
        ...{ summary: facts.locked, complainant: { relation: facts.patient, name: '汪某', phone: '13864000640' } },
      }),
      // Five working days: 29 and 30 January, 2, 3, 4 February.
      due('complaint', who.pro, ['FEEDBACK', '2026-02-04'], [facts.locked]),
      did('07:55', who.pro, 'complaint.triage'),
      did('08:00', who.pro, 'complaint.assign', { handlerId: `@${who.manager}` }),
      did('09:10', who.pro, 'complaint.proposeOpinion', { text: facts.confirmed }),
      refused(
        '09:15',
        who.pro,
        'complaint.approveOpinion',
        {},
        { code: 'WRONG_ROLE', rests: [facts.confirmed, facts.apology] },
      ),
      did('09:30', who.sup, 'complaint.approveOpinion'),
      due('complaint', who.pro, ['FEEDBACK', '2026-02-04', 'MET'], [facts.confirmed]),
      stage('answered'),
      did('11:30', who.manager, 'complaint.accept', { note: facts.apology }),
      did('15:00', who.manager, 'complaint.followUp', {
        ...{ satisfaction: facts.satisfied, faultFound: true, departmentId: facts.nurses, measure: facts.dealtWith },
      }),
      status('complaint', who.manager, 'RECTIFYING', [facts.confirmed]),
      did('18:30', who.pro, 'complaint.verifyRectification', { note: '当晚现场核对巡查记录。' }),
      did('18:40', who.pro, 'complaint.archive', { analysisTag: '门诊安全管理' }),
      status('complaint', who.pro, 'ARCHIVED', [facts.apology, facts.dealtWith]),
    ),
  ],
};

import type { PublishedCase } from './case.js';
import { castOf } from './cast.js';
import { did, due, offers, on, passes, refused, stage, status } from './entries.js';
import { assumed, published } from './fact.js';

const who = castOf({ hospital: 'yongjiang' });

const facts = {
  board: published('HOTLINE_12345', "a post on the city's question board, which the city passes on"),
  nameless: published(true, 'posted without a name'),
  locked: published(
    '中午服务台无人，轮椅上锁，护士让另找地方',
    'at half past eleven the desk was closed, the wheelchairs locked',
  ),
  praised: published('急诊借出推车，值得表扬', 'the emergency department lent a trolley: praise and blame in one post'),
  desk: assumed('@客户服务部', 'who runs the desk and keeps the wheelchairs'),
  posted: assumed('@2012-04-27', 'only the month of the post is published; it was printed on the 28th'),
  answer: assumed('服务台中午安排值班，轮椅改为扫码自取', 'the reply is not published'),
  silent: assumed(true, 'nobody who has not given a name can be asked whether the answer will do'),
};

/** A post without a name: nobody answers the answer, and the clock goes on without them. */
export const wheelchairsAtNoon: PublishedCase = {
  id: '69',
  kind: 'C',
  title: {
    zh: '中午轮椅上锁：匿名发帖，答复后无人回应',
    en: 'Wheelchairs locked at noon: a post without a name, and silence after the answer',
  },
  source: 'http://dialog.cnnb.com.cn/system/2012/04/28/007304840.shtml',
  law: 'ningbo',
  story:
    'A parent brings a pupil with a hurt ankle at half past eleven; the desk is closed, the wheelchairs are locked, the ' +
    'emergency department helps. The reply was not published; here it comes over the May holiday, and nobody answers it.',
  publishedDays: ['2012-04', '2012-04-28'],
  toldWeeksLater: 730,
  facts,
  threads: { main: { hospital: 'yongjiang' } },
  demo: { until: 'answered', daysAgo: 1 },
  entries: [
    ...on(
      '2012-04-27',
      did('16:00', who.front, 'complaint.register', {
        ...{ channel: facts.board, anonymous: facts.nameless, complainant: null },
        ...{ category: 'MEDICAL_SERVICE', departmentIds: [facts.desk] },
        ...{ summary: facts.locked, narrative: facts.praised },
      }),
      // 27 to 30 April; 1 to 5 May is the holiday; 6 May.
      due('complaint', who.pro, ['FEEDBACK', '2026-05-06'], [facts.posted]),
      did('16:20', who.pro, 'complaint.triage'),
      did('16:30', who.pro, 'complaint.assign', { handlerId: `@${who.manager}` }),
      stage('investigating'),
    ),
    ...on(
      '2012-05-01',
      did('10:00', who.pro, 'complaint.proposeOpinion', { text: facts.answer }),
      refused(
        '10:30',
        who.sup,
        'complaint.approveOpinion',
        {},
        { code: 'DEPARTMENT_CANNOT_APPROVE_ITSELF', rests: [facts.desk] },
      ),
      did('11:00', who.exec, 'complaint.approveOpinion'),
      // Seven working days: 29 and 30 April, 6, 7, 8 May, Saturday the 9th, which is worked for the holiday, and Monday.
      due('complaint', who.pro, ['SILENCE', '2026-05-11'], [facts.silent]),
      status('complaint', who.pro, 'RESPONDED', [facts.answer]),
      stage('answered'),
    ),
    ...on('2012-05-14', passes('20:00')),
    status('complaint', who.pro, 'RESPONDED', [facts.silent]),
    ...on('2012-05-15', passes('01:00')),
    status('complaint', who.pro, 'FOLLOW_UP', [facts.silent]),
    offers('complaint', who.pro, ['accept', 'NOT_OFFERED'], [facts.silent]),
    ...on(
      '2012-05-15',
      did('10:00', who.manager, 'complaint.followUp', {
        ...{ satisfaction: 3, faultFound: true, departmentId: facts.desk, measure: facts.answer },
        note: '匿名，无法回访，依整改结果结案。',
      }),
    ),
    ...on(
      '2012-05-18',
      did('11:40', who.pro, 'complaint.verifyRectification', { note: '中午现场查看，有人值守，轮椅可扫码取用。' }),
      did('11:50', who.pro, 'complaint.archive', { analysisTag: '便民设施' }),
      status('complaint', who.pro, 'ARCHIVED', [facts.answer]),
    ),
  ],
};

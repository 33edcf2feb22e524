import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { registerRefusals } from './register.refusals.js';

/** Longest shift, in hours: nobody is on duty for two days and a night. */
export const MOST_HOURS = 24;

/** Every way a duty shift or an absence is refused. */
export type RosterRefusal =
  | CommonRefusal
  | 'POST_OF_OTHER_KIND'
  | 'STAFF_OF_OTHER_ROLE'
  | 'ROSTER_OF_SUSPENDED'
  | 'SHIFT_REVERSED'
  | 'SHIFT_TOO_LONG'
  | 'SHIFT_OVER'
  | 'SHIFT_BEGUN'
  | 'SHIFT_OVERLAPS'
  | 'STAFF_ABSENT'
  | 'ABSENCE_REVERSED'
  | 'ABSENCE_OVER'
  | 'ABSENCE_OVERLAPS'
  | 'ABSENT_ON_DUTY';

/** The sentences. */
export const rosterRefusals: RefusalTable<RosterRefusal> = {
  WRONG_STATE: registerRefusals.WRONG_STATE,
  WRONG_ROLE: registerRefusals.WRONG_ROLE,
  POST_OF_OTHER_KIND: { message: { zh: '本机构没有此值班岗。', en: 'This organization has no such post.' } },
  STAFF_OF_OTHER_ROLE: {
    message: { zh: '此人员的岗位不能值此班。', en: 'This person holds no role of those who are at this post.' },
  },
  ROSTER_OF_SUSPENDED: { message: { zh: '此人已停用。', en: 'This person is suspended.' } },
  SHIFT_REVERSED: { message: { zh: '班次结束须晚于开始。', en: 'A shift ends after it begins.' } },
  SHIFT_TOO_LONG: { message: { zh: '一个班次最长 {most} 小时。', en: 'A shift is {most} hours at most.' } },
  SHIFT_OVER: { message: { zh: '此班次已结束。', en: 'This shift is over already.' } },
  SHIFT_BEGUN: {
    message: { zh: '班次已开始，不能取消。', en: 'A shift that has begun stays in the roster.' },
  },
  SHIFT_OVERLAPS: {
    message: { zh: '此人在此时段已有班次。', en: 'This person is on duty in these hours already.' },
  },
  STAFF_ABSENT: { message: { zh: '此人在此期间休假。', en: 'This person is off on these days.' } },
  ABSENCE_REVERSED: { message: { zh: '截止日早于起始日。', en: 'It ends before it begins.' } },
  ABSENCE_OVER: { message: { zh: '截止日已过。', en: 'Its last day is over already.' } },
  ABSENCE_OVERLAPS: {
    message: { zh: '此人在此期间已登记休假。', en: 'This person is off on some of these days already.' },
  },
  ABSENT_ON_DUTY: {
    message: {
      zh: '此人在此期间有 {count} 个班次，请先调整。',
      en: 'This person has {count} shifts on these days: change them first.',
    },
  },
};

export const refuseRoster = refusing(rosterRefusals);

import { CHINA_2025 } from './china-2025.notice.js';
import { CHINA_2026 } from './china-2026.notice.js';
import { calendarOfNotices, type WorkingCalendar } from './working-calendar.js';
import { checkCalendar } from './working-calendar.check.js';

/** China, 2025 and 2026. */
export const CHINA_2026_1 = checkCalendar(calendarOfNotices('china-2026.1', [CHINA_2025, CHINA_2026]));

/** Every calendar ever published, oldest first; a published one is never edited, a newer one is added after it. */
const published: readonly [WorkingCalendar, ...WorkingCalendar[]] = [CHINA_2026_1];

/** The calendar of that version; throws naming it when there is none. */
export function calendarOf(version: string): WorkingCalendar {
  const found = published.find((calendar) => calendar.version === version);
  if (!found) throw new RangeError(`no working calendar of version "${version}"`);
  return found;
}

/** The newest calendar: what a deadline that starts today is reckoned with. */
export function latestCalendar(): WorkingCalendar {
  return published.at(-1) ?? published[0];
}

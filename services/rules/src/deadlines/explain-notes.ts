import type { Bilingual } from '../bilingual.js';
import { legalMinute } from '../calendar/legal-time.js';
import type { CountedDay } from './day-count.js';
import { PAUSE_REASONS, type TimeUnit } from './deadline-rule.js';
import type { PauseSpan } from './pause-span.js';

/** Note on the start: minutes and hours run from it, days begin with the day after. */
export function startNote(unit: TimeUnit, start: number): Bilingual {
  const at = legalMinute(start);
  if (unit === 'MINUTES' || unit === 'HOURS') return { zh: `${at} 起算`, en: `Runs from ${at}` };
  return { zh: `${at} 起算，当日不计入`, en: `Starts ${at}; the first day is not counted` };
}

/** Note on a day of the walk that is not its last. */
export function dayNote(day: CountedDay, term: number): Bilingual {
  const note = bareNote(day, term);
  return day.provisional ? asProvisional(note) : note;
}

/** Note on the day it falls due, counted or moved to. */
export function dueNote(day: CountedDay, term: number): Bilingual {
  const reached =
    day.count === 1
      ? bareNote(day, term)
      : { zh: '期满日不是工作日，顺延至本日', en: 'The last day was not a working day, so the term moved to this one' };
  const note = { zh: `${reached.zh}；24时到期`, en: `${reached.en}; due at 24:00` };
  return day.provisional ? asProvisional(note) : note;
}

/** Note on a stand-still of a clock that is not told day by day. */
export function pauseNote({ pause, from, to }: PauseSpan): Bilingual {
  const reason = PAUSE_REASONS[pause.reason];
  const [begin, end] = [legalMinute(from), legalMinute(to)];
  if (pause.to === null) {
    return { zh: `${begin} 起因${reason.zh}暂停，尚未恢复`, en: `Stopped since ${begin}: ${reason.en}` };
  }
  return { zh: `${begin} 至 ${end} 因${reason.zh}暂停`, en: `Stopped from ${begin} to ${end}: ${reason.en}` };
}

/** Note on the end of a clock that is not told day by day. */
export function exactDueNote(unit: TimeUnit, dueAt: number): Bilingual {
  if (unit === 'YEARS') return { zh: '到期年的对应日24时到期', en: 'Due at 24:00 of the corresponding day' };
  const at = legalMinute(dueAt);
  return { zh: `${at} 到期`, en: `Due ${at}` };
}

function bareNote({ kind, name, pause, count, total }: CountedDay, term: number): Bilingual {
  const nth = { zh: `第${total}日（共${term}日）`, en: `Day ${total} of ${term}` };
  switch (kind) {
    case 'COUNTED':
      return name ? { zh: `${nth.zh}，${name.zh}`, en: `${nth.en}, ${name.en}` } : nth;
    case 'MAKE_UP':
      return { zh: `${nth.zh}，${name?.zh}调休上班`, en: `${nth.en}, make-up working day for ${name?.en}` };
    case 'WEEKEND':
      return { zh: '休息日，不计入', en: 'Weekend, not counted' };
    case 'HOLIDAY':
      return { zh: `${name?.zh}放假，不计入`, en: `${name?.en}, not counted` };
    case 'PAUSED': {
      const reason = pause ? PAUSE_REASONS[pause.reason] : { zh: '', en: '' };
      return { zh: `因${reason.zh}暂停，不计入`, en: `Clock stopped: ${reason.en}; not counted` };
    }
    default:
      throw new RangeError(`kind: ${kind satisfies never}, count ${String(count)}`);
  }
}

function asProvisional({ zh, en }: Bilingual): Bilingual {
  return {
    zh: `${zh}（放假安排尚未公布，暂按普通周计）`,
    en: `${en} (holidays not yet published; plain week assumed)`,
  };
}

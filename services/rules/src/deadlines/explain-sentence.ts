import type { Bilingual } from '../bilingual.js';
import { epochMs, legalMinute } from '../calendar/legal-time.js';
import type { Deadline } from './compute-deadline.js';
import { termOf } from './deadline-facts.check.js';
import { articleLine, PAUSE_REASONS, type DeadlineRule, type TimeUnit } from './deadline-rule.js';
import type { ExplainedDay } from './explained-day.js';
import type { Clock } from './reckoning.js';

const UNIT_WORDS: Record<TimeUnit, { zh: string; one: string; many: string }> = {
  MINUTES: { zh: '分钟', one: 'minute', many: 'minutes' },
  HOURS: { zh: '小时', one: 'hour', many: 'hours' },
  CALENDAR_DAYS: { zh: '日', one: 'day', many: 'days' },
  WORKING_DAYS: { zh: '个工作日', one: 'working day', many: 'working days' },
  YEARS: { zh: '年', one: 'year', many: 'years' },
};

/** The whole reckoning as one short paragraph: term, what was left out, due date, what is uncertain, and the article. */
export function deadlineSentence(clock: Clock, deadline: Deadline, days: readonly ExplainedDay[]): Bilingual {
  const parts = [
    runs(clock),
    leftOut(clock.rule, days),
    due(clock.rule, deadline),
    uncertain(clock, deadline),
    source(clock.rule),
  ].filter((part): part is Bilingual => part !== null);
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}

function runs({ rule, facts }: Clock): Bilingual {
  const term = termOf(rule, facts);
  const words = UNIT_WORDS[rule.unit];
  const start = legalMinute(epochMs(facts.start, 'start'));
  const exact = rule.unit === 'MINUTES' || rule.unit === 'HOURS';
  return {
    zh: `${rule.title.zh}：自${start}起${term}${words.zh}${exact ? '' : '，首日不计'}。`,
    en: `${rule.title.en}: ${term} ${term === 1 ? words.one : words.many} from ${start}${exact ? '' : ', the first day not counted'}.`,
  };
}

function leftOut({ unit }: DeadlineRule, days: readonly ExplainedDay[]): Bilingual | null {
  // Lines of a clock in minutes, hours or years are spans, not days; their notes say how long each was.
  if (unit !== 'WORKING_DAYS' && unit !== 'CALENDAR_DAYS') return null;
  const number = (kind: ExplainedDay['kind']): number => days.filter((day) => day.kind === kind).length;
  const told = [
    { n: number('WEEKEND'), zh: '休息日', en: 'weekend' },
    { n: number('HOLIDAY'), zh: '节假日', en: 'public holiday' },
    { n: number('PAUSED'), zh: '暂停', en: 'stopped' },
  ].filter(({ n }) => n > 0);
  if (told.length === 0) return null;
  return {
    zh: `未计入：${told.map(({ n, zh }) => `${zh}${n}日`).join('、')}。`,
    en: `Not counted: ${told.map(({ n, en }) => `${n} ${en} ${n === 1 ? 'day' : 'days'}`).join(', ')}.`,
  };
}

function due({ unit }: DeadlineRule, { dueAt, lastDay, state, pausedBy }: Deadline): Bilingual {
  const exact = unit === 'MINUTES' || unit === 'HOURS';
  const at = exact ? legalMinute(epochMs(dueAt, 'dueAt')) : `${lastDay} 24:00`;
  if (state !== 'PAUSED' || !pausedBy) return { zh: `${at} 到期。`, en: `Due ${at}.` };
  const reason = PAUSE_REASONS[pausedBy.reason];
  return {
    zh: `现因${reason.zh}暂停；如此刻恢复，${at} 到期。`,
    en: `The clock stands still (${reason.en}); if it ran again now it would be due ${at}.`,
  };
}

function uncertain({ calendar }: Clock, { provisional }: Deadline): Bilingual | null {
  if (!provisional) return null;
  const { coveredFrom, coveredUntil } = calendar;
  return {
    zh: `已公布的放假安排仅覆盖${coveredFrom}至${coveredUntil}，该日期为暂定。`,
    en: `Holidays are published for ${coveredFrom} to ${coveredUntil} only, so this date is provisional.`,
  };
}

function source(rule: DeadlineRule): Bilingual {
  const { zh, en } = articleLine(rule.article);
  const mark = sourceMark(rule);
  return { zh: `依据：${zh}${mark.zh}。`, en: `Rule: ${en}${mark.en}.` };
}

function sourceMark({ basis, verified }: DeadlineRule): Bilingual {
  if (basis === 'CONTRACT')
    return { zh: '（期限为可配置的承诺）', en: ' (the amount is a promise that can be configured)' };
  switch (verified) {
    case 'PRIMARY':
      return { zh: '', en: '' };
    case 'SECONDARY':
      return { zh: '（转引自二手资料）', en: ' (from a secondary source)' };
    case 'MEMORY':
      return { zh: '（原文尚未核对）', en: ' (text not yet checked)' };
    default:
      throw new RangeError(`verified: ${verified satisfies never}`);
  }
}

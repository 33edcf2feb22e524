import { dayOf } from '../../language/wording.js';

/** A day as people type it, with a time of day where they typed one. */
export interface ParsedMoment {
  /** yyyy-mm-dd in the legal zone. */
  readonly day: string;
  /** hh:mm */
  readonly time?: string;
}

const words: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  前天: -2,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
};
const oneDay = 86_400_000;

/** Reads "3/5", "3月5日 14:00", "昨天", "今天 9点半", "2026-3-5", "9:30". Undefined when it is no day that exists. */
export function parseMoment(typed: string, now: Date, leans: 'past' | 'future'): ParsedMoment | undefined {
  const text = typed.trim().toLowerCase().replaceAll('：', ':').replace(/\s+/g, ' ');
  if (!text) return undefined;
  const clock = /(?:^|[ 日号天t])(\d{1,2})(?::(\d{2})(?::\d{2})?|点(半|(\d{1,2})分?)?)$/.exec(text);
  const time = clock && readTime(clock);
  if (clock && !time) return undefined;
  const rest = (
    clock ? text.slice(0, text.length - clock[0].length + (/^[日号天]/.test(clock[0]) ? 1 : 0)) : text
  ).trim();
  const today = dayOf(now);
  const day = rest === '' ? today : readDay(rest, today, leans);
  return day ? { day, ...(time && { time }) } : undefined;
}

/** The instant of a moment of the legal zone; a bare day means its first minute. */
export function instantOf({ day, time }: ParsedMoment): string {
  return new Date(`${day}T${time ?? '00:00'}:00+08:00`).toISOString();
}

function readTime([, hours, minutes, half, spoken]: RegExpExecArray): string | undefined {
  const hour = Number(hours);
  const minute = half === '半' ? 30 : Number(minutes ?? spoken ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function readDay(text: string, today: string, leans: 'past' | 'future'): string | undefined {
  const word = words[text];
  if (word !== undefined) return new Date(Date.parse(today) + word * oneDay).toISOString().slice(0, 10);
  const parts = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, date] = parts;
  const inYear = (number: number) => existing(number, Number(month), Number(date));
  if (year) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const near = inYear(thisYear);
  if (leans === 'past' && near && near > today) return inYear(thisYear - 1);
  if (leans === 'future' && near && near < today) return inYear(thisYear + 1);
  return near;
}

function existing(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.toISOString().slice(0, 10) : undefined;
}

import type { Language } from './language.js';

/** A sentence of the server in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Legal days are counted in this zone, wherever the browser stands. */
export const legalZone = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: legalZone, ...options });
  formats.set(key, made);
  return made;
}

/** The calendar day (yyyy-mm-dd) of an instant in the legal zone. */
export function dayOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: legalZone }).format(new Date(instant));
}

/** How moments, days and money are written in the language that `language()` names at the time of the call. */
export function createWording(language: () => Language) {
  const at = (instant: string, options: Intl.DateTimeFormatOptions) =>
    format(language(), options).format(new Date(instant));
  const noon = (day: string) => `${day}T12:00:00+08:00`;
  return {
    /** 14:05 */
    time: (instant: string) => at(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 11月22日 14:05 */
    moment: (instant: string) =>
      at(instant, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 2026年11月22日 14:05 */
    full: (instant: string) => at(instant, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    /** 2026年11月27日 24:00: a clock that ends at midnight ends with the day before, and is read so. */
    due: (instant: string) => {
      const day = (shown: Date) => at(shown.toISOString(), { dateStyle: 'medium' });
      const atMidnight = at(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) === '00:00';
      if (!atMidnight) return at(instant, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
      return `${day(new Date(Date.parse(instant) - 1))} 24:00`;
    },
    /** 11月22日周日 */
    day: (day: string) => at(noon(day), { month: 'short', day: 'numeric', weekday: 'short' }),
    /** 2026年11月22日 周日 */
    date: (day: string) =>
      language() === 'en'
        ? at(noon(day), { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' })
        : `${at(noon(day), { dateStyle: 'medium' })} ${at(noon(day), { weekday: 'short' })}`,
    /** 2026年11月 */
    month: (day: string) => at(noon(day), { year: 'numeric', month: 'long' }),
    /** ¥1,234.50, from the decimal string of the graph; a dash for a sum that is not told */
    money: (yuan: string | null | undefined) =>
      yuan == null
        ? '—'
        : new Intl.NumberFormat(language(), {
            style: 'currency',
            currency: 'CNY',
            currencyDisplay: 'narrowSymbol',
          }).format(Number(yuan)),
    /** 护理部、整形外科 */
    list: (parts: readonly string[]) => new Intl.ListFormat(language(), { style: 'narrow' }).format(parts),
    /** 一、二 … 日, Monday first */
    weekdays: () => [0, 1, 2, 3, 4, 5, 6].map((n) => at(noon(`2026-06-0${n + 1}`), { weekday: 'narrow' })),
  };
}
export type Wording = ReturnType<typeof createWording>;

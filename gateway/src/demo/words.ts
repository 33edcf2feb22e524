import type { DemoDates } from './dates.js';

/**
 * Puts what they stand for in the place of the words of an input:
 *
 * - `@day-40`, `@workday+5`: a legal day, counted from the first start
 * - `@workday-3T09:30`: an instant
 * - every other `@word`: what `idOf` answers
 */
export function spelledOut(told: unknown, idOf: (word: string) => unknown, dates: DemoDates): unknown {
  const spell = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('@') ? ofWord(value.slice(1)) : value;
    if (Array.isArray(value)) return value.map(spell);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spell(item)]));
  };
  const ofWord = (word: string): unknown => {
    const [, unit, count, time] = /^(day|workday)([+-]\d+)(?:T(\d\d:\d\d))?$/.exec(word) ?? [];
    if (!unit || !count) return idOf(word);
    const day = dates.day(-Number(count), unit === 'workday');
    return time ? new Date(`${day}T${time}:00+08:00`).toISOString() : day;
  };
  return spell(told);
}

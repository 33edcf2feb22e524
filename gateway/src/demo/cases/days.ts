import type { SpellTime } from '../words.js';
import type { PublishedCase } from './case.js';

const DAY = 86_400_000;
const WORD = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/;

/** Days of a case as they are told. */
export interface CaseDays {
  instant(day: string, time: string): Date;
  /** The day on which a day of the case is told. */
  told(day: string): string;
  readonly spell: SpellTime;
}

/** The whole case so many weeks later; weekdays stay what they are. */
export function createCaseDays(weeksLater: number): CaseDays {
  const told = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + weeksLater * 7 * DAY).toISOString().slice(0, 10);
  const instant = (day: string, time: string) => new Date(`${told(day)}T${time}:00+08:00`);
  return {
    ...{ told, instant },
    spell(word) {
      const [, day, time] = WORD.exec(word) ?? [];
      if (!day) return undefined;
      return time ? instant(day, time).toISOString() : told(day);
    },
  };
}

/** Acts of a case that the demo tells: to its stage, and only what was done. */
export function actsOfDemo({ id, entries, demo }: PublishedCase) {
  const end = entries.findIndex((entry) => entry.kind === 'STAGE' && entry.name === demo?.until);
  if (demo?.until !== undefined && end < 0) throw new Error(`Case ${id} has no stage ${demo.until}`);
  const told = end < 0 ? entries : entries.slice(0, end);
  if (told.some(({ kind }) => kind === 'PASSES'))
    throw new Error(`The demo leaves case ${id} before time passes in it`);
  return told.flatMap((entry, place) => (entry.kind === 'ACT' && !entry.refused ? [{ act: entry, place }] : []));
}

/** So many weeks later that the last act the demo tells of the case was whole `daysAgo` before the first start, or a little more. */
export function weeksToDemo(told: PublishedCase, firstStart: Date): number {
  const last = actsOfDemo(told).at(-1)?.act;
  if (!last) throw new Error(`The demo tells nothing of case ${told.id}`);
  const end = firstStart.getTime() - (told.demo?.daysAgo ?? 0) * DAY;
  return Math.floor((end - createCaseDays(0).instant(last.day, last.time).getTime()) / (7 * DAY));
}

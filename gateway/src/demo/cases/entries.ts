import type { Noun, Told } from '../story.js';
import type { CaseAct, Entry, Expected, Hold, Passing, Stage } from './case.js';
import type { Fact } from './fact.js';

// How a case is written down: on a day, somebody did, was refused, and what then holds.

/** The noun and the act: `claim.assess`. */
export type What = `${Noun}.${string}`;

/** What an act may need beside its input. */
export type More = Pick<CaseAct, 'thread' | 'room' | 'as'>;

/** An entry whose day is not said yet. */
export type Undated = Omit<CaseAct, 'day'> | Omit<Passing, 'day'> | Stage | Hold;

/** Acts on a case of another noun than their own. */
const ON: Readonly<Record<string, Noun>> = { 'mediation.apply': 'dispute', 'caucus.open': 'mediation' };

/** Everything of one day of the case, `YYYY-MM-DD`. */
export const on = (day: string, ...entries: readonly Undated[]): readonly Entry[] =>
  entries.map((entry) => (entry.kind === 'ACT' || entry.kind === 'PASSES' ? { ...entry, day } : entry));

/** Somebody did something. */
export function did(time: string, by: string, what: What, input: Told = {}, more: More = {}): Omit<CaseAct, 'day'> {
  const [noun, act] = what.split('.') as [Noun, string];
  return { kind: 'ACT', ...{ time, by, noun, act, input }, ...(ON[what] && { on: ON[what] }), ...more };
}

/** Why the product says no. */
export interface Why {
  readonly code: string;
  readonly rule?: string;
  readonly rests: readonly Fact[];
}

/** Somebody tried, and the product must say no. */
export function refused(time: string, by: string, what: What, input: Told, why: Why, more: More = {}) {
  const { rests, ...expected } = why;
  return { ...did(time, by, what, input, more), refused: expected, rests };
}

/** Time passes, and timers do what is due. */
export const passes = (time: string): Omit<Passing, 'day'> => ({ kind: 'PASSES', time });

/** A place where a demo may leave the case. */
export const stage = (name: string): Stage => ({ kind: 'STAGE', name });

const holds = (noun: Noun, by: string, what: Expected, rests: readonly Fact[], thread?: string): Hold => ({
  kind: 'HOLDS',
  ...{ noun, by, what, rests },
  ...(thread !== undefined && { thread }),
});

/** The case stands there. */
export const status = (noun: Noun, by: string, is: string, rests: readonly Fact[], thread?: string) =>
  holds(noun, by, { of: 'STATUS', is }, rests, thread);

/** A clock is due at the end of that day, or at `YYYY-MM-DD HH:MM`, as told; it runs unless said otherwise. */
export const due = (noun: Noun, by: string, [clock, at, state = 'RUNNING']: Clock, rests: readonly Fact[]) =>
  holds(noun, by, { of: 'DUE', clock, at, state }, rests);
type Clock = readonly [name: string, at: string, state?: string];

/** A field says this; a fact stands for its value. */
export const shows = (noun: Noun, by: string, [path, is]: Field, rests: readonly Fact[], thread?: string) =>
  holds(noun, by, { of: 'FIELD', path, is }, rests, thread);
type Field = readonly [path: string, is: unknown];

/** The insurer's share comes about like this: the id of each step and what is left after it. */
export const payout = (by: string, steps: Steps, rests: readonly Fact[], thread?: string) =>
  holds('claim', by, { of: 'PAYOUT', steps }, rests, thread);
type Steps = readonly (readonly [step: string, after: string | Fact])[];

/** An act is offered (`ALLOWED`), offered in grey with this reason, or `NOT_OFFERED`. */
export const offers = (noun: Noun, by: string, [act, is]: Offer, rests: readonly Fact[], thread?: string) =>
  holds(noun, by, { of: 'OFFER', act, is }, rests, thread);
type Offer = readonly [act: string, is: string];

/** For this person there is no such case. */
export const hidden = (noun: Noun, by: string, rests: readonly Fact[], thread?: string) =>
  holds(noun, by, { of: 'HIDDEN' }, rests, thread);

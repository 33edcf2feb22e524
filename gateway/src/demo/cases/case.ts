import type { Text } from '@concord/kit/domain/text';
import type { Act, Noun, Thread } from '../story.js';
import type { Fact, Facts } from './fact.js';

/** Something done, on a day of the case (`YYYY-MM-DD`), at a time in Shanghai (`HH:MM`). */
export interface CaseAct extends Act {
  readonly kind: 'ACT';
  readonly noun: Noun;
  readonly day: string;
  readonly time: string;
  /** Which of the case's threads; the first when left out. */
  readonly thread?: string;
  /** The product must say no, with this code and, where one is named, on this rule. */
  readonly refused?: { readonly code: string; readonly rule?: string };
  /** Why it must be refused. */
  readonly rests?: readonly Fact[];
}

/** Time passes, and what the clock does by itself is done. A demo ends before it. */
export interface Passing {
  readonly kind: 'PASSES';
  readonly day: string;
  readonly time: string;
}

/** A place in the case where a demo may leave it. */
export interface Stage {
  readonly kind: 'STAGE';
  readonly name: string;
}

/** What must be so at this place of the case, as somebody sees it; the facts it follows from. */
export interface Hold {
  readonly kind: 'HOLDS';
  readonly what: Expected;
  readonly noun: Noun;
  readonly by: string;
  readonly thread?: string;
  readonly rests: readonly Fact[];
}

/** What can be expected of something somebody sees. */
export type Expected =
  | { readonly of: 'STATUS'; readonly is: string }
  /** A clock is due at the end of a day, or at a minute; of the calendar the case is told in. */
  | { readonly of: 'DUE'; readonly clock: string; readonly at: string; readonly state: string }
  /** A field; `proposal.total`, `ledger.held`, `claimants`. */
  | { readonly of: 'FIELD'; readonly path: string; readonly is: unknown }
  /** How an insurer's share comes about, step by step: what is left after each. */
  | { readonly of: 'PAYOUT'; readonly steps: readonly (readonly [step: string, after: string | Fact])[] }
  /** `ALLOWED`, `NOT_OFFERED`, or the code of what stands against it. */
  | { readonly of: 'OFFER'; readonly act: string; readonly is: string }
  | { readonly of: 'HIDDEN' };

export type Entry = CaseAct | Passing | Stage | Hold;

/** A published case, told in our own words. People have a surname and 某. */
export interface PublishedCase {
  /** Its number in the collection the sources were gathered in. */
  readonly id: string;
  /** A a mediation, B a dispute about insurance, C a complaint. */
  readonly kind: 'A' | 'B' | 'C';
  readonly title: Text;
  readonly source: string;
  readonly otherSources?: readonly string[];
  /** Rule pack of the hospital of its first thread. */
  readonly law: string;
  /** What is told, and where that differs from what happened, why. A few sentences. */
  readonly story: string;
  /** Days and months the source gives: `2020-12-19`, `2023-02`. Every other day is assumed. */
  readonly publishedDays: readonly string[];
  /** How many weeks later the case is told than it happened, so that packs and calendars in force cover it. */
  readonly toldWeeksLater: number;
  readonly facts: Facts;
  /** The patients' matters, by name, the first one first. */
  readonly threads: Readonly<Record<string, Thread>>;
  /** In the order of time. */
  readonly entries: readonly Entry[];
  /** The demo tells it to this stage, or whole, so that the last act is at least so many days before the first start. */
  readonly demo?: { readonly until?: string; readonly daysAgo: number };
}

/** The thread an entry is about. */
export function threadOf({ threads, id }: PublishedCase, { thread }: { readonly thread?: string }): Thread {
  const found = thread === undefined ? Object.values(threads)[0] : threads[thread];
  if (!found) throw new Error(`Case ${id} has no thread ${thread}`);
  return found;
}

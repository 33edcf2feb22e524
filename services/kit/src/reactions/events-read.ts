import * as v from 'valibot';
import { BadInput } from '../domain/conflict.js';

/** The internal act by which a service reads what another one announces to it. */
export const EVENTS_READ = 'events.read';

/** A source answers at most so many lines at once. */
export const LARGEST_PAGE = 200;

/** Milliseconds that a source waits for news at most, whatever it is asked. */
export const LONGEST_WAIT = 20_000;

/** What a reader asks for: lines behind `after`, waiting up to `waitMs` when there are none yet. */
export interface EventsRead {
  readonly seat: string;
  readonly after: number;
  readonly limit: number;
  readonly waitMs: number;
}

/** One line of a seat: what happened in one write, as events; none where nothing concerns the reader. */
export interface AnnouncedLine {
  readonly number: number;
  /** The aggregate it happened to; lines of one case are applied in their order. */
  readonly caseKey: string;
  /** The organization the aggregate belongs to. */
  readonly organization: string;
  /** ISO in UTC. */
  readonly at: string;
  readonly events: readonly unknown[];
}

/** What a source answers. */
export interface AnnouncedPage {
  readonly lines: readonly AnnouncedLine[];
}

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const seat = v.pipe(v.string(), v.regex(/^service:[a-z][a-z0-9-]{0,39}$/));

const question = v.object({
  seat,
  after: wholeNumber,
  limit: v.pipe(wholeNumber, v.minValue(1)),
  waitMs: wholeNumber,
});

const page = v.object({
  lines: v.array(
    v.object({
      number: wholeNumber,
      caseKey: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
      organization: v.string(),
      at: v.pipe(v.string(), v.isoTimestamp()),
      events: v.array(v.unknown()),
    }),
  ),
});

/** The question as it came in, its limits cut to what is served. @throws BadInput naming the field */
export function readQuestion(input: unknown): EventsRead {
  const result = v.safeParse(question, input, { abortEarly: true });
  if (!result.success) throw new BadInput([fieldOf(result.issues[0])], 'missing or malformed');
  const { limit, waitMs } = result.output;
  return { ...result.output, limit: Math.min(limit, LARGEST_PAGE), waitMs: Math.min(waitMs, LONGEST_WAIT) };
}

/** The answer of a source: lines that follow `after` without a gap. @throws SourceFault */
export function readPage(answer: unknown, after: number): AnnouncedPage {
  const result = v.safeParse(page, answer, { abortEarly: true });
  if (!result.success) throw new SourceFault(`its answer is malformed at ${fieldOf(result.issues[0])}`);
  const { lines } = result.output;
  // A number that is missing may be a case's first event: better to stand still than to go on without it.
  if (lines.some(({ number }, index) => number !== after + index + 1)) throw new SourceFault('its numbers have a gap');
  return result.output;
}

/** A source that answered what it must not. Nothing is applied until it answers right. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
}

const fieldOf = (issue: v.BaseIssue<unknown>) =>
  issue.path?.map(({ key }) => String(key)).join('.') ?? 'the whole value';

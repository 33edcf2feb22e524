import { epochMs, legalDate } from '../calendar/legal-time.js';
import { termOf } from './deadline-facts.check.js';
import { pauseSpans, type PauseSpan } from './pause-span.js';
import type { Clock, Reckoning } from './reckoning.js';

const MINUTE_MS = 60_000;

/** A term of MINUTES or HOURS: runs day and night, needs no calendar, and a pause gives back exactly its own length. */
export function reckonExact({ rule, facts, asOf }: Clock): Reckoning {
  const term = termOf(rule, facts) * (rule.unit === 'HOURS' ? 60 : 1) * MINUTE_MS;
  const start = epochMs(facts.start, 'start');
  const spans = pauseSpans(facts, asOf);
  const runAt = (run: number): number => instantAfter(start, run, spans);
  const dueAt = runAt(term);
  const left = Math.min(term, dueAt - asOf - pausedAhead(spans, asOf, dueAt));
  return {
    dueAt,
    lastDay: legalDate(dueAt),
    provisional: false,
    remaining: { amount: Math.floor(left / MINUTE_MS), unit: 'MINUTES' },
    shareRunAt: (percent) => runAt(Math.floor((term * percent) / 100)),
  };
}

/** When the clock has run for `run` milliseconds, standing still in every span that begins before it is done. */
function instantAfter(start: number, run: number, spans: readonly PauseSpan[]): number {
  let at = start;
  let left = run;
  for (const { from, to } of spans) {
    if (from >= at + left) break;
    left -= from - at;
    at = to;
  }
  return at + left;
}

function pausedAhead(spans: readonly PauseSpan[], asOf: number, dueAt: number): number {
  return spans
    .filter(({ from }) => from < dueAt)
    .reduce((paused, { from, to }) => paused + Math.max(0, to - Math.max(from, asOf)), 0);
}

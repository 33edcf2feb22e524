import { setTimeout as pause } from 'node:timers/promises';
import type { Sent } from '../../actors/acts.js';
import { AskFailed, type Answer, type Json } from '../../world/http.js';
import type { Person } from '../../world/person.js';

/** How somebody asks who wants an answer. */
export interface Asker {
  /** The payload of an act, asked for with one key until it is acknowledged. Answers the case. */
  act(by: Person, noun: string, sent: Sent): Promise<Json>;
  /** The answer to a question, asked until there is one. */
  ask(by: Person, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Json>;
  /** Answers that had to be asked for again, with why. */
  readonly failures: readonly string[];
}

/** What came about is known to other services a moment later. */
const NOT_HEARD_OF_YET = /_UNKNOWN$/;
/** Milliseconds between two attempts, and all attempts together. */
const AGAIN = 100;
const PATIENCE = 60_000;

/**
 * Asks as a client does that may lose its connection at any moment: with the same key until there is an answer. What is
 * no passing fault is thrown.
 */
export function createAsker(): Asker {
  const failures: string[] = [];

  async function insist(by: Person, query: string, variables: object, take: (answer: Answer) => Json): Promise<Json> {
    for (const begun = performance.now(); performance.now() - begun < PATIENCE; await pause(AGAIN)) {
      const sent = performance.now();
      const answer = await by.answer(query, { ...variables }).catch((fault: Error) => fault);
      const after = `after ${Math.round(performance.now() - sent)} ms`;
      const taken = answer instanceof Error ? undefined : take(answer);
      if (taken !== undefined) return taken;
      if (answer instanceof Error) failures.push(`no answer ${after}: ${String(answer.cause ?? answer.message)}`);
      else if (answer.errors || answer.status >= 500) {
        failures.push(`${answer.status} ${after}: ${answer.text.slice(0, 300)}\n${query}`);
        if (!isPassing(answer)) throw new AskFailed('Must be a passing fault', by.account, { query }, answer);
      }
    }
    throw new Error(`${by.account} got no answer for too long. ${failures.at(-1) ?? ''}\n${query}`);
  }

  return {
    failures,
    act: (by, noun, { query, variables, field }) =>
      insist(by, query, variables, (answer) => {
        const payload = answer.data?.[field];
        const [refusal] = (payload?.refusals ?? []) as Json[];
        if (refusal && !NOT_HEARD_OF_YET.test(refusal.code))
          throw new AskFailed('Must not be refused', by.account, { query, variables: { ...variables } }, answer);
        return payload?.[noun] ?? undefined;
      }),
    ask: (by, query, variables = {}) =>
      insist(by, query, variables, (answer) => (answer.errors ? undefined : answer.data)),
  };
}

/** A part that is away for now, or a row that somebody else holds. */
function isPassing({ status, errors }: Answer): boolean {
  if (status >= 502) return true;
  return (errors ?? []).every(({ extensions }) => extensions.reason === 'UNAVAILABLE' || extensions.reason === 'BUSY');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readiness } from '../graphql/service.js';
import { answerJson } from './answer.js';

/** The parts that must be ready, by name. */
export type HealthParts = Readonly<Record<string, () => Promise<Readiness>>>;

/** Answers whoever decides whether this process lives and whether it gets work. */
export interface Health {
  /** All parts together, `part.check` by name; a part that does not answer in time is not ready. */
  readiness(): Promise<Readiness>;
  /** From now on not ready: the process is going down. */
  turnOff(): void;
  /** Answers `/livez` and `/readyz`; `false` for every other request. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

const TIME_OUT = 1_000;
const FRESH = 1_000;

/**
 * `/livez` says only that the event loop turns: a database that is away is no reason to restart. `/readyz` asks the
 * parts, at most once a second.
 */
export function createHealth(parts: HealthParts, timeOut = TIME_OUT): Health {
  let off = false;
  let kept: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

  const readiness = async (): Promise<Readiness> => {
    if (off) return { ready: false, checks: { process: 'stopping' } };
    if (!kept || performance.now() - kept.at > FRESH) kept = { at: performance.now(), answer: askAll(parts, timeOut) };
    return kept.answer;
  };

  return {
    readiness,
    turnOff: () => void (off = true),
    handle(request, response) {
      if (request.url === '/livez') answerJson(response, 200, { alive: true });
      else if (request.url === '/readyz')
        void readiness().then((state) => answerJson(response, state.ready ? 200 : 503, state));
      else return false;
      return true;
    },
  };
}

async function askAll(parts: HealthParts, timeOut: number): Promise<Readiness> {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => ({ name, ...(await askOne(part, timeOut)) })),
  );
  const checks = answers.flatMap(({ name, ready, checks: own }): [string, string][] => {
    const named = Object.entries(own).map(([check, state]): [string, string] => [`${name}.${check}`, state]);
    return named.length > 0 ? named : [[name, ready ? 'ok' : 'not ready']];
  });
  return { ready: answers.every(({ ready }) => ready), checks: Object.fromEntries(checks) };
}

async function askOne(part: () => Promise<Readiness>, timeOut: number): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ ready: false, checks: { answer: 'late' } }), timeOut);
  });
  try {
    return await Promise.race([part(), late]);
  } catch {
    // A fault's message may name hosts; whoever looks here has the log beside it.
    return { ready: false, checks: { answer: 'failed' } };
  } finally {
    clearTimeout(timer);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../world/http.js';
import type { Person } from '../../world/person.js';
import { createAsker } from './insist.js';
import { tellDispute, type Place, type Told } from './dispute.js';

/** People who work and people who read, until they are told to go home. */
export interface Traffic {
  /** What has been acknowledged, whole disputes. */
  readonly told: readonly Told[];
  /** Writers' answers that had to be asked for again. */
  readonly failures: readonly string[];
  /** Readers' answers that were not whole, and what came instead. */
  readonly torn: readonly string[];
  reads(): number;
  /** Comes back when so many more disputes have been told. */
  more(disputes: number): Promise<void>;
  /** Lets everybody finish what they began. @throws what a writer could not bear */
  stop(): Promise<void>;
}

/** What a screen shows, of four services. */
const SCREEN = `{ complaints(filter: {view: OPEN}, first: 5) { edges { node {
  caseNo patient { name } dispute { status claims { caseNo } } } } } }`;

/** @param first number of the first dispute; numbers are never used twice in one installation */
export function startTraffic(place: Place, reader: Person, first: number, writers = 2): Traffic {
  const told: Told[] = [];
  const torn: string[] = [];
  const asker = createAsker();
  let next = first;
  let reads = 0;
  let stopped = false;
  let broken: unknown;

  async function write(): Promise<void> {
    while (!stopped) {
      const nth = next;
      next += 1;
      told.push(await tellDispute(place, asker, nth));
    }
  }
  async function read(): Promise<void> {
    while (!stopped) {
      const sent = performance.now();
      const why = whatIsTorn(await reader.answer(SCREEN).catch((fault: Error) => fault));
      reads += 1;
      if (why) torn.push(`${why} (after ${Math.round(performance.now() - sent)} ms)`);
      await pause(25);
    }
  }
  const everybody = [...Array.from({ length: writers }, () => write()), read()].map((one) =>
    one.catch((fault: unknown) => {
      broken ??= fault;
      stopped = true;
    }),
  );

  return {
    told,
    torn,
    failures: asker.failures,
    reads: () => reads,
    async more(disputes) {
      const enough = told.length + disputes;
      while (told.length < enough && !stopped) await pause(25);
      if (broken) throw broken;
    },
    async stop() {
      stopped = true;
      await Promise.all(everybody);
      if (broken) throw broken;
    },
  };
}

function whatIsTorn(answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return `no answer: ${String(answer.cause ?? answer.message)}`;
  if (answer.status !== 200 || answer.errors) return `${answer.status} ${answer.text.slice(0, 400)}`;
  return undefined;
}

import { randomInt } from 'node:crypto';
import type { Logger } from '../http/logger.js';
import type { ReactionBook } from '../store/reaction-book.js';
import type { AnnouncedLine } from './events-read.js';
import { pause } from './pause.js';
import { PATIENCE, type Patience } from './reaction.js';
import { retryParkedLines, type Retried } from './retry-parked.js';
import { isPassing, Overtaken, type Settling } from './settle.js';
import type { EventSource } from './source.js';

export interface FollowerParts {
  readonly name: string;
  readonly sourceName: string;
  readonly source: EventSource;
  readonly settling: Settling;
  readonly book: ReactionBook;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  readonly patience?: Partial<Patience>;
}

/** One reaction at work. Any number of replicas may follow at once: each line has its effect once. */
export interface Follower {
  readonly name: string;
  start(): void;
  /** Ends what waits; a line that is being applied is finished first. */
  stop(): Promise<void>;
  /** Settles everything that was announced before the call; answers how far it came. @throws when the source does not answer */
  catchUp(): Promise<number>;
  /** Tries the parked lines of every case again, in order. */
  retryParked(): Promise<Retried>;
  /** `ok`, or what is not: the source does not answer, or how many cases are parked. */
  state(): Promise<string>;
}

/** An answer faster than this that holds nothing was no waiting: do not spin. */
const TOO_FAST = 50;

export function createFollower(parts: FollowerParts): Follower {
  const { name, sourceName, source, settling, book, logger } = parts;
  const patience = { ...PATIENCE, ...parts.patience };
  let ending = new AbortController();
  let running: Promise<void> | undefined;
  let isSilent = false;

  /** Applies one line, or parks its case; faults that pass are thrown, and the line is read again. */
  async function handle(line: AnnouncedLine): Promise<void> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await settling.settle(line);
      } catch (err) {
        if (isPassing(err)) throw err;
        logger.error({ err, reaction: name, number: line.number, attempts }, 'an event could not be applied');
        if (attempts >= patience.attempts) return settling.park(line, err);
      }
      await pause(patience.backOff * 2 ** (attempts - 1), [ending.signal]);
      if (ending.signal.aborted) throw new Overtaken();
    }
  }

  /** Reads once and settles what came; answers how many lines there were. */
  async function round(waitMs: number): Promise<number> {
    const after = await book.position();
    const lines = await source.read(after, waitMs, ending.signal).catch((error: unknown) => {
      if (!ending.signal.aborted) isSilent = true;
      throw error;
    });
    isSilent = false;
    try {
      for (let at = 0; at < lines.length && !ending.signal.aborted;) {
        const empty = lines.slice(at).findIndex(({ events }) => events.length > 0);
        const upTo = empty < 0 ? lines.length : at + empty;
        if (upTo > at) await settling.skip(after + at, after + upTo);
        const line = lines[upTo];
        if (line) await handle(line);
        at = upTo + 1;
      }
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
    return lines.length;
  }

  async function follow(): Promise<void> {
    let failures = 0;
    while (!ending.signal.aborted) {
      const began = performance.now();
      try {
        const read = await round(patience.wait);
        failures = 0;
        if (read === 0 && performance.now() - began < TOO_FAST) await pause(TOO_FAST, [ending.signal]);
      } catch (err) {
        if (ending.signal.aborted) return;
        failures++;
        logger.warn({ err, reaction: name, attempts: failures }, 'waiting to read events again');
        const longest = Math.min(patience.retry * 2 ** Math.min(failures - 1, 10), patience.slowest);
        // Not all readers of a source that returns at the same moment.
        await pause(randomInt(Math.ceil(longest / 2), Math.ceil(longest) + 1), [ending.signal]);
      }
    }
  }

  return {
    name,
    start() {
      if (running) return;
      ending = new AbortController();
      running = follow();
    },
    async stop() {
      ending.abort();
      await running;
      running = undefined;
    },
    async catchUp() {
      while ((await round(0)) > 0 && !ending.signal.aborted);
      return book.position();
    },
    retryParked: () => retryParkedLines({ source, settling, book, name, logger }),
    async state() {
      const cases = await book.parkedCases();
      const said = [...(cases > 0 ? [`${cases} parked`] : []), ...(isSilent ? [`${sourceName} cannot be read`] : [])];
      return said.join(', ') || 'ok';
    },
  };
}

import type { Logger } from '../http/logger.js';
import type { ReactionBook } from '../store/reaction-book.js';
import type { Settling } from './settle.js';
import type { EventSource } from './source.js';

/** What came of a retry: lines that were applied, and cases that are still parked. */
export interface Retried {
  readonly settled: number;
  readonly parkedCases: number;
}

/**
 * Tries every parked case again from its first line on; a case stops at the first line that fails again. Lines are read
 * from their source anew, so that a mistake that was mended there is mended here.
 */
export async function retryParkedLines(parts: {
  readonly name: string;
  readonly source: EventSource;
  readonly settling: Settling;
  readonly book: ReactionBook;
  readonly logger: Pick<Logger, 'error'>;
}): Promise<Retried> {
  const { name, source, settling, book, logger } = parts;

  /** `false` when the first line of the case failed again, or none is left. */
  async function retryFirst(caseKey: string): Promise<boolean> {
    const [first] = await book.parked(caseKey);
    if (!first) return false;
    const line = await source.line(first.number);
    try {
      await settling.settleParked(line);
      return true;
    } catch (err) {
      logger.error({ err, reaction: name, number: first.number }, 'a parked event failed again');
      await settling.remark(first.number, err);
      return false;
    }
  }

  let settled = 0;
  for (const caseKey of new Set((await book.parked()).map((line) => line.caseKey)))
    while (await retryFirst(caseKey)) settled++;
  return { settled, parkedCases: await book.parkedCases() };
}

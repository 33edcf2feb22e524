import type { ExecutionResult } from 'graphql';
import { Unavailable } from '@concord/kit/http/unavailable';

type Opened = AsyncIterableIterator<ExecutionResult> | ExecutionResult;

/** Streams as they come from another process, which can be lost. */
export function createBreakable(service: string) {
  const lose = new Set<() => void>();
  return {
    /** The same stream, until it is lost. */
    over(opened: Opened): Opened {
      if (!('next' in opened)) return opened;
      const lost = new Promise<never>((_, reject) => {
        lose.add(() => {
          reject(new Unavailable(service, 'LOST'));
          void opened.return?.();
        });
      });
      lost.catch(() => undefined);
      const stream: typeof opened = {
        [Symbol.asyncIterator]: () => stream,
        next: () => Promise.race([opened.next(), lost]),
        return: () => opened.return!(),
      };
      return stream;
    },
    /** The process goes down: every open stream breaks off. */
    lose: () => {
      for (const one of lose) one();
      lose.clear();
    },
  };
}

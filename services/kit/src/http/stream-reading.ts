import type { ExecutionResult } from 'graphql';
import { resultFromWire, spentResult } from './results.js';
import { Unavailable } from './unavailable.js';
import type { Frame } from './wire.js';

/** Results of an open stream. */
export interface StreamedResults extends AsyncIterableIterator<ExecutionResult> {
  /** Ends it from here, as the service does when an identity is spent. */
  spend(reason: string): void;
}

/**
 * The results of a stream from its frames. Ends by itself, with a last UNAUTHENTICATED result when the identity was
 * spent; throws `Unavailable` when the connection was lost or the service stops. `ended` is called once, whoever ends.
 */
export function readResults(name: string, frames: AsyncIterableIterator<unknown>, ended: () => void): StreamedResults {
  let over = false;
  let last: ExecutionResult | undefined;

  const finish = (final?: ExecutionResult) => {
    if (over) return;
    over = true;
    last = final;
    ended();
    void frames.return?.();
  };
  const remaining = (): IteratorResult<ExecutionResult> => {
    const value = last;
    last = undefined;
    return value ? { done: false, value } : { done: true, value: undefined };
  };
  const broken = (reason: 'LOST' | 'STOPPING' | 'FAULT') => {
    finish();
    return new Unavailable(name, reason);
  };

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (over) return remaining();
      const step = await frames.next().catch(() => 'BROKEN' as const);
      if (over) return remaining();
      if (step === 'BROKEN' || step.done) throw broken('LOST');
      const frame = step.value as Frame;
      if ('result' in frame) return { done: false, value: resultFromWire(frame.result) };
      if (frame.end === 'STOPPING' || frame.end === 'FAULT') throw broken(frame.end);
      finish(frame.end === 'SPENT' ? spentResult(frame.reason) : undefined);
      return remaining();
    },
    async return() {
      finish();
      last = undefined;
      return { done: true, value: undefined };
    },
    spend: (reason) => finish(spentResult(reason)),
  };
}

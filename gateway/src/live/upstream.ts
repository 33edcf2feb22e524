import type { ExecutionResult } from 'graphql';
import { createBacklog, type BacklogOptions } from './backlog.js';

/** A service's stream and what becomes of it. */
export interface UpstreamOptions extends Omit<BacklogOptions, 'onOverflow'> {
  resolve(event: ExecutionResult): Promise<ExecutionResult>;
  /** The last answer when the upstream throws. */
  failed(error: unknown): ExecutionResult;
  /** The last answer when the client stayed too far behind. */
  overflown(): ExecutionResult;
  /** Calls `end` when the stream must end for a reason of ours; returns the way not to. */
  onEnd(end: () => void): () => void;
  /** The last answer then. */
  ended(): ExecutionResult;
}

type Step = IteratorResult<ExecutionResult, undefined>;
/** Events in a row before everybody else gets a turn: a long replay comes without a pause of its own. */
const TURN = 32;

const DONE: Step = { done: true, value: undefined };

/**
 * One subscriber's stream. An explicit iterator: when the client leaves, the upstream hears of it at once, also while
 * it is quiet. (The `return()` of an async generator would wait for the next event, and the upstream would stay open.)
 */
export function openUpstream(options: UpstreamOptions): AsyncIterableIterator<ExecutionResult> {
  const { resolve, failed, overflown, onEnd, ended } = options;
  let over = false;
  let inTurn = 0;
  let last: ExecutionResult | undefined;
  const backlog = createBacklog({ ...options, onOverflow: () => close(overflown()) });

  const close = (farewell?: ExecutionResult) => {
    if (over) return;
    over = true;
    last = farewell;
    forget();
    backlog.close();
  };
  const forget = onEnd(() => close(ended()));

  const farewell = (): Step => {
    if (!last) return DONE;
    const value = last;
    last = undefined;
    return { done: false, value };
  };

  const nextStep = async (): Promise<Step> => {
    if (over) return farewell();
    try {
      const step = await backlog.take();
      if (over) return farewell();
      if (step.done) {
        close();
        return DONE;
      }
      const value = await resolve(step.value);
      if (++inTurn % TURN === 0) await new Promise((resume) => setImmediate(resume));
      return over ? farewell() : { done: false, value };
    } catch (error) {
      close();
      return { done: false, value: failed(error) };
    }
  };

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const step = await nextStep();
      if (!over) backlog.handed();
      return step;
    },
    async return() {
      close();
      return DONE;
    },
    async throw() {
      close();
      return DONE;
    },
  };
}

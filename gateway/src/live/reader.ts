import type { ExecutionResult } from 'graphql';
import { isMark, toldBy, type FeedPlace } from '@concord/kit/graphql/watched-answer';
import { createBacklog, type Backlog, type Patience } from './backlog.js';
import type { Completed } from './event.js';
import { Membership } from './membership.js';
import type { Sharing } from './shares.js';

/** Everything one subscriber's stream is made from. */
export interface ReaderOptions {
  /** Opens the stream again from a cursor, as the same subscriber. */
  reopen(after: string): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  complete(event: ExecutionResult): Promise<Completed>;
  /** Where equal streams meet; `undefined` when this one can meet none. */
  readonly sharing?: Sharing;
  readonly expiresAt: number;
  readonly patience: Patience;
  /** Bytes on the client's socket that have not left this process. */
  unsent(): number;
  /** Sends an answer that is written down already; `left` is called when it has left this process. */
  send(payload: Buffer, left: () => void): void;
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
 * One subscriber's stream. It reads alone until it has caught up, then joins its equals if it has any: from then on the
 * share sends, and `next` answers only when the stream reads alone again or is over.
 *
 * An explicit iterator: when the client leaves, the upstream hears of it at once, also while it is quiet. (The `return()`
 * of an async generator would wait for the next event, and the upstream would stay open.)
 *
 * @param upstream the stream as the service opened it for this subscriber
 */
export function openReader(
  upstream: AsyncIterableIterator<ExecutionResult>,
  options: ReaderOptions,
): AsyncIterableIterator<ExecutionResult> {
  const { complete, sharing, patience, unsent, failed, overflown, onEnd, ended } = options;
  let over = false;
  let inTurn = 0;
  let last: ExecutionResult | undefined;
  let place: FeedPlace | undefined;
  const backlogOf = (stream: AsyncIterableIterator<ExecutionResult>) =>
    createBacklog({ upstream: stream, patience, unsent, onOverflow: () => close(overflown()) });
  let backlog: Backlog | undefined = backlogOf(upstream);
  let membership: Membership | undefined;

  const close = (farewell?: ExecutionResult) => {
    if (over) return;
    over = true;
    last = farewell;
    forget();
    backlog?.close();
    membership?.end();
  };
  const forget = onEnd(() => close(ended()));

  const farewell = (): Step => {
    if (!last) return DONE;
    const value = last;
    last = undefined;
    return { done: false, value };
  };

  const open = async (after: string): Promise<Backlog | { readonly last: ExecutionResult }> => {
    const opened = await options.reopen(after);
    return 'next' in opened ? backlogOf(opened) : { last: (await complete(opened)).result };
  };

  /** Reads with the others, if it can, until it has to read alone. */
  const readTogether = async (): Promise<void> => {
    if (!sharing || !place || !backlog || place.number < place.head) return;
    const { expiresAt, send } = options;
    const member = new Membership({ expiresAt, send, complete, place, open, held: patience.heldEvents });
    const entered = sharing.enter(member, backlog);
    if (!entered) return;
    membership = member;
    backlog = undefined;
    const how = await member.dismissal;
    membership = undefined;
    // Where the feed ends by now, the stream that is opened next will say.
    place = { ...member.place, head: Infinity };
    if (!how.goesOn) close(how.last);
  };

  const nextStep = async (): Promise<Step> => {
    try {
      for (;;) {
        if (!over) await readTogether();
        if (over) return farewell();
        if (!backlog) {
          const opened = await open(place?.cursor ?? '');
          if ('last' in opened) close(opened.last);
          else if (over) opened.close();
          else backlog = opened;
          continue;
        }
        const step = await backlog.take();
        if (over) continue;
        if (step.done) {
          close();
          return DONE;
        }
        const told = toldBy(step.value);
        place = told.place ?? place;
        if (told.personal) sharing?.forbid();
        if (isMark(step.value)) continue;
        const { result: value, personal } = await complete(step.value);
        if (personal) sharing?.forbid();
        if (++inTurn % TURN === 0) await new Promise((resume) => setImmediate(resume));
        return over ? farewell() : { done: false, value };
      }
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
      if (!over) backlog?.handed();
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

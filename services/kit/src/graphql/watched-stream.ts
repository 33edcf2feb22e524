import type { ExecutionResult } from 'graphql';
import { tell, type FeedPlace } from './watched-answer.js';
import type { WatchedIdentity } from './watched-identity.js';

/** A stream that can say where in its feed it is. */
export interface Placed {
  place(): FeedPlace;
}

/** What a watched stream is made from. */
export interface WatchedStreamOptions {
  readonly source: AsyncIterator<unknown>;
  /** As whom it was opened, and as whom it decides what to show. */
  readonly watch: WatchedIdentity;
  /** Makes an answer of an event; what is told in it of personal reading concerns this event alone. */
  complete(event: unknown): Promise<{ readonly result: ExecutionResult; readonly personal: boolean }>;
  /** The last answer when the source throws. */
  failed(error: unknown): ExecutionResult;
}

/**
 * A stream that tells with each result where it is and whether the result may hold for its reader alone. It begins with
 * a result without data, which tells where it starts; another one follows as soon as its reader is looked at to decide
 * what to show: what is then left out is left out for this person, and nothing else would tell so.
 *
 * An explicit iterator, like `mapIterator`: it ends at once, also while its source is quiet.
 */
export function watchedStream(options: WatchedStreamOptions): AsyncIterableIterator<ExecutionResult> {
  const { source, watch, complete, failed } = options;
  const place = isPlaced(source) ? () => ({ place: source.place() }) : () => ({});
  let begun = false;
  let toldPersonal = false;
  let ended = false;
  let pending: Promise<IteratorResult<unknown>> | undefined;

  const mark = (): IteratorResult<ExecutionResult> => {
    begun = true;
    toldPersonal = watch.personal;
    return { done: false, value: tell({}, { personal: watch.personal, ...place() }) };
  };
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    ended = true;
    await source.return?.();
    return { done: true, value: undefined };
  };
  /** Comes back when the source has something, or when its reader was looked at. */
  const stirred = (step: Promise<unknown>) =>
    new Promise<void>((resolve) => {
      watch.onTouched(resolve);
      step.then(
        () => resolve(),
        () => resolve(),
      );
    });

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (ended) return { done: true, value: undefined };
      if (!begun) return mark();
      try {
        pending ??= source.next();
        if (!watch.personal) await stirred(pending);
        if (watch.personal && !toldPersonal && !ended) {
          // Where it is has to wait until what it is looking at is decided.
          toldPersonal = true;
          return { done: false, value: tell({}, { personal: true }) };
        }
        const step = await pending;
        pending = undefined;
        if (!step.done && !ended) {
          const at = place();
          const { result, personal } = await complete(step.value);
          return { done: false, value: tell(result, { personal: personal || watch.personal, ...at }) };
        }
        ended = true;
        return { done: true, value: undefined };
      } catch (error) {
        await end();
        return { done: false, value: failed(error) };
      }
    },
    return: end,
    throw: end,
  };
}

const isPlaced = (source: object): source is Placed => typeof (source as Partial<Placed>).place === 'function';

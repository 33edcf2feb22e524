import type { SubgraphContext } from '@concord/kit/graphql/context';
import type { ComplaintFeedItem } from './complaints.fixture.js';

type OpenedFeed = AsyncIterableIterator<ComplaintFeedItem>;

/** A stream of events that a test drives, and what the gateway made of it. */
export interface Source {
  open(after?: string, context?: SubgraphContext): OpenedFeed | Promise<OpenedFeed>;
  /** Makes events of the past: a stream with `after` starts behind that cursor. */
  remember(...events: ComplaintFeedItem[]): void;
  /** To every open stream. */
  emit(...events: ComplaintFeedItem[]): void;
  /** Ends every open stream with an error, as a service does that dies. */
  fail(error: Error): void;
  /** Makes streams that never lack an event; they count what is taken of them. */
  flood(event: (number: number) => ComplaintFeedItem): void;
  readonly current: number;
  readonly opened: number;
  readonly taken: number;
}

interface OneStream {
  queue: (ComplaintFeedItem | Error)[];
  wake?: () => void;
  over: boolean;
}

/** A source without events. */
export function createSource(): Source {
  const streams = new Set<OneStream>();
  const past: ComplaintFeedItem[] = [];
  let opened = 0;
  let taken = 0;
  let flooding: ((number: number) => ComplaintFeedItem) | undefined;

  const push = (...things: (ComplaintFeedItem | Error)[]) => {
    for (const stream of streams) {
      stream.queue.push(...things);
      stream.wake?.();
    }
  };

  return {
    open(after) {
      opened += 1;
      const missed = after ? past.slice(past.findIndex(({ cursor }) => cursor === after) + 1) : [];
      const stream: OneStream = { queue: missed, over: false };
      streams.add(stream);
      const close = async () => {
        stream.over = true;
        streams.delete(stream);
        stream.wake?.();
        return { done: true as const, value: undefined };
      };
      const iterator: AsyncIterableIterator<ComplaintFeedItem> = {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          if (flooding) return { done: false, value: flooding(++taken) };
          for (;;) {
            if (stream.over) return { done: true, value: undefined };
            const thing = stream.queue.shift();
            if (thing instanceof Error) {
              await close();
              throw thing;
            }
            taken += 1;
            if (thing) return { done: false, value: thing };
            taken -= 1;
            await new Promise<void>((resolve) => (stream.wake = resolve));
          }
        },
        return: close,
      };
      return iterator;
    },
    remember: (...events) => void past.push(...events),
    emit: (...events) => push(...events),
    fail: (error) => push(error),
    flood: (event) => void (flooding = event),
    get current() {
      return streams.size;
    },
    get opened() {
      return opened;
    },
    get taken() {
      return taken;
    },
  };
}

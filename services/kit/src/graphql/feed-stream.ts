import type { Clock } from '../domain/clock.js';
import type { Identity } from '../identity/identity.js';
import type { Feed, FeedItem, Seat } from '../store/contract.js';
import type { FeedCursors } from './cursor.js';
import { Resync } from './errors.js';
import type { FeedPlace } from './watched-answer.js';
import { expiryOf } from './watched-identity.js';
import type { Placed } from './watched-stream.js';

/** One event of a stream: an entry, or the heartbeat of an idle or filtered stretch. */
export interface FeedEvent<Shown> {
  readonly cursor: string;
  readonly entry: Shown | null;
}

/** What a stream reads, for whom, and what of it is shown. */
export interface FeedStreamOptions<Shown> {
  readonly feed: Feed;
  readonly seat: Seat;
  readonly cursors: FeedCursors;
  /** Where the reader left off; from now on when left out. */
  readonly after?: string | null;
  readonly identity: Identity;
  readonly clock: Clock;
  /**
   * What of a line is shown, decided at delivery: roles and recusal may have changed since it was written.
   * `undefined` shows nothing, not even that there was something.
   */
  show(item: FeedItem): Promise<Shown | undefined> | Shown | undefined;
  /** Milliseconds between heartbeats. They keep their beat whatever else happens, so that silence tells nothing. */
  readonly heartbeat?: number;
}

const PAGE = 100;

/**
 * A feed as a stream: first what was missed, then what happens, without a gap and without a repetition. The reader
 * pulls, so nothing is queued but one page, and a slow reader loses nothing. Ends when the identity expires.
 *
 * @throws Resync when `after` cannot be continued from
 */
export async function feedStream<Shown>(
  options: FeedStreamOptions<Shown>,
): Promise<AsyncIterableIterator<FeedEvent<Shown>> & Placed> {
  const { feed, seat, cursors, identity, clock, show, heartbeat = 15_000 } = options;
  const head = await feed.head(seat);
  let position = options.after ? cursors.open(seat, options.after) : head;
  // A database restored from a backup has forgotten lines that this reader saw; their numbers will be given again.
  if (position > head) throw new Resync();

  const page: FeedItem[] = [];
  let news = true;
  let beat = false;
  let ended = false;
  let wake: (() => void) | undefined;
  const rouse = () => wake?.();

  // Listens before the first read: a line written in between is news, and reading by number cannot show it twice.
  const unhear = feed.onNews(seat, () => {
    news = true;
    rouse();
  });
  const beating = setInterval(() => {
    beat = true;
    rouse();
  }, heartbeat);
  const expiring = setTimeout(end, Math.min(Math.max(0, expiryOf(identity) - clock.now().getTime()), 2 ** 31 - 1));

  function end(): void {
    ended = true;
    page.length = 0;
    unhear();
    clearInterval(beating);
    clearTimeout(expiring);
    rouse();
  }

  async function nextShown(): Promise<FeedEvent<Shown> | undefined> {
    if (page.length === 0 && news) {
      news = false;
      const lines = await feed.read(seat, position, PAGE);
      page.push(...lines);
      if (lines.length === PAGE) news = true;
    }
    const item = page.shift();
    if (!item || ended) return undefined;
    position = item.number;
    const entry = await show(item);
    return entry === undefined ? undefined : { cursor: cursors.seal(seat, position), entry };
  }

  const stream: AsyncIterableIterator<FeedEvent<Shown>> & Placed = {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        while (!ended) {
          if (beat) {
            beat = false;
            return { done: false, value: { cursor: cursors.seal(seat, position), entry: null } };
          }
          const event = await nextShown();
          if (event && !ended) return { done: false, value: event };
          if (page.length > 0 || news || beat || ended) continue;
          await new Promise<void>((resolve) => (wake = resolve));
          wake = undefined;
        }
        return { done: true, value: undefined };
      } catch (error) {
        end();
        throw error;
      }
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
    place: (): FeedPlace => ({ seat, number: position, cursor: cursors.seal(seat, position), head }),
  };
  return stream;
}

import { Denied, Resync } from '../graphql/errors.js';
import type { Call, Identity } from '../identity/identity.js';
import type { Entry, Feed, FeedItem, Seat } from '../store/contract.js';
import { readQuestion, type AnnouncedLine, type AnnouncedPage } from './events-read.js';
import { pause } from './pause.js';

/** What of an entry the service at `seat` is told: ids and coded facts, never a name, never free text. */
export type Telling = (entry: Entry, seat: Seat) => readonly object[];

/** What announcing is made from. */
export interface AnnouncerParts {
  readonly feed: Feed;
  readonly tell: Telling;
}

/** The side of a service that tells others what happened. Its calls have been let in. */
export interface Announcer {
  /**
   * Answers `events.read`: at once when there are lines, else when one comes or the time is up, then with none.
   *
   * @throws Denied for anybody but the service whose seat it is
   * @throws Resync when the reader is ahead of this feed
   */
  read(input: unknown, call: Call): Promise<AnnouncedPage>;
  /** Ends what waits. */
  stop(): void;
}

/** Makes the announcer of a service from its feed. */
export function createAnnouncer({ feed, tell }: AnnouncerParts): Announcer {
  const ending = new AbortController();

  const lineOf = ({ number, entry, seat }: FeedItem): AnnouncedLine => ({
    number,
    caseKey: `${entry.aggregate.type}:${entry.aggregate.id}`,
    organization: entry.organization,
    at: entry.at.toISOString(),
    events: tell(entry, seat),
  });

  return {
    async read(input, call) {
      const { seat, after, limit, waitMs } = readQuestion(input);
      checkReader(call.identity, seat);
      const until = performance.now() + waitMs;
      const ends = [ending.signal, call.signal];
      let heard = false;
      let wake: (() => void) | undefined;
      const stop = feed.onNews(seat, () => {
        heard = true;
        wake?.();
      });
      try {
        for (;;) {
          // Forgotten before the reading: a line written while we read is news.
          heard = false;
          const items = await feed.read(seat, after, limit);
          if (items.length > 0) return { lines: items.map(lineOf) };
          if (after > (await feed.head(seat))) throw new Resync();
          const left = until - performance.now();
          if (left <= 0 || ends.some((end) => end?.aborted)) return { lines: [] };
          if (!heard) await pause(left, ends, (over) => (wake = over));
        }
      } finally {
        stop();
      }
    },
    stop: () => ending.abort(),
  };
}

/** A service of the platform reads what is addressed to it, and nothing else. */
function checkReader({ kind, organizationKind, id }: Identity, seat: Seat): void {
  const isService = kind === 'SERVICE' && organizationKind === 'PLATFORM';
  if (!isService || `service:${id}` !== seat)
    throw new Denied('FORBIDDEN', 'Only the service whose seat it is reads it');
}

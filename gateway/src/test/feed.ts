import { randomBytes } from 'node:crypto';
import { systemClock } from '@concord/kit/domain/clock';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { createFeedCursors } from '@concord/kit/graphql/cursor';
import { feedStream } from '@concord/kit/graphql/feed-stream';
import type { Feed, FeedItem, Seat } from '@concord/kit/store/contract';
import { complaintOf, type ComplaintFeedItem } from './complaints.fixture.js';

/** The feed of every organization as a service reads it, from memory. */
export interface TestFeed {
  open(after: string | undefined, context?: SubgraphContext): Promise<AsyncIterableIterator<ComplaintFeedItem>>;
  /** Something happens to these complaints, at one organization. One that begins with `room` is shown to `stf_in` alone. */
  happens(...complaints: readonly string[]): void;
  /** As `happens`, at another organization. */
  happensAt(organization: string, ...complaints: readonly string[]): void;
  /** The cursor behind line `number` of the first organization. */
  cursor(number: number): string;
  /** Streams that are open. */
  readonly current: number;
}

const seatOf = (organization: string): Seat => `org:${organization}`;

/** @param heartbeat milliseconds; an hour, which no test lasts, when left out */
export function createTestFeed(heartbeat = 3_600_000): TestFeed {
  const lines = new Map<Seat, FeedItem[]>();
  const listeners = new Map<() => void, Seat>();
  const cursors = createFeedCursors({ service: 'complaints', key: randomBytes(32) });
  const open = new Set<object>();
  const at = (seat: Seat) => lines.get(seat) ?? [];

  const feed: Feed = {
    read: async (seat, after, limit) => at(seat).slice(after, after + limit),
    head: async (seat) => at(seat).length,
    onNews(seat, listener) {
      listeners.set(listener, seat);
      return () => void listeners.delete(listener);
    },
  };
  const happensAt = (organization: string, ...complaints: readonly string[]) => {
    const seat = seatOf(organization);
    for (const id of complaints) {
      const entry = { id, kind: 'happened' } as unknown as FeedItem['entry'];
      lines.set(seat, [...at(seat), { seat, number: at(seat).length + 1, entry }]);
    }
    for (const [listener, heard] of listeners) if (heard === seat) listener();
  };

  return {
    async open(after, context) {
      if (!context) throw new Error('A feed is read by somebody');
      const { identity } = context;
      const stream = await feedStream<string>({
        ...{ feed, cursors, identity, clock: systemClock, heartbeat, ...(after && { after }) },
        seat: seatOf(identity.organization),
        show: ({ entry: { id } }) => (id.startsWith('room') && identity.id !== 'stf_in' ? undefined : id),
      });
      open.add(stream);
      const close = async () => {
        open.delete(stream);
        await stream.return?.();
        return { done: true as const, value: undefined };
      };
      return Object.assign<AsyncIterableIterator<ComplaintFeedItem>, object>(
        {
          [Symbol.asyncIterator]() {
            return this;
          },
          async next() {
            const { value, done } = await stream.next();
            if (done) return { done: true, value: undefined };
            return {
              done: false,
              value: { cursor: value.cursor, complaint: value.entry ? complaintOf(value.entry) : null },
            };
          },
          return: close,
        },
        { place: stream.place },
      );
    },
    happens: (...complaints) => happensAt('org_1', ...complaints),
    happensAt,
    cursor: (number) => cursors.seal(seatOf('org_1'), number),
    get current() {
      return open.size;
    },
  };
}

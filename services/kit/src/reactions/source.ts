import { randomUUID } from 'node:crypto';
import type { ServiceConnection } from '../graphql/service.js';
import type { Identity } from '../identity/identity.js';
import type { Seat } from '../store/contract.js';
import {
  EVENTS_READ,
  LARGEST_PAGE,
  readPage,
  SourceFault,
  type AnnouncedLine,
  type EventsRead,
} from './events-read.js';

/** How a source is asked: as this service, for its own seat. */
export interface SourceParts {
  readonly self: Identity;
  readonly seat: Seat;
  /** Looked up for each question: services are made one after the other. */
  peer(): ServiceConnection;
}

/** A service that announces, seen from a reader. */
export interface EventSource {
  /** Lines behind `after` in order; waits for some up to `waitMs`, or until `signal` ends it. */
  read(after: number, waitMs: number, signal?: AbortSignal): Promise<readonly AnnouncedLine[]>;
  /** One line. @throws SourceFault when it is not there */
  line(number: number): Promise<AnnouncedLine>;
}

export function createSource({ self, seat, peer }: SourceParts): EventSource {
  const ask = async (question: Omit<EventsRead, 'seat'>, signal?: AbortSignal) => {
    const call = { identity: self, requestId: `events-${randomUUID()}`, signal };
    const answer = await peer().internal(EVENTS_READ, { seat, ...question }, call);
    return readPage(answer, question.after).lines;
  };
  return {
    read: (after, waitMs, signal) => ask({ after, limit: LARGEST_PAGE, waitMs }, signal),
    async line(number) {
      const [line] = await ask({ after: number - 1, limit: 1, waitMs: 0 });
      if (!line) throw new SourceFault('it no longer has a line that it announced');
      return line;
    },
  };
}

import type { ExecutionResult } from 'graphql';
import type { FeedPlace } from '@concord/kit/graphql/watched-answer';
import type { Backlog } from './backlog.js';
import type { Dismissal, Member, SharedEvent } from './share.js';

/** One reader's part in a share: what it is sent, and how far it is. */
export interface Membership extends Member {
  open(after: string): Promise<Backlog | { readonly last: ExecutionResult }>;
  /** Why it ended. */
  readonly dismissal: Promise<Dismissal>;
  /** Sends no more. */
  end(): void;
  /** Who is told that the member leaves by itself. */
  leaves?: () => void;
}

/** What a membership is made from. */
export interface MembershipOptions extends Pick<Membership, 'place' | 'expiresAt' | 'open' | 'complete'> {
  /** Events that are held while the client does not take the one before. */
  readonly held: number;
  /** Sends an answer; `left` is called when it has left this process. */
  send(payload: Buffer, left: () => void): void;
}

/**
 * Sends what the share tells, one event at a time: the next when the one before has left. What waits is shared with all
 * other members, so that a slow client holds no more than references; one that is too far behind goes on alone, from the
 * last event it was sent, at its own pace.
 */
export function createMembership(options: MembershipOptions): Membership {
  const { expiresAt, held, send, open, complete } = options;
  const waiting: SharedEvent[] = [];
  let place: FeedPlace = options.place;
  let sending = false;
  let over = false;
  let settle: (how: Dismissal) => void = () => undefined;
  const dismissal = new Promise<Dismissal>((resolve) => (settle = resolve));

  const sendNext = () => {
    const event = sending || over ? undefined : waiting.shift();
    if (!event) return;
    sending = true;
    place = event.place;
    send(event.payload, left);
  };
  const left = () => {
    sending = false;
    sendNext();
  };
  const end = () => {
    if (over) return;
    over = true;
    waiting.length = 0;
    membership.leaves?.();
    settle({ goesOn: false });
  };

  const membership: Membership = {
    ...{ expiresAt, dismissal, open, complete, end },
    get place() {
      return place;
    },
    get isFull() {
      return waiting.length >= held;
    },
    tell(event) {
      if (over) return;
      waiting.push(event);
      sendNext();
    },
    dismissed(how) {
      over = true;
      waiting.length = 0;
      settle(how);
    },
  };
  return membership;
}

import type { ExecutionResult } from 'graphql';
import type { FeedPlace } from '@concord/kit/graphql/watched-answer';
import type { Backlog } from './backlog.js';
import type { Dismissal, Member, SharedEvent } from './share.js';

/** What a membership is made from. */
export interface MembershipOptions extends Pick<Member, 'place' | 'expiresAt' | 'complete'> {
  open(after: string): Promise<Backlog | { readonly last: ExecutionResult }>;
  /** Events that are held while the client does not take the one before. */
  readonly held: number;
  /** Sends an answer; `left` is called when it has left this process. */
  send(payload: Buffer, left: () => void): void;
}

/**
 * One reader's part in a share: what it is sent, and how far it is. It sends what the share tells, one event at a time:
 * the next when the one before has left. What waits is shared with all other members, so that a slow client holds no more
 * than references; one that is too far behind goes on alone, from the last event it was sent, at its own pace.
 *
 * A class and no closures: a share asks each of thousands of members the same few things for every event, and thousands
 * of objects with functions of their own are as many kinds of objects to the engine.
 */
export class Membership implements Member {
  readonly expiresAt: number;
  /** Why it ended. */
  readonly dismissal: Promise<Dismissal>;
  place: FeedPlace;
  isFull = false;
  /** Who is told that the member leaves by itself. */
  leaves?: () => void;

  private readonly waiting: SharedEvent[] = [];
  private sending = false;
  private over = false;
  private settle: (how: Dismissal) => void = () => undefined;
  private readonly left = () => {
    this.sending = false;
    this.sendNext();
  };

  constructor(private readonly options: MembershipOptions) {
    this.expiresAt = options.expiresAt;
    this.place = options.place;
    this.dismissal = new Promise((resolve) => (this.settle = resolve));
  }

  open(after: string): Promise<Backlog | { readonly last: ExecutionResult }> {
    return this.options.open(after);
  }

  complete(event: ExecutionResult): ReturnType<Member['complete']> {
    return this.options.complete(event);
  }

  tell(event: SharedEvent): void {
    if (this.over) return;
    if (this.sending) this.waiting.push(event);
    else this.send(event);
    this.isFull = this.waiting.length >= this.options.held;
  }

  dismissed(how: Dismissal): void {
    this.over = true;
    this.waiting.length = 0;
    this.settle(how);
  }

  /** Sends no more. */
  end(): void {
    if (this.over) return;
    this.leaves?.();
    this.dismissed({ goesOn: false });
  }

  private sendNext(): void {
    const event = this.over ? undefined : this.waiting.shift();
    this.isFull = this.waiting.length >= this.options.held;
    if (event) this.send(event);
  }

  private send(event: SharedEvent): void {
    this.sending = true;
    this.place = event.place;
    this.options.send(event.payload, this.left);
  }
}

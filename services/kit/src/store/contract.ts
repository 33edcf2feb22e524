import type { Actor } from '../domain/actor.js';
import type { Identity } from '../identity/identity.js';

/** A running transaction, held by whoever may write but opened only inside `kit/store`. */
export interface Ticket {
  readonly __ticket: unique symbol;
}

/**
 * An addressee of the feed: `org:<id>`, one side of a case `side:<case>:<side>`, a service `service:<name>`,
 * `audit` or `audit:access`. Addressing is decided once, when the entry is written.
 */
export type Seat = string;

/** Which records an entry belongs to. */
export type Stream = 'case' | 'access' | 'administration';

/** What a write adds to the journal. `facts` are sealed before they touch the disk. */
export interface EntryDraft {
  readonly stream: Stream;
  readonly aggregate: { readonly type: string; readonly id: string };
  /** What it is about, where that is not the aggregate itself: of an access, what was accessed. */
  readonly subject?: string;
  /** The version of the aggregate after this write; unique with the aggregate, starting at 1. */
  readonly version: number;
  /** The act, by the name of the move: `register`, `triage`, … */
  readonly kind: string;
  readonly actor: Actor;
  /** The organization the aggregate belongs to; the actor's when left out. */
  readonly organization?: string;
  readonly at: Date;
  readonly facts: readonly object[];
  /** `audit` is added by the store. */
  readonly seats: readonly Seat[];
  /** Names the data key that seals the facts, e.g. `case:cmp_01J…`. */
  readonly keyScope: string;
}

/** An entry as read back, its facts opened. */
export interface Entry extends Omit<EntryDraft, 'keyScope' | 'seats' | 'organization' | 'subject'> {
  readonly id: string;
  readonly organization: string;
  /** The data key was dropped: that something happened stays, what it was is gone. `facts` is then empty. */
  readonly erased?: true;
}

/** One line of a seat's feed: numbers run without a gap from 1. */
export interface FeedItem {
  readonly seat: Seat;
  readonly number: number;
  readonly entry: Entry;
}

/** What a write is asked as: identity, operation and key make the idempotency row; `input` is compared by HMAC. */
export interface WriteRequest {
  readonly identity: Identity;
  readonly operation: string;
  readonly key: string;
  /** Without `expectedVersion`. */
  readonly input: unknown;
}

/** What is kept of a write: ids and version, never a payload. A retry re-reads as today's actor. */
export interface Outcome {
  readonly id: string;
  readonly version: number;
}

/** Handed to the work of a write. */
export interface Write {
  readonly ticket: Ticket;
  append(entry: EntryDraft): void;
}

/** Opens and commits; the only door to a transaction. */
export interface UnitOfWork {
  /**
   * One transaction: idempotency row, the work, journal, feeds with their counters sorted and last. Commits all of it or
   * nothing; then wakes the readers. The same key again answers the kept outcome without working. Retries a transient
   * database fault; a refusal stores nothing.
   *
   * @throws Conflict `KEY_REUSED` when the key was used with another input
   */
  write(request: WriteRequest, work: (write: Write) => Promise<Outcome>): Promise<Outcome>;
  /** A transaction without an idempotency row: reactions and timers, which bring their own position or condition. */
  apply<T>(work: (write: Write) => Promise<T>): Promise<T>;
}

/** Whose rows a statement may touch: the organizations of an identity, or everything for the service itself. */
export type Scope = { readonly organizations: readonly string[] } | { readonly service: string };

/** Whose rows an identity may touch: those of its own organization. */
export const scopeOf = ({ organization }: Identity): Scope => ({ organizations: [organization] });

/** Reads the journal. */
export interface Journal {
  /**
   * The timeline of one aggregate, oldest first. Whoever may see the aggregate sees its timeline, also what other
   * organizations did to it: load the aggregate under the caller's scope first.
   */
  timeline(
    aggregate: { type: string; id: string },
    range?: { afterVersion?: number; limit?: number },
  ): Promise<readonly Entry[]>;
}

/** Reads feeds and hears of new lines. */
export interface Feed {
  /** Lines with number > `after`, oldest first, at most `limit` (≤ 500). */
  read(seat: Seat, after: number, limit: number): Promise<readonly FeedItem[]>;
  /** The number of the newest line; 0 for an empty feed. */
  head(seat: Seat): Promise<number>;
  /** Calls `listener` after a commit that wrote to the seat, here or in a replica. Returns the way to stop. */
  onNews(seat: Seat, listener: () => void): () => void;
}

/** What an auditor looks for; everything when left out. */
export interface AuditSearch {
  readonly stream?: Stream;
  /** Who acted. */
  readonly actorId?: string;
  /** What was acted on, or looked at. */
  readonly subjectId?: string;
  readonly kind?: string;
  /** Both included. */
  readonly from?: Date;
  readonly to?: Date;
}

/** Where a page of the journal ended. */
export type AuditPlace = Pick<Entry, 'at' | 'id'>;

/** How many entries an organization has in one feed of the journal, and how many of them are signed. */
export interface AuditedFeed {
  readonly seat: string;
  readonly entries: number;
  readonly signed: number;
  /** When it was last signed; nothing while it never was. */
  readonly signedAt?: Date;
}

/** The journal as who audits an organization reads it: newest first, and of that organization alone. */
export interface AuditReading {
  /** At most 500 entries, newest first, behind `after`. */
  page(organization: string, search: AuditSearch, first: number, after?: AuditPlace): Promise<readonly Found[]>;
  /** Checkpoints sign everybody's entries together; what is told is how many of them are this organization's. */
  feeds(organization: string): Promise<readonly AuditedFeed[]>;
}

/** An entry and what it is about. */
export interface Found {
  readonly entry: Entry;
  readonly subject: Entry['aggregate'];
}

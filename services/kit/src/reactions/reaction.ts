import type { Write } from '../store/contract.js';

/** What is told of an event besides itself. */
export interface Told {
  readonly number: number;
  /** `type:id` of the aggregate at its source. */
  readonly caseKey: string;
  readonly organization: string;
  readonly at: Date;
}

/** What one service does when another one announces something. */
export interface Reaction<Event> {
  /** Both halves, `keep-directory-when-staff-changes`. Never changed: the position is kept under it. */
  readonly name: string;
  /** The service that announces. */
  readonly source: string;
  /**
   * The event as this service understands it; `undefined` for one it has no use for.
   *
   * @throws Error when it is of a known kind and yet not understood: its case is then parked
   */
  read(event: unknown): Event | undefined;
  /** Before the transaction, for what may not be awaited in one, e.g. data keys. */
  prepare?(event: Event, told: Told): Promise<void>;
  /** In the transaction that also moves the position: exactly once in effect. */
  apply(event: Event, write: Write, told: Told): Promise<void>;
}

/** How patient a reaction is. Durations in milliseconds. */
export interface Patience {
  /** After so many failures a case is parked. */
  readonly attempts: number;
  /** Before the second attempt; doubled with each further one. */
  readonly backOff: number;
  /** How long a source may hold a question open. Less than the time-out of a call between processes. */
  readonly wait: number;
  /** Before asking a source again that did not answer; doubled up to `slowest`. */
  readonly retry: number;
  readonly slowest: number;
}

export const PATIENCE: Patience = { attempts: 5, backOff: 100, wait: 4_000, retry: 500, slowest: 15_000 };

import type { Ticket } from '../store/contract.js';

/** Where a sealed value lives; bound into the cipher text, so that a value cannot be moved. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Seals and opens values with the data key of a scope such as `case:cmp_01J…` or `person:pat_01J…`. */
export interface Sealer {
  /**
   * Makes sure that the data keys of these scopes are in memory, creating missing ones for `organization`.
   * Await it before a transaction is opened: inside one only the database is awaited.
   */
  prepare(scopes: readonly string[], organization: string): Promise<void>;
  /** Brings existing keys into memory for reading, in one statement; a scope whose key was dropped stays closed. */
  load(scopes: readonly string[]): Promise<void>;
  /** @throws Error when `prepare` was not awaited for the scope */
  seal(scope: string, place: Place, plain: string): Buffer;
  /** `undefined` when the data key was dropped (erased). @throws Error when the value was moved or changed */
  open(scope: string, place: Place, sealed: Buffer): string | undefined;
  /** `open` of what is JSON. The value is frozen: who asks again for the same bytes is given the same one. */
  openJson<Value>(scope: string, place: Place, sealed: Buffer): Value | undefined;
  /** `seal` and `open` of bytes that are no text. They are not kept opened. */
  sealBytes(scope: string, place: Place, plain: Uint8Array): Buffer;
  openBytes(scope: string, place: Place, sealed: Buffer): Buffer | undefined;
  /** Erasure: drops the data key of a scope, in the transaction of `ticket`. */
  drop(scope: string, ticket: Ticket): Promise<void>;
}

/** Finds sealed values without opening them: keyed, per organization and column, so that equal people do not link. */
export interface BlindIndex {
  /** Exact look-up, e.g. of a phone number. `normalized` by the caller. */
  exact(organization: string, column: string, normalized: string): string;
  /** Keyed single characters and bigrams of a name: every token of a searched part is among those of the name. */
  tokens(organization: string, column: string, text: string): readonly string[];
}

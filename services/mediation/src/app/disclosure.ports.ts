import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Coverage } from '../domain/disclosure.access.js';
import type { MadeDisclosure } from '../domain/disclosure.state.js';

/** A disclosure as it stands, with its version. */
export interface DisclosureRecord {
  readonly version: number;
  readonly disclosure: MadeDisclosure;
}

/** The register of what hospitals gave away. There is no way to remove anything from it. */
export interface DisclosureStore {
  /** What decides on deliveries of each dispute, whoever asks; without keys. */
  coveragesOf(disputes: readonly string[], ticket?: Ticket): Promise<ReadonlyMap<string, readonly Coverage[]>>;
  /** Those of each dispute that the scope gave or was given, oldest first. */
  ofDisputes(scope: Scope, disputes: readonly string[]): Promise<ReadonlyMap<string, readonly DisclosureRecord[]>>;
  /** Those of each patient that the scope gave, oldest first. */
  ofPatients(scope: Scope, patients: readonly string[]): Promise<ReadonlyMap<string, readonly DisclosureRecord[]>>;
  /** Those that the scope gave. */
  byIds(scope: Scope, ids: readonly string[]): Promise<readonly DisclosureRecord[]>;
  /** The dispute of a disclosure that the scope gave or was given. */
  disputeOf(scope: Scope, id: string): Promise<string | undefined>;
  /** One that the scope gave, its row locked until the transaction ends. */
  hold(ticket: Ticket, scope: Scope, id: string): Promise<DisclosureRecord | undefined>;
  insert(ticket: Ticket, record: DisclosureRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, record: DisclosureRecord): Promise<void>;
  /** Ids of those still in force whose last day was before `today`, a legal day. */
  lapsed(today: string, limit: number): Promise<readonly string[]>;
}

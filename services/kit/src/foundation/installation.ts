import type { Clock } from '../domain/clock.js';
import type { Scanner } from '../files/scanner.js';
import type { ServiceConnection } from '../graphql/service.js';
import type { Logger } from '../http/logger.js';
import type { Identity } from '../identity/identity.js';
import type { Keys } from '../policy/keys.js';
import type { CheckpointKey } from '../store/checkpoint-key.js';
import type { CheckpointPlace } from '../store/checkpoint-place.js';
import type { DatabaseSettings, StatementObserver } from '../store/database.js';

/**
 * What an installation gives to each of its services: the same in one process and in many. A service is a function of
 * it: `createComplaints(installation) → Service`.
 */
export interface Installation {
  readonly database: DatabaseSettings;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Answers the identity, or throws when nobody entitled made it. */
  accept(identity: Identity): Identity;
  /** As whom the service speaks to its peers. */
  readonly self: Identity;
  /** Another service; asked when it is needed, because services are made one after the other. */
  peer(name: string): ServiceConnection;
  /** Where and with what it is signed how far the journal has come; left out, nothing is signed (tests). */
  readonly checkpoints?: CheckpointKey & {
    readonly place: CheckpointPlace;
    /** Milliseconds between checkpoints. */
    readonly every?: number;
  };
  /** Looks at files for malware; left out, they are marked as not scanned. */
  readonly scanner?: Scanner;
  /** Milliseconds between the heartbeats of a feed; 15 seconds when left out. */
  readonly heartbeat?: number;
  /** Milliseconds between looks for a new master key; half a minute when left out. */
  readonly rewrapEvery?: number;
  /** Told of every statement, once the database is up to date: to count them in tests and benches. */
  readonly onStatement?: StatementObserver;
}

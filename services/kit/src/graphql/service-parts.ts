import type { Clock } from '../domain/clock.js';
import { createIds, type NewId } from '../domain/ids.js';
import type { Logger } from '../http/logger.js';
import type { Mint } from '../identity/mint.js';
import { createBlindIndex } from '../policy/blind-index.js';
import type { BlindIndex, Sealer } from '../policy/contract.js';
import type { Keys } from '../policy/keys.js';
import { createSealer } from '../policy/sealer.js';
import { createVault } from '../policy/vault.js';
import type { Feed, Journal, UnitOfWork } from '../store/contract.js';
import { createDataKeyStore } from '../store/data-keys.js';
import { openDatabase } from '../store/data-source.js';
import type { Database, DatabaseSettings } from '../store/database.js';
import { createFeed } from '../store/feed.js';
import { createJournal } from '../store/journal.js';
import { createNews } from '../store/news.js';
import { createUnitOfWork } from '../store/unit-of-work.js';

/** What every service is built from, whichever it is: `createIdentity(parts)`. A service adds what it needs besides. */
export interface ServiceParts {
  readonly database: DatabaseSettings;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Answers an identity that somebody entitled made; throws for any other. Never `mint`. */
  readonly accept: Mint['accept'];
  readonly logger: Logger;
}

/** The store of one service: its database, and everything that reads and writes it. */
export interface ServiceStore {
  readonly database: Database;
  readonly ids: NewId;
  readonly sealer: Sealer;
  readonly blindIndex: BlindIndex;
  readonly unitOfWork: UnitOfWork;
  readonly journal: Journal;
  readonly feed: Feed;
  /** Ends waiting readers, then the connections. */
  close(): Promise<void>;
}

/** What a service keeps. */
export interface StoreContents {
  readonly entities: readonly Function[];
  readonly migrations: readonly Function[];
}

/** Opens and migrates the database of a service, and puts the store on it. */
export async function openServiceStore(
  { database: settings, keys, clock, logger }: Omit<ServiceParts, 'accept'>,
  { entities, migrations }: StoreContents,
): Promise<ServiceStore> {
  const database = await openDatabase({ settings, entities, migrations, logger });
  const ids = createIds(() => clock.now().getTime());
  const sealer = createSealer(createVault({ store: createDataKeyStore(database, clock), keys }));
  const news = createNews({ database, logger });
  const hmacKey = keys.hmacKey('idempotency');
  return {
    database,
    ids,
    sealer,
    blindIndex: createBlindIndex(keys),
    unitOfWork: createUnitOfWork({ database, clock, ids, sealer, hmacKey, news, logger }),
    journal: createJournal({ database, sealer }),
    feed: createFeed({ database, sealer, news }),
    async close() {
      await news.stop();
      await database.close();
    },
  };
}

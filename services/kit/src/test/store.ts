import { createHash } from 'node:crypto';
import { createDatedClock, type DatedClock } from '../domain/clock.js';
import type { Actor } from '../domain/actor.js';
import { createIds, type NewId } from '../domain/ids.js';
import type { Identity } from '../identity/identity.js';
import type { Sealer } from '../policy/contract.js';
import { createKeys } from '../policy/keys.js';
import { createSealer } from '../policy/sealer.js';
import { createVault } from '../policy/vault.js';
import type { EntryDraft, Feed, Journal, UnitOfWork } from '../store/contract.js';
import { createDataKeyStore } from '../store/data-keys.js';
import type { Database } from '../store/database.js';
import { createFeed } from '../store/feed.js';
import { createJournal } from '../store/journal.js';
import { createNews, type News } from '../store/news.js';
import type { StoreLogger } from '../store/store-logger.js';
import { createUnitOfWork } from '../store/unit-of-work.js';

/** A whole store on one database, with real keys that are the same in every test. */
export interface TestStore {
  readonly database: Database;
  readonly clock: DatedClock;
  readonly ids: NewId;
  readonly sealer: Sealer;
  readonly news: News;
  readonly unitOfWork: UnitOfWork;
  readonly journal: Journal;
  readonly feed: Feed;
  /** What the store wrote into its log. */
  readonly logged: readonly string[];
}

const secret = (name: string) => createHash('sha256').update(`a key for tests: ${name}`).digest();

/** The keys of every test. */
export const testKeys = createKeys({
  current: 'k_test',
  kek: new Map([['k_test', secret('kek')]]),
  index: secret('index'),
  hmac: secret('hmac'),
});

/** The same keys, and one master key more, which wraps now. */
export const rotatedTestKeys = createKeys({
  current: 'k_next',
  kek: new Map([
    ['k_test', secret('kek')],
    ['k_next', secret('the next kek')],
  ]),
  index: secret('index'),
  hmac: secret('hmac'),
});

/** Puts a store on a database. A second one on the same database is a replica. */
export function storeOn(database: Database, { pollEvery = 20 }: { pollEvery?: number } = {}): TestStore {
  const clock = createDatedClock(new Date('2026-03-02T08:00:00.000Z'));
  const ids = createIds(() => clock.now().getTime());
  const logged: string[] = [];
  const write = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const logger: StoreLogger = { warn: write, error: write };
  const sealer = createSealer(createVault({ store: createDataKeyStore(database, clock), keys: testKeys }));
  const news = createNews({ database, pollEvery, logger });
  const hmacKey = testKeys.hmacKey('idempotency');
  return {
    database,
    clock,
    ids,
    sealer,
    news,
    logged,
    unitOfWork: createUnitOfWork({ database, clock, ids, sealer, hmacKey, news, logger }),
    journal: createJournal({ database, sealer }),
    feed: createFeed({ database, sealer, news }),
  };
}

/** A person of staff of the organization `A`. */
export const someone: Actor = {
  kind: 'PERSON',
  id: 'stf_one',
  organization: 'A',
  organizationKind: 'HOSPITAL',
  roles: ['CM'],
  departments: [],
};

/** `someone`, signed in. */
export const signedIn: Identity = {
  ...someone,
  audience: 'HOSPITAL',
  session: 'ses_one',
  expiresAt: Date.UTC(2027, 0, 1),
} as Identity;

/** An entry of the case stream, sealed under `case:<id>`; `changes` says what is different. */
export function entry(id: string, version: number, changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    stream: 'case',
    aggregate: { type: 'note', id },
    version,
    kind: version === 1 ? 'register' : 'amend',
    actor: someone,
    at: new Date('2026-03-02T08:00:00.000Z'),
    facts: [{ kind: 'noted', text: '患者张三' }],
    seats: ['org:A'],
    keyScope: `case:${id}`,
    ...changes,
  };
}

import { createIds, type NewId } from '../domain/ids.js';
import { createAddresses } from '../files/addresses.js';
import { createAttachmentStore } from '../store/attachments/attachment.store.js';
import { createAttachments, type Attachments } from '../files/attachments.js';
import { createFeedCursors, type FeedCursors } from '../graphql/cursor.js';
import type { AuditParts } from '../graphql/audit/audit.resolver.js';
import type { Fault } from '../graphql/errors.js';
import type { Readiness } from '../graphql/service.js';
import { createBlindIndex } from '../policy/blind-index.js';
import type { Denial } from '../policy/apply.js';
import { createBeat, type Beat } from '../reactions/beat.js';
import type { BlindIndex, Sealer } from '../policy/contract.js';
import { createSealer } from '../policy/sealer.js';
import { createVault } from '../policy/vault.js';
import { createAccessJournal, type AccessJournal } from '../store/access-journal.js';
import type { Feed, Journal, UnitOfWork } from '../store/contract.js';
import { createAuditReading } from '../store/audit-reading.js';
import { createDataKeyStore } from '../store/data-keys.js';
import { openDatabase } from '../store/data-source.js';
import { observeStatements, type Database } from '../store/database.js';
import { createFeed } from '../store/feed.js';
import { createJournal } from '../store/journal.js';
import { createNews } from '../store/news.js';
import { createUnitOfWork } from '../store/unit-of-work.js';
import type { AuditReport } from '../store/verify-audit.js';
import { createAudit } from './audit.js';
import { endAll } from './end-all.js';
import type { Installation } from './installation.js';
import { createKeyKeeping, type KeyKeeping } from './key-keeping.js';
import { createReactions, type Reactions } from './reactions.js';

/** Milliseconds between sweeps of files that were announced and never sent. */
const SWEEP_EVERY = 600_000;

/** What a service brings to its foundation. */
export interface FoundationParts {
  readonly name: string;
  /** Row classes. */
  readonly rows: readonly Function[];
  readonly migrations: readonly Function[];
}

/** What every service stands on, made in one way. */
export interface Foundation {
  readonly database: Database;
  readonly ids: NewId;
  readonly sealer: Sealer;
  readonly blindIndex: BlindIndex;
  readonly unitOfWork: UnitOfWork;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly cursors: FeedCursors;
  readonly reactions: Reactions;
  /** Reveals, sign-ins, denials. */
  readonly access: AccessJournal;
  /** The journal as who audits an organization reads it. */
  readonly audit: AuditParts;
  /** The files of a service that has `attachmentRows` among its rows. Ask once. */
  keepAttachments(): Attachments;
  /** Writes a call that was turned away into the access journal. */
  onDenied(denial: Denial): void;
  /** Writes a fault down for whoever looks for its incident number. */
  onFault(fault: Fault): void;
  readiness(): Promise<Readiness>;
  /** Recomputes the journal and holds it against its signed checkpoints. @throws OperatorFault without a place for them */
  verifyAudit(): Promise<AuditReport>;
  /** How many data keys each master key wraps: how far a rotation has come. */
  readonly keysReport: KeyKeeping['report'];
  /** Starts reactions, checkpoints, and the keeping of data keys. */
  start(): void;
  /** Ends what runs and closes the database, each whatever became of the others. @throws what went wrong first */
  close(): Promise<void>;
}

/**
 * Opens the database of a service, brings it up to date, and makes what works on it.
 *
 * @throws Error when the database cannot be reached or a migration fails: the process must then end
 */
export async function layFoundation(installation: Installation, parts: FoundationParts): Promise<Foundation> {
  const { keys, clock, logger } = installation;
  const database = await openDatabase({
    settings: installation.database,
    entities: parts.rows,
    migrations: parts.migrations,
    logger,
  });
  if (installation.onStatement) observeStatements(database, installation.onStatement);
  const dataKeys = createDataKeyStore(database, clock);
  const keyKeeping = createKeyKeeping(installation, dataKeys);
  const sealer = createSealer(createVault({ store: dataKeys, keys }));
  const news = createNews({ database, logger });
  const ids = createIds(() => clock.now().getTime());
  const hmacKey = keys.hmacKey('idempotency');
  const unitOfWork = createUnitOfWork({ database, clock, ids, sealer, hmacKey, news, logger });
  const feed = createFeed({ database, sealer, news });
  const reactions = createReactions({ installation, name: parts.name, database, unitOfWork, feed });
  const access = createAccessJournal({ unitOfWork, sealer, ids, logger });
  let sweeping: Beat | undefined;
  const checking = createAudit(installation, { name: parts.name, database });
  return {
    database,
    ids,
    sealer,
    blindIndex: createBlindIndex(keys),
    unitOfWork,
    journal: createJournal({ database, sealer }),
    feed,
    reactions,
    cursors: createFeedCursors({ service: parts.name, key: keys.hmacKey('cursor') }),
    access,
    audit: { reading: createAuditReading({ database, sealer }), access, clock, keysReport: keyKeeping.report },
    keepAttachments() {
      const addresses = createAddresses({ service: parts.name, key: keys.hmacKey('files') });
      const store = createAttachmentStore(database, sealer);
      const made = { ...installation, unitOfWork, sealer, access, ids, addresses, store, service: parts.name };
      const attachments = createAttachments(made);
      sweeping = createBeat('files nobody sent', SWEEP_EVERY, () => attachments.sweep(), logger);
      return attachments;
    },
    onDenied({ typeName, field, identity }) {
      const subject = { type: 'field', id: `${typeName}.${field}` };
      access
        .record({ kind: 'denial', actor: identity, subject, at: clock.now(), facts: {} })
        .catch((err: unknown) => logger.error({ err }, 'a denial could not be written down'));
    },
    onFault: (fault) => logger.error({ ...fault }, 'fault'),
    async readiness() {
      try {
        await database.ping();
        return { ready: true, checks: { database: 'ok', ...(await reactions.checks()) } };
      } catch {
        return { ready: false, checks: { database: 'does not answer' } };
      }
    },
    verifyAudit: checking.verify,
    keysReport: keyKeeping.report,
    start() {
      reactions.start();
      checking.start();
      keyKeeping.start();
      sweeping?.start();
    },
    close: () =>
      endAll([
        async () => sweeping?.stop(),
        keyKeeping.stop,
        reactions.stop,
        access.stop,
        checking.stop,
        news.stop,
        database.close,
      ]),
  };
}

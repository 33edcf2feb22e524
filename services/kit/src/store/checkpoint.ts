import type { Clock } from '../domain/clock.js';
import type { Seat } from './contract.js';
import {
  readCheckpoint,
  writeCheckpoint,
  type Checkpoint,
  type CheckpointSigner,
  type CheckpointVerifier,
} from './checkpoint-line.js';
import type { CheckpointPlace } from './checkpoint-place.js';
import { CheckpointRow } from './checkpoint.row.js';
import { internalsOf, type Database } from './database.js';
import { entryHash, NOTHING_BEFORE, runningHash } from './entry-hash.js';
import { AUDIT, AUDIT_ACCESS } from './feed-append.js';
import { headOf, readLines } from './feed.js';
import { shapeOf } from './row-shape.js';
import { whileAlone } from './server-lock.js';
import { inTransaction, run } from './session.js';
import { silentLogger, type StoreLogger } from './store-logger.js';

/** The feeds that together hold every entry once. */
export const AUDITED: readonly Seat[] = [AUDIT, AUDIT_ACCESS];

/** Milliseconds between looks at how much was written. */
const LOOK_EVERY = 15_000;

/** What a checkpointer is made from. */
export interface CheckpointerParts {
  readonly database: Database;
  /** Names the service in its checkpoints: several may share one place. */
  readonly service: string;
  readonly clock: Clock;
  readonly place: CheckpointPlace;
  readonly signer: CheckpointSigner;
  readonly verifier: CheckpointVerifier;
  /** Milliseconds between checkpoints; five minutes when left out. */
  readonly every?: number;
  /** Entries after which one is signed before that; a thousand when left out. */
  readonly most?: number;
  readonly logger?: StoreLogger;
}

/** Signs, from time to time, how far the journal has come. */
export interface Checkpointer {
  /**
   * Signs what was added since the last checkpoint. Answers the new ones; none when nothing was added, or while
   * another replica is signing.
   *
   * @throws AuditBroken when what it would sign contradicts itself or its last checkpoint
   */
  checkpoint(): Promise<readonly Checkpoint[]>;
  /** The same when it is due: the time has come, or so much was written that a cut would take much along. */
  look(): Promise<readonly Checkpoint[]>;
  start(): void;
  /** Ends the timer and signs once more. */
  stop(): Promise<void>;
}

/** The journal does not hold together: run `verifyAudit`. */
export class AuditBroken extends Error {
  override readonly name = 'AuditBroken';
}

/**
 * Makes the checkpointer of a service. It goes on from its last signed line, never from the database's own word. Of
 * several replicas one signs at a time, and the next one goes on from its line: they share one place and one key.
 */
export function createCheckpointer(parts: CheckpointerParts): Checkpointer {
  const { every = 300_000, most = 1_000, logger = silentLogger } = parts;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const advanceAll = async () => {
    const made: Checkpoint[] = [];
    for (const seat of AUDITED) {
      const one = await advance(parts, seat);
      if (one) made.push(one);
    }
    return made;
  };
  const checkpoint = (): Promise<readonly Checkpoint[]> => {
    const next = running.then(async () => {
      const { source } = internalsOf(parts.database);
      const done = await whileAlone(source, { name: 'concord-checkpoint', patience: 2 }, advanceAll);
      return done.held ? [] : done.result;
    });
    running = next.catch(() => undefined);
    return next;
  };

  const entries = async () => {
    const heads = await Promise.all(AUDITED.map((seat) => headOf(parts.database, seat)));
    return heads.reduce((sum, head) => sum + head, 0);
  };
  let signed = { at: performance.now(), entries: 0 };
  const look = async (): Promise<readonly Checkpoint[]> => {
    const now = { at: performance.now(), entries: await entries() };
    if (now.at - signed.at < every && now.entries - signed.entries < most) return [];
    const made = await checkpoint();
    signed = now;
    return made;
  };

  return {
    checkpoint,
    look,
    start() {
      timer ??= setInterval(
        () => {
          look().catch((error: Error) => logger.error({ kind: error.name, reason: error.message }, 'no checkpoint'));
        },
        Math.min(every, LOOK_EVERY),
      ).unref();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await checkpoint();
    },
  };
}

async function advance(parts: CheckpointerParts, seat: Seat): Promise<Checkpoint | undefined> {
  const { database, service, clock, place, signer, verifier } = parts;
  const before = (await place.lines())
    .map((line) => readCheckpoint(line, verifier))
    .findLast((one) => one?.service === service && one.seat === seat);
  let { count, hash } = before ?? { count: 0, hash: NOTHING_BEFORE };
  const head = await headOf(database, seat);
  if (head < count) throw new AuditBroken(`The feed ${seat} ends at ${head}, before its last checkpoint at ${count}`);
  if (head === count) return undefined;

  while (count < head) {
    const lines = await readLines(database, seat, count, Math.min(head - count, 500));
    if (lines.length === 0) throw new AuditBroken(`The feed ${seat} has no line ${count + 1}`);
    for (const { number, row } of lines) {
      if (number !== count + 1) throw new AuditBroken(`The feed ${seat} has no line ${count + 1}`);
      if (entryHash(row) !== row.hash) throw new AuditBroken(`The entry at ${number} of ${seat} was changed`);
      count = number;
      hash = runningHash(hash, row.hash);
    }
  }
  const made: Checkpoint = { service, seat, count, hash, at: clock.now().toISOString() };
  await place.append(writeCheckpoint(made, signer));
  await repeat(database, made, clock.now());
  return made;
}

/** Repeated in the database, so that a place that lost its last lines is found out. Never moves back. */
async function repeat(database: Database, { seat, count, hash }: Checkpoint, at: Date): Promise<void> {
  const stored = shapeOf(database, CheckpointRow).persist('at', at);
  await inTransaction(database, async (ticket) => {
    const moved = await run(
      database,
      ticket,
      'UPDATE `checkpoint` SET `count` = ?, `hash` = ?, `at` = ? WHERE `seat` = ? AND `count` < ?',
      [count, hash, stored, seat, count],
    );
    if (moved.affected > 0) return;
    const known = await run(database, ticket, 'SELECT 1 FROM `checkpoint` WHERE `seat` = ?', [seat]);
    if (known.rows.length === 0)
      await run(database, ticket, 'INSERT INTO `checkpoint` (`seat`, `count`, `hash`, `at`) VALUES (?, ?, ?, ?)', [
        seat,
        count,
        hash,
        stored,
      ]);
  });
}

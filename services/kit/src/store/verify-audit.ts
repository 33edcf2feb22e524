import type { Seat } from './contract.js';
import { AUDITED } from './checkpoint.js';
import { readCheckpoint, type Checkpoint, type CheckpointVerifier } from './checkpoint-line.js';
import type { CheckpointPlace } from './checkpoint-place.js';
import type { Database } from './database.js';
import { entryHash, NOTHING_BEFORE, runningHash } from './entry-hash.js';
import { readLines } from './feed.js';
import { run } from './session.js';
import { walkAggregates } from './verify-aggregates.js';

/**
 * What can be wrong.
 * `CHANGED`: an entry does not match its own hash. `CHAIN`: an entry does not name the hash of its aggregate's version
 * before. `VERSION_MISSING`: an aggregate's versions have a gap or do not begin at 1. `LINE_MISSING`: a feed has a gap,
 * or a line whose entry is gone. `NOT_ADDRESSED`: a feed does not have as many lines as entries are addressed to it.
 * `TRUNCATED`: a feed ends before its counter, or before a checkpoint. `CHECKPOINT`: the lines up to a checkpoint are
 * not those that were signed. `SIGNATURE`: a line of the place is no checkpoint of ours. `PLACE_BEHIND`: the place has
 * lost its last lines.
 */
export type FindingKind =
  | 'CHANGED'
  | 'CHAIN'
  | 'VERSION_MISSING'
  | 'LINE_MISSING'
  | 'NOT_ADDRESSED'
  | 'TRUNCATED'
  | 'CHECKPOINT'
  | 'SIGNATURE'
  | 'PLACE_BEHIND';

/** One thing that is wrong, and where. */
export interface Finding {
  readonly kind: FindingKind;
  readonly seat?: Seat;
  /** Of a line in the feed, or in the place for `SIGNATURE`; from 1. */
  readonly number?: number;
  readonly aggregate?: { readonly type: string; readonly id: string; readonly version: number };
}

/** What was looked at, and every finding. */
export interface AuditReport {
  readonly entries: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
}

/**
 * Recomputes every hash, walks every feed and every aggregate, and holds them against the signed checkpoints. Whatever
 * is older than the last checkpoint and was edited, cut or put in shows, also when all hashes were computed anew.
 * Needs no data key: the hashes run over sealed bytes.
 */
export async function verifyAudit(parts: {
  readonly database: Database;
  readonly service: string;
  readonly place: CheckpointPlace;
  readonly verifier: CheckpointVerifier;
}): Promise<AuditReport> {
  const { database, service, place, verifier } = parts;
  const findings: Finding[] = [];
  const checkpoints: Checkpoint[] = [];
  (await place.lines()).forEach((line, index) => {
    const checkpoint = readCheckpoint(line, verifier);
    if (!checkpoint) findings.push({ kind: 'SIGNATURE', number: index + 1 });
    else if (checkpoint.service === service) checkpoints.push(checkpoint);
  });

  for (const seat of AUDITED) {
    const signed = checkpoints.filter((one) => one.seat === seat);
    findings.push(...(await walkFeed(database, seat, signed)), ...(await comparePlace(database, seat, signed)));
  }
  const { entries, addressed, findings: inAggregates } = await walkAggregates(database);
  findings.push(...inAggregates, ...(await compareFeeds(database, addressed)));
  return { entries, checkpoints: checkpoints.length, findings };
}

async function walkFeed(database: Database, seat: Seat, signed: readonly Checkpoint[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let last = 0;
  let hash = NOTHING_BEFORE;
  for (;;) {
    const lines = await readLines(database, seat, last, 500);
    for (const { number, row } of lines) {
      if (number !== last + 1) findings.push({ kind: 'LINE_MISSING', seat, number: last + 1 });
      if (entryHash(row) !== row.hash) findings.push({ kind: 'CHANGED', seat, number });
      last = number;
      hash = runningHash(hash, row.hash);
      if (signed.some((one) => one.count === number && one.hash !== hash))
        findings.push({ kind: 'CHECKPOINT', seat, number });
    }
    if (lines.length === 0) break;
  }
  const farthest = Math.max(0, ...signed.map(({ count }) => count));
  if (farthest > last) findings.push({ kind: 'TRUNCATED', seat, number: last + 1 });
  return findings;
}

async function comparePlace(
  database: Database,
  seat: Seat,
  signed: readonly Checkpoint[],
): Promise<readonly Finding[]> {
  const { rows } = await run(database, undefined, 'SELECT `count` FROM `checkpoint` WHERE `seat` = ?', [seat]);
  const repeated = Number(rows[0]?.['count'] ?? 0);
  return repeated > Math.max(0, ...signed.map(({ count }) => count)) ? [{ kind: 'PLACE_BEHIND', seat }] : [];
}

/** Every feed has a line for every entry addressed to it, and its counter stands at the last. */
async function compareFeeds(database: Database, addressed: ReadonlyMap<Seat, number>): Promise<readonly Finding[]> {
  const { rows } = await run(
    database,
    undefined,
    `SELECT s.\`seat\` AS seat, MAX(s.held) AS held, MAX(s.newest) AS newest, MAX(s.counted) AS counted FROM (
       SELECT \`seat\`, COUNT(*) AS held, MAX(\`number\`) AS newest, 0 AS counted FROM \`feed\` GROUP BY \`seat\`
       UNION ALL SELECT \`seat\`, 0, 0, \`number\` FROM \`feed_counter\`
     ) s GROUP BY s.\`seat\``,
  );
  const findings: Finding[] = [];
  const seen = new Set<Seat>();
  for (const row of rows) {
    const seat = String(row['seat']);
    const [held, newest, counted] = [row['held'], row['newest'], row['counted']].map(Number);
    seen.add(seat);
    if (held !== (addressed.get(seat) ?? 0)) findings.push({ kind: 'NOT_ADDRESSED', seat });
    if (newest !== counted) findings.push({ kind: 'TRUNCATED', seat, number: Number(newest) + 1 });
    else if (held !== newest) findings.push({ kind: 'LINE_MISSING', seat });
  }
  for (const seat of addressed.keys()) if (!seen.has(seat)) findings.push({ kind: 'NOT_ADDRESSED', seat });
  return findings;
}

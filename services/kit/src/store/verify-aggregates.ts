import type { Seat } from './contract.js';
import type { Database } from './database.js';
import { entryHash, isFoundRight, NOTHING_BEFORE } from './entry-hash.js';
import { seatsOf } from './feed-append.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';
import type { Finding } from './verify-audit.js';

/** What walking the aggregates came to. */
export interface AggregateWalk {
  readonly entries: number;
  /** How many entries are addressed to each seat. */
  readonly addressed: ReadonlyMap<Seat, number>;
  readonly findings: readonly Finding[];
}

/** Walks the journal aggregate by aggregate, version by version, and checks each entry against the one before. */
export async function walkAggregates(database: Database): Promise<AggregateWalk> {
  const table = createTable(database, JournalRow, { name: 'Entry' });
  const addressed = new Map<Seat, number>();
  const findings: Finding[] = [];
  let entries = 0;
  let before: JournalRow | undefined;

  for (let more = true; more;) {
    const page = await table.page(
      { service: 'audit' },
      {
        keyset: [
          { column: 'aggregateType', value: before?.aggregateType },
          { column: 'aggregateId', value: before?.aggregateId },
          { column: 'version', value: before?.version },
          { column: 'id', value: before?.id },
        ],
        first: 500,
      },
    );
    for (const row of page.rows) {
      entries++;
      findings.push(...inspect(row, before));
      for (const seat of seatsOf(row)) addressed.set(seat, (addressed.get(seat) ?? 0) + 1);
      before = row;
    }
    more = page.hasMore;
  }
  return { entries, addressed, findings };
}

function inspect(row: JournalRow, before: JournalRow | undefined): readonly Finding[] {
  const aggregate = { type: row.aggregateType, id: row.aggregateId, version: row.version };
  const same = before?.aggregateType === row.aggregateType && before.aggregateId === row.aggregateId;
  const findings: Finding[] = [];
  if (row.version !== (same ? before.version + 1 : 1)) findings.push({ kind: 'VERSION_MISSING', aggregate });
  if (row.previous !== (same ? before.hash : NOTHING_BEFORE)) findings.push({ kind: 'CHAIN', aggregate });
  if (entryHash(row) !== row.hash || !isFoundRight(row)) findings.push({ kind: 'CHANGED', aggregate });
  return findings;
}

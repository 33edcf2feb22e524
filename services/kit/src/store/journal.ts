import type { Actor } from '../domain/actor.js';
import type { Sealer } from '../policy/contract.js';
import type { Entry, Journal, Stream } from './contract.js';
import type { Database } from './database.js';
import { factsPlace } from './journal-append.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';

/** Reads timelines from the journal of a database. */
export function createJournal({ database, sealer }: { database: Database; sealer: Sealer }): Journal {
  const table = createTable(database, JournalRow, { name: 'Entry' });
  return {
    async timeline({ type, id }, { afterVersion = 0, limit = 500 } = {}) {
      const rows = await table.find(
        { service: 'journal' },
        {
          where: { aggregateType: type, aggregateId: id, version: { after: afterVersion } },
          order: [{ column: 'version' }],
          limit,
        },
      );
      return openEntries(sealer, rows);
    },
  };
}

/** When anything was last written down here; nothing while there is no entry. */
export async function newestEntry(database: Database): Promise<Date | undefined> {
  const order = [{ column: 'at', descending: true }] as const;
  const table = createTable(database, JournalRow, { name: 'Entry' });
  const [newest] = await table.find({ service: 'journal' }, { order, limit: 1 });
  return newest?.at;
}

/** Opens the facts of entries; their data keys come in one statement. */
export async function openEntries(sealer: Sealer, rows: readonly JournalRow[]): Promise<readonly Entry[]> {
  if (rows.length > 0) await sealer.load([...new Set(rows.map(({ keyScope }) => keyScope))]);
  return rows.map((row) => openEntry(sealer, row));
}

function openEntry(sealer: Sealer, row: JournalRow): Entry {
  const facts = sealer.openJson<readonly object[]>(row.keyScope, factsPlace(row.id), row.facts);
  return {
    id: row.id,
    stream: row.stream as Stream,
    aggregate: { type: row.aggregateType, id: row.aggregateId },
    version: row.version,
    kind: row.kind,
    organization: row.organization,
    actor: JSON.parse(row.actor) as Actor,
    at: row.at,
    facts: facts ?? [],
    ...(facts === undefined && { erased: true }),
  };
}

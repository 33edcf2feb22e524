import { Conflict } from '../domain/conflict.js';
import type { Actor } from '../domain/actor.js';
import type { NewId } from '../domain/ids.js';
import type { Sealer } from '../policy/contract.js';
import type { EntryDraft, Ticket } from './contract.js';
import type { Database } from './database.js';
import { entryHash, NOTHING_BEFORE } from './entry-hash.js';
import { isDuplicate } from './faults.js';
import { AUDIT, AUDIT_ACCESS } from './feed-append.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';
import { run } from './session.js';

/** Where in the journal the facts of an entry lie. */
export const factsPlace = (row: string) => ({ table: 'journal', column: 'facts', row });

/**
 * Seals and writes the entries of one transaction, each with the hash of its aggregate's version before.
 *
 * @throws Conflict `STALE_VERSION` when the version of the aggregate has an entry already
 * @throws Error when the version before has none: a write went by the journal
 */
export async function appendEntries(
  { database, ids, sealer }: { database: Database; ids: NewId; sealer: Sealer },
  ticket: Ticket,
  drafts: readonly EntryDraft[],
): Promise<readonly JournalRow[]> {
  const hashes = await hashesBefore(database, ticket, drafts);
  const rows: JournalRow[] = [];
  for (const draft of drafts) {
    const row = rowOf(draft, ids('ent'), sealer, before(draft, hashes));
    hashes.set(place(row.aggregateType, row.aggregateId, row.version), row.hash);
    rows.push(row);
  }
  try {
    await createTable(database, JournalRow, { name: 'Entry' }).insert(ticket, rows);
  } catch (error) {
    throw isDuplicate(error) ? new Conflict('STALE_VERSION') : error;
  }
  return rows;
}

function rowOf(draft: EntryDraft, id: string, sealer: Sealer, previous: string): JournalRow {
  const seats = new Set([...draft.seats, draft.stream === 'access' ? AUDIT_ACCESS : AUDIT]);
  const content = {
    id,
    stream: draft.stream,
    aggregateType: draft.aggregate.type,
    aggregateId: draft.aggregate.id,
    version: draft.version,
    kind: draft.kind,
    organization: draft.organization ?? draft.actor.organization,
    actor: JSON.stringify(actorOf(draft.actor)),
    at: draft.at,
    seats: JSON.stringify([...seats].toSorted()),
    keyScope: draft.keyScope,
    facts: sealer.seal(draft.keyScope, factsPlace(id), JSON.stringify(draft.facts)),
    previous,
  };
  const found = { actorId: draft.actor.id, subjectId: draft.subject ?? draft.aggregate.id };
  return Object.assign(new JournalRow(), content, found, { hash: entryHash(content) });
}

/** Nothing but what an actor is, and for whom they might act: an identity handed in as one also names its session. */
function actorOf({ kind, id, organization, organizationKind, roles, departments, actsFor }: Actor): Actor {
  return { kind, id, organization, organizationKind, roles, departments, ...(actsFor?.length && { actsFor }) };
}

const place = (type: string, id: string, version: number) => `${type} ${id} ${version}`;

function before(draft: EntryDraft, hashes: ReadonlyMap<string, string>): string {
  const { type, id } = draft.aggregate;
  if (!Number.isSafeInteger(draft.version) || draft.version < 1)
    throw new RangeError(`The versions of ${type} start at 1`);
  if (draft.version === 1) return NOTHING_BEFORE;
  const hash = hashes.get(place(type, id, draft.version - 1));
  if (!hash) throw new Error(`The journal has no version ${draft.version - 1} of this ${type}`);
  return hash;
}

async function hashesBefore(
  database: Database,
  ticket: Ticket,
  drafts: readonly EntryDraft[],
): Promise<Map<string, string>> {
  const later = drafts.filter(({ version }) => version > 1);
  if (later.length === 0) return new Map();
  const one = '(`aggregateType` = ? AND `aggregateId` = ? AND `version` = ?)';
  const { rows } = await run(
    database,
    ticket,
    `SELECT \`aggregateType\`, \`aggregateId\`, \`version\`, \`hash\` FROM \`journal\` WHERE ${later.map(() => one).join(' OR ')}`,
    later.flatMap(({ aggregate, version }) => [aggregate.type, aggregate.id, version - 1]),
  );
  return new Map(
    rows.map((row) => [
      place(String(row['aggregateType']), String(row['aggregateId']), Number(row['version'])),
      String(row['hash']),
    ]),
  );
}

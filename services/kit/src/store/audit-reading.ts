import type { AuditReading, AuditedFeed, AuditSearch, Entry, Stream } from './contract.js';
import type { Sealer } from '../policy/contract.js';
import { CheckpointRow } from './checkpoint.row.js';
import { AUDITED } from './checkpoint.js';
import type { Database } from './database.js';
import { AUDIT_ACCESS, seatsOf } from './feed-append.js';
import { openEntries } from './journal.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';
import type { Where } from './where.js';

const STREAMS: readonly Stream[] = ['case', 'access', 'administration'];

/** Reads the journal of a database by who, what, when. */
export function createAuditReading({ database, sealer }: { database: Database; sealer: Sealer }): AuditReading {
  const table = createTable(database, JournalRow, { name: 'Entry' });
  return {
    async page(organization, search, first, after) {
      const { rows } = await table.page(
        { organizations: [organization] },
        {
          where: whereOf(search),
          keyset: [
            { column: 'at', descending: true, value: after?.at },
            { column: 'id', descending: true, value: after?.id },
          ],
          first,
        },
      );
      const entries = await openEntries(sealer, rows);
      return entries.map((entry, index) => ({ entry, subject: subjectOf(entry, rows[index]) }));
    },
    feeds: (organization) => Promise.all(AUDITED.map((seat) => feedOf(database, seat, organization))),
  };
}

/** Of an access what was accessed: the seat it is addressed to says of which type that is. */
function subjectOf({ aggregate, stream }: Entry, row: JournalRow | undefined): Entry['aggregate'] {
  if (stream !== 'access' || !row) return aggregate;
  const [, type, id] = seatsOf(row).flatMap((seat) => /^access:([^:]*):(.*)$/.exec(seat) ?? []);
  return type && id ? { type, id } : aggregate;
}

/** Without any of the four that an index begins with, each stream is read by itself. */
function whereOf({ stream, actorId, subjectId, kind, from, to }: AuditSearch): Where<JournalRow> {
  const named = { ...(stream && { stream }), ...(kind && { kind }) };
  const about = { ...(actorId && { actorId }), ...(subjectId && { subjectId }) };
  const period = (from ?? to) ? { at: { ...(from && { from }), ...(to && { to }) } } : {};
  const told = { ...named, ...about } as Where<JournalRow>;
  const apart = Object.keys(told).length === 0 ? { apart: STREAMS.map((one) => ({ stream: one })) } : {};
  return { ...told, ...period, ...apart } as Where<JournalRow>;
}

/** How often others write is none of an organization's business: entries are counted that are its own. */
async function feedOf(database: Database, seat: string, organization: string): Promise<AuditedFeed> {
  const { rows } = await run(database, undefined, 'SELECT * FROM `checkpoint` WHERE `seat` = ?', [seat]);
  const [signed] = rows.map((row) => shapeOf(database, CheckpointRow).hydrate(row));
  const streams = seat === AUDIT_ACCESS ? ['access'] : STREAMS.filter((stream) => stream !== 'access');
  const entries = await counted(
    database,
    `SELECT COUNT(*) AS \`n\` FROM \`journal\` WHERE \`organization\` = ? AND \`stream\` IN (${streams.map(() => '?').join()})`,
    [organization, ...streams],
  );
  const unsigned = await counted(
    database,
    `SELECT COUNT(*) AS \`n\` FROM \`feed\` f JOIN \`journal\` j ON j.\`id\` = f.\`entry\`
     WHERE f.\`seat\` = ? AND f.\`number\` > ? AND j.\`organization\` = ?`,
    [seat, Number(signed?.count ?? 0), organization],
  );
  return { seat, entries, signed: entries - unsigned, ...(signed && { signedAt: signed.at }) };
}

async function counted(database: Database, sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await run(database, undefined, sql, [...values]);
  return Number((rows[0] as { n?: unknown } | undefined)?.n ?? 0);
}

import type { Entry, Stream } from './contract.js';
import type { Sealer } from '../policy/contract.js';
import { CheckpointRow } from './checkpoint.row.js';
import { AUDITED } from './checkpoint.js';
import type { Database } from './database.js';
import { headOf } from './feed.js';
import { openEntries } from './journal.js';
import { JournalRow } from './journal.row.js';
import { createTable } from './repository.js';
import { shapeOf } from './row-shape.js';
import { run } from './session.js';
import type { Where } from './where.js';

/** What an auditor looks for; everything when left out. */
export interface AuditSearch {
  readonly stream?: Stream;
  /** Who acted. */
  readonly actorId?: string;
  /** What was acted on, or looked at. */
  readonly subjectId?: string;
  readonly kind?: string;
  /** Both included. */
  readonly from?: Date;
  readonly to?: Date;
}

/** Where a page of the journal ended. */
export type AuditPlace = Pick<Entry, 'at' | 'id'>;

/** How far one feed of the journal has come, and how far of that is signed. */
export interface AuditedFeed {
  readonly seat: string;
  readonly entries: number;
  readonly signed: number;
  /** When it was last signed; nothing while it never was. */
  readonly signedAt?: Date;
}

/** The journal as who audits an organization reads it: newest first, and of that organization alone. */
export interface AuditReading {
  /** At most 500 entries, newest first, behind `after`. */
  page(organization: string, search: AuditSearch, first: number, after?: AuditPlace): Promise<readonly Found[]>;
  /** Of the whole service: checkpoints sign everybody's entries together. */
  feeds(): Promise<readonly AuditedFeed[]>;
}

/** An entry and what it is about. */
export interface Found {
  readonly entry: Entry;
  readonly subjectId: string;
}

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
      return entries.map((entry, index) => ({ entry, subjectId: rows[index]?.subjectId ?? entry.aggregate.id }));
    },
    feeds: () => Promise.all(AUDITED.map((seat) => feedOf(database, seat))),
  };
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

async function feedOf(database: Database, seat: string): Promise<AuditedFeed> {
  const entries = await headOf(database, seat);
  const { rows } = await run(database, undefined, 'SELECT * FROM `checkpoint` WHERE `seat` = ?', [seat]);
  const [signed] = rows.map((row) => shapeOf(database, CheckpointRow).hydrate(row));
  return { seat, entries, signed: Number(signed?.count ?? 0), ...(signed && { signedAt: signed.at }) };
}

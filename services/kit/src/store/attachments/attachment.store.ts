import type { Scope, Ticket } from '../contract.js';
import type { Database } from '../database.js';
import { createTable } from '../repository.js';
import type { Sealer } from '../../policy/contract.js';
import type { Attachment, AttachmentRefusal, MediaType, Scanned, AttachmentState } from '../../files/attachment.js';
import { AttachmentPartRow, AttachmentRow } from './attachment.row.js';

/** A file with what only its keeping needs. */
export interface AttachmentRecord {
  readonly attachment: Attachment;
  readonly version: number;
  readonly keyScope: string;
}

/** What becomes of a file that was looked at. */
export type Looked =
  | { readonly state: 'READY'; readonly size: number; readonly sha256: string; readonly scanned: Scanned }
  | { readonly state: 'REFUSED'; readonly refusedFor: AttachmentRefusal };

/** Where attachments lie. */
export interface AttachmentStore {
  insert(ticket: Ticket, record: AttachmentRecord): Promise<void>;
  /** Gives the file, while it is open, another token to be sent by. */
  await(ticket: Ticket, id: string, upload: { readonly hash: string; readonly until: Date }): Promise<void>;
  /** The open file that awaits its bytes by this token; nobody's else. */
  byUpload(scope: Scope, hash: string): Promise<(AttachmentRecord & { readonly until: Date }) | undefined>;
  byId(scope: Scope, id: string): Promise<AttachmentRecord | undefined>;
  /** Of each case, oldest first. Those that are still open are not among them. */
  ofSubjects(scope: Scope, ids: readonly string[]): Promise<readonly Attachment[]>;
  putPart(ticket: Ticket, of: AttachmentRecord, number: number, bytes: Buffer): Promise<void>;
  /** Its parts in their order, opened; `undefined` when their key was dropped. */
  bytes(of: AttachmentRecord): Promise<Buffer | undefined>;
  /** One of its parts, opened; `undefined` when there is none, or their key was dropped. */
  part(of: AttachmentRecord, number: number): Promise<Buffer | undefined>;
  /** @throws Conflict when it was looked at already */
  settle(ticket: Ticket, of: AttachmentRecord, looked: Looked): Promise<number>;
  dropParts(ticket: Ticket, of: AttachmentRecord): Promise<void>;
  /** Open files that nobody finished in time. */
  abandoned(before: Date): Promise<readonly AttachmentRecord[]>;
  remove(ticket: Ticket, of: AttachmentRecord): Promise<void>;
}

const SERVICE: Scope = { service: 'attachments' };
const namePlace = (row: string) => ({ table: 'attachment', column: 'name', row });
const partPlace = (id: string, number: number) => ({
  table: 'attachment_part',
  column: 'bytes',
  row: `${id}:${number}`,
});

/** Attachments in the database of their service, sealed. */
export function createAttachmentStore(database: Database, sealer: Sealer): AttachmentStore {
  const files = createTable(database, AttachmentRow, { name: 'Attachment' });
  const parts = createTable(database, AttachmentPartRow, { name: 'Attachment' });

  const opened = async (rows: readonly AttachmentRow[]): Promise<readonly AttachmentRecord[]> => {
    if (rows.length > 0) await sealer.load([...new Set(rows.map(({ keyScope }) => keyScope))]);
    // Whose key was dropped is erased: there is no file any more.
    return rows.flatMap((row) => {
      const name = sealer.open(row.keyScope, namePlace(row.id), row.name);
      return name === undefined ? [] : [recordOf(row, name)];
    });
  };

  return {
    insert(ticket, { attachment, version, keyScope }) {
      const { id, subject, name, ...rest } = attachment;
      const row = {
        subjectType: subject.type,
        subjectId: subject.id,
        name: sealer.seal(keyScope, namePlace(id), name),
      };
      const empty = { sha256: null, scanned: null, refusedFor: null, uploadHash: null, uploadUntil: null };
      return files.insert(ticket, Object.assign(new AttachmentRow(), empty, rest, row, { id, version, keyScope }));
    },
    async await(ticket, id, { hash: uploadHash, until: uploadUntil }) {
      await files.change(ticket, SERVICE, { id, state: 'OPEN' }, { uploadHash, uploadUntil });
    },
    async byUpload(scope, hash) {
      const row = await files.one(scope, { uploadHash: { equals: hash }, state: 'OPEN' });
      const [record] = row ? await opened([row]) : [];
      return record && row?.uploadUntil ? { ...record, until: row.uploadUntil } : undefined;
    },
    async byId(scope, id) {
      return (await opened(await files.byIds(scope, [id])))[0];
    },
    async ofSubjects(scope, ids) {
      const settled = { oneOf: ['READY', 'REFUSED'] };
      const where = { subjectId: { oneOf: ids }, state: settled };
      const found = await files.find(scope, { where, order: [{ column: 'id' }] });
      return (await opened(found)).map(({ attachment }) => attachment);
    },
    putPart(ticket, { attachment: { id, organization }, keyScope }, number, bytes) {
      const sealed = sealer.sealBytes(keyScope, partPlace(id, number), bytes);
      const row = Object.assign(new AttachmentPartRow(), { attachment: id, organization, number, bytes: sealed });
      return parts.upsert(ticket, [row]);
    },
    async bytes({ attachment: { id }, keyScope }) {
      await sealer.load([keyScope]);
      const rows = await parts.find(SERVICE, { where: { attachment: id }, order: [{ column: 'number' }] });
      const pieces = rows.map(({ number, bytes }) => sealer.openBytes(keyScope, partPlace(id, number), bytes));
      return pieces.includes(undefined) ? undefined : Buffer.concat(pieces as Buffer[]);
    },
    async part({ attachment: { id }, keyScope }, number) {
      await sealer.load([keyScope]);
      const row = await parts.one(SERVICE, { attachment: id, number });
      return row && sealer.openBytes(keyScope, partPlace(id, number), row.bytes);
    },
    settle: (ticket, { attachment: { id }, version }, looked) =>
      files.update(ticket, SERVICE, { id, version }, { ...looked, uploadHash: null, uploadUntil: null }),
    async dropParts(ticket, { attachment: { id } }) {
      await parts.remove(ticket, SERVICE, { attachment: id });
    },
    async abandoned(before) {
      const where = { state: 'OPEN', uploadUntil: { before } };
      return opened(await files.find(SERVICE, { where, limit: 100 }));
    },
    async remove(ticket, { attachment: { id } }) {
      await parts.remove(ticket, SERVICE, { attachment: id });
      await files.remove(ticket, SERVICE, { id, state: 'OPEN' });
    },
  };
}

function recordOf(row: AttachmentRow, name: string): AttachmentRecord {
  const { id, organization, size, addedBy, addedAt, sha256, scanned, refusedFor } = row;
  return {
    version: row.version,
    keyScope: row.keyScope,
    attachment: {
      ...{ id, organization, name, size, addedBy, addedAt },
      subject: { type: row.subjectType, id: row.subjectId },
      mediaType: row.mediaType as MediaType,
      state: row.state as AttachmentState,
      ...(sha256 && { sha256 }),
      ...(scanned && { scanned: scanned as Scanned }),
      ...(refusedFor && { refusedFor: refusedFor as AttachmentRefusal }),
    },
  };
}

import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../domain/clock.js';
import { BadInput, NotFound } from '../domain/conflict.js';
import type { NewId } from '../domain/ids.js';
import type { Identity } from '../identity/identity.js';
import type { Sealer } from '../policy/contract.js';
import type { AccessJournal } from '../store/access-journal.js';
import { scopeOf, type Seat, type UnitOfWork } from '../store/contract.js';
import {
  checkTold,
  isMediaType,
  mostBytes,
  PART_BYTES,
  UPLOAD_LASTS,
  type Attachment,
  type AttachmentRefusal,
  type ToldFile,
} from './attachment.js';
import type { AttachmentRecord, AttachmentStore, Looked } from '../store/attachments/attachment.store.js';
import type { Addresses, SignedAddress } from './addresses.js';
import { contentTypeOf, withoutTraces } from './content.js';
import type { Scanner } from './scanner.js';

/** The case a file is attached to. Whether the caller may see it was decided by who asks. */
export interface AttachedTo {
  readonly type: string;
  readonly id: string;
  /** Data key of the case. */
  readonly keyScope: string;
  readonly seats: readonly Seat[];
}

/** Where the bytes are to be sent, once. */
export interface Upload {
  readonly id: string;
  readonly address: string;
  readonly until: Date;
}

/** A part of a file to hand out. Whoever has all of them holds them against `attachment.sha256`. */
export interface FileRead {
  readonly attachment: Attachment;
  readonly parts: number;
  readonly bytes: Buffer;
}

/** What attachments are made from. */
export interface AttachmentsParts {
  readonly service: string;
  readonly store: AttachmentStore;
  readonly addresses: Addresses;
  readonly unitOfWork: UnitOfWork;
  readonly sealer: Sealer;
  readonly access: Pick<AccessJournal, 'record'>;
  readonly clock: Clock;
  readonly ids: NewId;
  readonly scanner?: Scanner;
}

/** The files of one service. */
export interface Attachments {
  /** @throws Refusal for a type, a name or a size that is not taken */
  begin(identity: Identity, key: string, to: AttachedTo, told: ToldFile): Promise<Upload>;
  /** Takes a part, in any order, the same one twice too. @throws NotFound for a token that is nobody's, used or over */
  put(identity: Identity, token: string, number: number, bytes: Buffer): Promise<void>;
  /** Looks at what came; a refused file stays known by why. @throws NotFound as above */
  done(identity: Identity, token: string, sha256?: string): Promise<Attachment>;
  ofSubjects(identity: Identity, ids: readonly string[]): Promise<readonly Attachment[]>;
  /** The address of a file for who asks, good for five minutes. */
  addressOf(attachment: Attachment, identity: Identity): string | undefined;
  /**
   * One part of a file, counted from 0; that somebody read it is written down with the first.
   *
   * @throws NotFound for an address that is not ours, not this person's, over, or whose file is gone
   */
  read(identity: Identity, address: SignedAddress, part: number): Promise<FileRead>;
  /** Removes what nobody finished. */
  sweep(): Promise<void>;
}

/** Keeps files under the key of their case. */
export function createAttachments(parts: AttachmentsParts): Attachments {
  const { service, store, addresses, unitOfWork, sealer, access, clock, ids, scanner } = parts;

  async function awaited(identity: Identity, token: string): Promise<AttachmentRecord> {
    const found = await store.byUpload(scopeOf(identity), hashOf(token));
    const isTheirs = found?.attachment.addedBy === identity.id && found.until > clock.now();
    if (!found || !isTheirs) throw new NotFound('Upload');
    return found;
  }

  /** What becomes of what was sent; `instead`: the bytes to keep, where they are not those that were sent. */
  async function look(record: AttachmentRecord, sha256?: string): Promise<{ looked: Looked; instead?: Buffer }> {
    const { mediaType, size } = record.attachment;
    const refused = (refusedFor: AttachmentRefusal) => ({ looked: { state: 'REFUSED', refusedFor } as const });
    const sent = (await store.bytes(record)) ?? Buffer.alloc(0);
    if (sent.length === 0) return refused('ATTACHMENT_EMPTY');
    if (sent.length !== size || (sha256 && sha256.toLowerCase() !== digestOf(sent)))
      return refused('ATTACHMENT_OTHER_HASH');
    if ((await contentTypeOf(sent)) !== mediaType || !isMediaType(mediaType))
      return refused('ATTACHMENT_OTHER_CONTENT');
    if (await scanner?.isInfected(sent)) return refused('ATTACHMENT_INFECTED');
    const kept = await withoutTraces(sent, mediaType);
    const scanned = scanner ? 'CLEAN' : 'NOT_SCANNED';
    const looked = { state: 'READY', size: kept.length, sha256: digestOf(kept), scanned } as const;
    return { looked, ...(kept !== sent && { instead: kept }) };
  }

  return {
    async begin(identity, key, to, told) {
      const mediaType = checkTold(told);
      const { organization, id: addedBy } = identity;
      const request = { identity, operation: 'attach', key, input: { subject: to.id, ...told } };
      await sealer.prepare([to.keyScope], organization);
      const { id } = await unitOfWork.write(request, async ({ ticket, append }) => {
        const subject = { type: to.type, id: to.id };
        const { name, size } = told;
        const made = { id: ids('att'), organization, subject, name, mediaType, size, addedBy, addedAt: clock.now() };
        const record = { attachment: { ...made, state: 'OPEN' as const }, version: 1, keyScope: to.keyScope };
        await store.insert(ticket, record);
        append(entryOf(record, 'attach', identity, clock.now(), to.seats));
        return { id: made.id, version: 1 };
      });
      // A retry is given another token: the first one may have been lost on the way, and only its hash is kept.
      const token = randomBytes(32).toString('base64url');
      const until = new Date(clock.now().getTime() + UPLOAD_LASTS);
      await unitOfWork.apply(({ ticket }) => store.await(ticket, id, { hash: hashOf(token), until }));
      return { id, until, address: `/files/${service}/${token}` };
    },
    async put(identity, token, number, bytes) {
      const record = await awaited(identity, token);
      const most = Math.ceil(mostBytes(record.attachment.mediaType) / PART_BYTES);
      if (bytes.length > PART_BYTES || number < 0 || number >= most) throw new BadInput(['number'], 'a part too many');
      await sealer.prepare([record.keyScope], record.attachment.organization);
      await unitOfWork.apply(({ ticket }) => store.putPart(ticket, record, number, bytes));
    },
    async done(identity, token, sha256) {
      const record = await awaited(identity, token);
      const { looked, instead } = await look(record, sha256);
      await sealer.prepare([record.keyScope], record.attachment.organization);
      await unitOfWork.apply(async ({ ticket, append }) => {
        const version = await store.settle(ticket, record, looked);
        if (looked.state === 'REFUSED' || instead) await store.dropParts(ticket, record);
        for (const [number, piece] of instead ? piecesOf(instead).entries() : [])
          await store.putPart(ticket, record, number, piece);
        const settled = { ...record, version, attachment: { ...record.attachment, ...looked } };
        append(entryOf(settled, looked.state === 'READY' ? 'keep' : 'refuse', identity, clock.now(), []));
      });
      return { ...record.attachment, ...looked };
    },
    ofSubjects: (identity, subjects) => store.ofSubjects(scopeOf(identity), subjects),
    addressOf: ({ id, state }, identity) => (state === 'READY' ? addresses.sign(id, identity, clock.now()) : undefined),
    async read(identity, address, part) {
      const record = addresses.holds(address, identity, clock.now())
        ? await store.byId(scopeOf(identity), address.id)
        : undefined;
      const bytes = record?.attachment.state === 'READY' ? await store.part(record, part) : undefined;
      if (!record || !bytes) throw new NotFound('File');
      const { attachment } = record;
      const subject = { type: 'attachment', id: attachment.id };
      if (part === 0) void access.record({ kind: 'file-read', actor: identity, subject, at: clock.now(), facts: {} });
      return { attachment, parts: Math.ceil(attachment.size / PART_BYTES), bytes };
    },
    async sweep() {
      const left = await store.abandoned(new Date(clock.now().getTime() - UPLOAD_LASTS));
      for (const record of left) await unitOfWork.apply(({ ticket }) => store.remove(ticket, record));
    },
  };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function piecesOf(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += PART_BYTES) pieces.push(bytes.subarray(at, at + PART_BYTES));
  return pieces;
}

/** Its own aggregate: a paper that arrives makes nobody's form stale. The name is in the facts, which are sealed. */
function entryOf(record: AttachmentRecord, kind: string, actor: Identity, at: Date, seats: readonly Seat[]) {
  const { id, organization, subject, name, mediaType, size, sha256, refusedFor } = record.attachment;
  return {
    stream: 'case',
    aggregate: { type: 'attachment', id },
    version: record.version,
    kind,
    actor,
    organization,
    at,
    facts: [{ subject, name, mediaType, size, ...(sha256 && { sha256 }), ...(refusedFor && { refusedFor }) }],
    seats,
    keyScope: record.keyScope,
  } as const;
}

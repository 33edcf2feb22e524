import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../domain/conflict.js';
import { Refusal } from '../domain/refusal.js';
import { createAccessJournal } from '../store/access-journal.js';
import { eachDatabase } from '../test/database.js';
import { signedIn, storeOn, testKeys } from '../test/store.js';
import { createAddresses, type SignedAddress } from './addresses.js';
import { attachmentMigrations, attachmentRows } from '../store/attachments/attachment.row.js';
import { createAttachmentStore } from '../store/attachments/attachment.store.js';
import { PART_BYTES } from './attachment.js';
import { createAttachments, type Attachments } from './attachments.js';
import { cameraPicture, PDF } from './files.fixture.js';

const TO = { type: 'note', id: 'not_1', keyScope: 'case:not_1', seats: ['org:A'] };
const stranger = { ...signedIn, id: 'stf_x', organization: 'B' };
const colleague = { ...signedIn, id: 'stf_two' };

/** The parts of an address as the gateway reads them. */
function readAddress(address: string): SignedAddress {
  const url = new URL(address, 'http://concord');
  const part = (name: string) => url.searchParams.get(name) ?? '';
  return { id: url.pathname.split('/').at(-1) ?? '', until: Number(part('until')), signature: part('signature') };
}

/** All parts of a file, as the gateway puts them together. */
async function readWhole({ read }: Pick<Attachments, 'read'>, address: SignedAddress) {
  const first = await read(signedIn, address, 0);
  const pieces = [first.bytes];
  for (let part = 1; part < first.parts; part++) pieces.push((await read(signedIn, address, part)).bytes);
  const bytes = Buffer.concat(pieces);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.attachment.sha256);
  return { bytes };
}

eachDatabase((_name, open) => {
  const opened = async ({ infected = false } = {}) => {
    const store = storeOn(await open({ entities: attachmentRows, migrations: attachmentMigrations }));
    const { database, sealer, unitOfWork, ids } = store;
    const access = createAccessJournal({ unitOfWork, sealer, ids });
    const addresses = createAddresses({ service: 'notes', key: testKeys.hmacKey('files') });
    const files = createAttachmentStore(database, sealer);
    const scanner = { isInfected: async (bytes: Buffer) => infected && bytes.length > 0 };
    const attachments = createAttachments({ ...store, access, addresses, store: files, service: 'notes', scanner });
    const send = async (bytes: Buffer, told = { name: '病历.pdf', mediaType: 'application/pdf' }, sha256?: string) => {
      const key = createHash('sha256').update(bytes).update(told.name).digest('hex');
      const upload = await attachments.begin(signedIn, key, TO, { ...told, size: bytes.length });
      const token = upload.address.split('/').at(-1) ?? '';
      for (let at = 0; at < bytes.length; at += PART_BYTES)
        await attachments.put(signedIn, token, at / PART_BYTES, bytes.subarray(at, at + PART_BYTES));
      return { token, done: await attachments.done(signedIn, token, sha256) };
    };
    return { ...store, database, attachments, send };
  };

  it('keeps a file part by part under the key of its case, and hands it out as it came', async () => {
    const { attachments, send, database, sealer } = await opened();
    const large = Buffer.concat([PDF, Buffer.alloc(PART_BYTES * 2, 'x')]);
    const { done } = await send(large);
    expect(done).toMatchObject({ state: 'READY', scanned: 'CLEAN', size: large.length, name: '病历.pdf' });
    const [listed] = await attachments.ofSubjects(signedIn, ['not_1']);
    const { bytes } = await readWhole(attachments, readAddress(attachments.addressOf(listed!, signedIn)!));
    expect(bytes.equals(large)).toBe(true);
    const rows = await createAttachmentStore(database, sealer).byId({ service: 'x' }, done.id);
    expect(rows?.keyScope).toBe('case:not_1');
  });

  it('is gone with the key of its case, and the journal says still that it was there', async () => {
    const { attachments, send, sealer, unitOfWork, journal } = await opened();
    const { done } = await send(PDF);
    const address = readAddress(attachments.addressOf(done, signedIn)!);
    await unitOfWork.apply(({ ticket }) => sealer.drop('case:not_1', ticket));
    await expect(attachments.read(signedIn, address, 0)).rejects.toThrow(NotFound);
    expect(await attachments.ofSubjects(signedIn, ['not_1'])).toEqual([]);
    const entries = await journal.timeline({ type: 'attachment', id: done.id });
    expect(entries.map(({ kind, erased }) => [kind, erased])).toEqual([
      ['attach', true],
      ['keep', true],
    ]);
  });

  it.each([
    ['ATTACHMENT_TYPE', { name: 'a.html', mediaType: 'text/html' }],
    ['ATTACHMENT_TYPE', { name: 'a.svg', mediaType: 'image/svg+xml' }],
    ['ATTACHMENT_NAME', { name: 'a.exe', mediaType: 'application/pdf' }],
  ])('refuses by what is said of it: %s', async (code, told) => {
    const { send } = await opened();
    await expect(send(PDF, told)).rejects.toSatisfy((error) => error instanceof Refusal && error.code === code);
  });

  it('refuses what is too large, or nothing, before a byte is sent', async () => {
    const { attachments } = await opened();
    const begin = (size: number) =>
      attachments.begin(signedIn, `k${size}`, TO, { name: 'a.pdf', mediaType: 'application/pdf', size });
    await expect(begin(25 * 2 ** 20 + 1)).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_LARGE' });
    await expect(begin(0)).rejects.toMatchObject({ code: 'ATTACHMENT_EMPTY' });
  });

  it('takes nothing for what it is called: a page that says it is a picture is refused and dropped', async () => {
    const { send, database, sealer } = await opened();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const { done } = await send(page, { name: 'a.png', mediaType: 'image/png' });
    expect(done).toMatchObject({ state: 'REFUSED', refusedFor: 'ATTACHMENT_OTHER_CONTENT' });
    const store = createAttachmentStore(database, sealer);
    expect(await store.bytes((await store.byId({ service: 'x' }, done.id))!)).toHaveLength(0);
  });

  it('refuses what is not what was sent, and what a scanner finds', async () => {
    const wrong = await (await opened()).send(PDF, undefined, '0'.repeat(64));
    expect(wrong.done).toMatchObject({ state: 'REFUSED', refusedFor: 'ATTACHMENT_OTHER_HASH' });
    const infected = await (await opened({ infected: true })).send(PDF);
    expect(infected.done).toMatchObject({ state: 'REFUSED', refusedFor: 'ATTACHMENT_INFECTED' });
  });

  it('keeps pictures without where and when they were taken', async () => {
    const { send, attachments } = await opened();
    const { done } = await send(cameraPicture(), { name: 'IMG_1.jpg', mediaType: 'image/jpeg' });
    const { bytes } = await readWhole(attachments, readAddress(attachments.addressOf(done, signedIn)!));
    expect(cameraPicture().includes('GPS-31.2304')).toBe(true);
    expect(bytes.includes('GPS-31.2304')).toBe(false);
    expect(bytes.length).toBeGreaterThan(100);
  });

  describe('the way in', () => {
    it('is for who began alone, once, and for ten minutes', async () => {
      const { attachments, clock } = await opened();
      const told = { name: 'a.pdf', mediaType: 'application/pdf', size: PDF.length };
      const begin = async (key: string) =>
        (await attachments.begin(signedIn, key, TO, told)).address.split('/').at(-1) ?? '';
      const token = await begin('k1');
      for (const who of [stranger, colleague])
        await expect(attachments.put(who, token, 0, PDF)).rejects.toThrow(NotFound);
      await attachments.put(signedIn, token, 0, PDF);
      await attachments.done(signedIn, token);
      await expect(attachments.put(signedIn, token, 0, PDF)).rejects.toThrow(NotFound);
      await expect(attachments.done(signedIn, token)).rejects.toThrow(NotFound);
      const late = await begin('k2');
      clock.moveTo(new Date(clock.now().getTime() + 10 * 60_000));
      await expect(attachments.put(signedIn, late, 0, PDF)).rejects.toThrow(NotFound);
    });

    it('is another one when it is asked for again, and the first is worth nothing', async () => {
      const { attachments } = await opened();
      const told = { name: 'a.pdf', mediaType: 'application/pdf', size: PDF.length };
      const [one, two] = [
        await attachments.begin(signedIn, 'k1', TO, told),
        await attachments.begin(signedIn, 'k1', TO, told),
      ];
      expect(two.id).toBe(one.id);
      const token = (address: string) => address.split('/').at(-1) ?? '';
      await expect(attachments.put(signedIn, token(one.address), 0, PDF)).rejects.toThrow(NotFound);
      await attachments.put(signedIn, token(two.address), 0, PDF);
    });

    it('is swept when nobody comes', async () => {
      const { attachments, clock, database, sealer } = await opened();
      const told = { name: 'a.pdf', mediaType: 'application/pdf', size: PDF.length };
      const { id } = await attachments.begin(signedIn, 'k1', TO, told);
      await attachments.sweep();
      const store = createAttachmentStore(database, sealer);
      expect(await store.byId({ service: 'x' }, id)).toBeDefined();
      clock.moveTo(new Date(clock.now().getTime() + 60 * 60_000));
      await attachments.sweep();
      expect(await store.byId({ service: 'x' }, id)).toBeUndefined();
    });
  });

  describe('the way out', () => {
    it('is signed for one person, for five minutes, for one file', async () => {
      const { attachments, send, clock } = await opened();
      const { done } = await send(PDF);
      const address = readAddress(attachments.addressOf(done, signedIn)!);
      await attachments.read(signedIn, address, 0);
      const forged = [
        { ...address, until: address.until + 1 },
        { ...address, id: 'att_00000000000000000000000000' },
        { ...address, signature: 'x'.repeat(43) },
      ];
      for (const one of forged) await expect(attachments.read(signedIn, one, 0)).rejects.toThrow(NotFound);
      for (const who of [stranger, colleague])
        await expect(attachments.read(who, address, 0)).rejects.toThrow(NotFound);
      clock.moveTo(new Date(address.until));
      await expect(attachments.read(signedIn, address, 0)).rejects.toThrow(NotFound);
    });
  });
});

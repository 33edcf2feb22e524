import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { housesOf, type Houses } from '../actors/houses.js';
import type { Person } from '../world/person.js';
import { openWorld, type World } from '../world/world.js';
import * as story from './canary-dispute.js';

const ATTACH = `mutation ($input: ComplaintAttachInput!) { complaintAttach(input: $input) {
  upload { id address partBytes } refusals { code } } }`;
const PAPERS = `query ($id: ID!) { complaint(id: $id) { attachments { id name state address size sha256 } } }`;
/** What stands in the file, and nowhere else. */
const CANARY = 'kanarienvogel-im-blutbild-7731';

let world: World;
let houses: Houses;
let complaintId: string;
let url: string;

beforeAll(async () => {
  world = await openWorld({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
  houses = await housesOf(world);
  ({
    complaint: { id: complaintId },
  } = await story.tellUpToTheRooms(world, houses));
  url = world.url();
}, 600_000);
afterAll(() => world.stop());

const paper = (bytes: number) =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n${CANARY}\n`), Buffer.alloc(bytes, 'p'), Buffer.from(`${CANARY}\n%%EOF\n`)]);

const ask = async (who: Person | undefined, path: string, init: RequestInit = {}) => {
  const headers = { ...(init.headers as object), ...(who && { authorization: `Bearer ${await who.token()}` }) };
  return fetch(`${url}${path}`, { ...init, headers });
};

async function announce(who: Person, size: number, told = { name: '血常规.pdf', mediaType: 'application/pdf' }) {
  const input = { idempotencyKey: randomUUID(), complaintId, size, ...told };
  return (await who.ask(ATTACH, { input })).complaintAttach;
}

/** Announces a file, sends its parts, and has it looked at; answers the status of the last step and the file. */
async function send(who: Person, bytes: Buffer, told?: { name: string; mediaType: string }) {
  const { upload } = await announce(who, bytes.length, told);
  for (let at = 0; at < bytes.length; at += upload.partBytes) {
    const body = new Uint8Array(bytes.subarray(at, at + upload.partBytes));
    const put = await ask(who, `${upload.address}/${at / upload.partBytes}`, { method: 'PUT', body });
    expect(put.status).toBe(204);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const headers = { 'content-type': 'application/json' };
  const done = await ask(who, upload.address, { method: 'POST', headers, body: JSON.stringify({ sha256 }) });
  return { status: done.status, file: (await done.json()) as { id: string; state: string }, upload };
}
const papersOf = async (who: Person) => (await who.ask(PAPERS, { id: complaintId })).complaint.attachments;

describe('a file of a complaint, over the door', () => {
  it('comes back byte by byte, as a thing to be kept and never as a page', async () => {
    const { pro } = houses.hospital;
    const bytes = paper(500_000);
    const { status, file } = await send(pro, bytes);
    expect([status, file.state]).toEqual([200, 'READY']);
    const [{ address, sha256 }] = await papersOf(pro);
    const read = await ask(pro, address);
    expect(read.status).toBe(200);
    const got = Buffer.from(await read.arrayBuffer());
    expect(got.equals(bytes)).toBe(true);
    expect(createHash('sha256').update(got).digest('hex')).toBe(sha256);
    expect(read.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('血常规.pdf')}`,
    );
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(read.headers.get('cache-control')).toContain('no-store');
  });

  it('is nobody’s who is not signed in, nor a colleague’s by the same address, nor another house’s', async () => {
    const { pro, sup } = houses.hospital;
    const [{ address }] = await papersOf(pro);
    expect((await ask(undefined, address)).status).toBe(401);
    for (const who of [sup, houses.insurer.lead, houses.committee.mediator]) {
      const answer = await ask(who, address);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(CANARY);
    }
  });

  it.each(['id', 'until', 'signature'])('is not there for an address whose %s was changed', async (part) => {
    const { pro } = houses.hospital;
    const [{ address }] = await papersOf(pro);
    const changed = {
      id: address.replace(/att_\w{4}/, 'att_0000'),
      until: address.replace(/until=\d/, 'until=9'),
      signature: `${address.slice(0, -2)}xx`,
    }[part] as string;
    expect((await ask(pro, changed)).status).toBe(404);
  });

  it('that says it is a picture and is a page is refused with 415', async () => {
    const { pro } = houses.hospital;
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const { status, file } = await send(pro, page, { name: 'x.png', mediaType: 'image/png' });
    expect([status, file.state]).toEqual([415, 'REFUSED']);
  });

  it('keeps its name out of every path: it lies under an id', async () => {
    const { pro } = houses.hospital;
    const { file } = await send(pro, paper(10), { name: '../../etc/x.pdf', mediaType: 'application/pdf' });
    expect(file.id).toMatch(/^att_\w{26}$/);
    const found = (await papersOf(pro)).find(({ id }: { id: string }) => id === file.id);
    expect(found.name).toBe('../../etc/x.pdf');
    const { headers } = await ask(pro, found.address);
    expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''..%2F..%2Fetc%2Fx.pdf`);
  });

  it('is not taken over its limits: 413 for a part, a refusal for the whole', async () => {
    const { pro } = houses.hospital;
    const { refusals } = await announce(pro, 26 * 2 ** 20);
    expect(refusals).toEqual([{ code: 'ATTACHMENT_TOO_LARGE' }]);
    const { upload } = await announce(pro, 1_000);
    const body = new Uint8Array(upload.partBytes + 1);
    expect((await ask(pro, `${upload.address}/0`, { method: 'PUT', body })).status).toBe(413);
    const small = new Uint8Array(10);
    for (const part of ['9999', '-1', 'x', '1e3'])
      expect((await ask(pro, `${upload.address}/${part}`, { method: 'PUT', body: small })).status).toBe(400);
  });

  it('cannot be sent by somebody else, from an unknown page, or to a service that takes none', async () => {
    const { pro, sup } = houses.hospital;
    const { upload } = await announce(pro, 10);
    const body = new Uint8Array(10);
    expect((await ask(sup, `${upload.address}/0`, { method: 'PUT', body })).status).toBe(404);
    const headers = { origin: 'https://evil.example' };
    expect((await ask(pro, `${upload.address}/0`, { method: 'PUT', body, headers })).status).toBe(403);
    for (const service of ['identity', 'nothing', '__proto__', 'constructor'])
      expect((await ask(pro, `/files/${service}/${'x'.repeat(43)}/0`, { method: 'PUT', body })).status).toBe(404);
  });

  it('stands nowhere in the clear', () => {
    expect(world.log.join('\n')).not.toContain(CANARY);
    expect(world.log.join('\n')).not.toContain('血常规');
  });
});

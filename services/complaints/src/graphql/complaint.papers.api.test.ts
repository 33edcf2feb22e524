import { randomUUID } from 'node:crypto';
import { ask } from '@concord/kit/test/ask';
import { files } from '@concord/kit/test/database';
import { PDF } from '@concord/kit/files/files.fixture';
import type { Identity } from '@concord/kit/identity/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, thursday } from '../test/desk.js';

const ATTACH = `mutation ($input: ComplaintAttachInput!) { complaintAttach(input: $input) {
  upload { id address partBytes until } refusals { code path } } }`;
const PAPERS = `query ($id: ID!) { complaint(id: $id) { version
  attachments { id name mediaType state size sha256 scanned refusal { zh } addedById address } } }`;

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

const attach = async (who: Identity, complaintId: string, more: object = {}) => {
  const told = { name: '病历.pdf', mediaType: 'application/pdf', size: PDF.length };
  const input = { idempotencyKey: randomUUID(), complaintId, ...told, ...more };
  return ask(desk.service, who, ATTACH, { input });
};
const papersOf = async (who: Identity, id: string) => (await ask(desk.service, who, PAPERS, { id })).data.complaint;
const act = (who: Identity, name: string, input: object) =>
  desk.service.internal(name, input, { identity: who, requestId: 'req_1' });
const send = async (who: Identity, address: string) => {
  const token = address.split('/').at(-1);
  await act(who, 'file.put', { token, number: 0, bytes: PDF.toString('base64') });
  return act(who, 'file.done', { token });
};

describe('papers of a complaint', () => {
  it('are announced, sent and listed, and make nobody’s form stale', async () => {
    const front = desk.person(['FRONT']);
    const { complaint } = await desk.register(front);
    const { upload } = (await attach(front, complaint.id)).data.complaintAttach;
    expect((await papersOf(front, complaint.id)).attachments).toEqual([]);
    expect(await send(front, upload.address)).toEqual({ id: upload.id, state: 'READY' });
    const { version, attachments } = await papersOf(front, complaint.id);
    expect(version).toBe(complaint.version);
    expect(attachments).toMatchObject([
      { id: upload.id, name: '病历.pdf', state: 'READY', size: PDF.length, scanned: 'NOT_SCANNED', refusal: null },
    ]);
    expect(attachments[0].addedById).toBe(front.id);
  });

  it('are read by who sees the complaint, by an address of their own', async () => {
    const [front, pro] = [desk.person(['FRONT']), desk.person(['PRO'])];
    const { complaint } = await desk.register(front);
    const { upload } = (await attach(front, complaint.id)).data.complaintAttach;
    await send(front, upload.address);
    const [{ address }] = (await papersOf(pro, complaint.id)).attachments;
    const url = new URL(address, 'http://concord');
    const input = {
      id: upload.id,
      until: Number(url.searchParams.get('until')),
      signature: url.searchParams.get('signature'),
      part: 0,
    };
    expect(await act(pro, 'file.read', input)).toMatchObject({
      ...{ name: '病历.pdf', mediaType: 'application/pdf', size: PDF.length, parts: 1 },
      bytes: PDF.toString('base64'),
    });
    await expect(act(front, 'file.read', input)).rejects.toThrow('not found');
  });

  it('are nothing to those who do not handle complaints, and to another hospital', async () => {
    const front = desk.person(['FRONT']);
    const { complaint } = await desk.register(front);
    await send(front, (await attach(front, complaint.id)).data.complaintAttach.upload.address);
    for (const role of ['FIN', 'ADMIN', 'DPO', 'AUDITOR', 'SYSADMIN']) {
      const who = desk.person([role]);
      expect((await papersOf(who, complaint.id)).attachments).toBeNull();
      const { upload, refusals } = (await attach(who, complaint.id)).data.complaintAttach;
      expect([role, upload, refusals]).toEqual([role, null, [{ code: 'WRONG_ROLE', path: [] }]]);
    }
    const stranger = desk.person(['PRO'], { organization: 'org_second' });
    expect(await papersOf(stranger, complaint.id)).toBeNull();
    expect((await attach(stranger, complaint.id)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are refused by what is said of them, with the field', async () => {
    const front = desk.person(['FRONT']);
    const { complaint } = await desk.register(front);
    const { refusals } = (await attach(front, complaint.id, { name: 'a.exe' })).data.complaintAttach;
    expect(refusals).toEqual([{ code: 'ATTACHMENT_NAME', path: ['name'] }]);
    const bad = await attach(front, complaint.id, { name: 'a\u0000.pdf' });
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('cannot be sent when their time is over', async () => {
    const front = desk.person(['FRONT']);
    const { complaint } = await desk.register(front);
    const { upload } = (await attach(front, complaint.id)).data.complaintAttach;
    desk.clock.moveTo(new Date(thursday.getTime() + 3_600_000));
    await expect(send(front, upload.address)).rejects.toThrow('not found');
  });
});

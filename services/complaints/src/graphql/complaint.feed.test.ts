import type { ExecutionResult } from 'graphql';
import { files } from '@concord/kit/test/database';
import type { Identity } from '@concord/kit/identity/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../test/desk.js';

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

const NEWS = `subscription($after: Cursor, $caseId: ID) {
  complaintFeed(after: $after, caseId: $caseId) { cursor entry { kind version complaint { caseNo status } } }
}`;

async function listen(who: Identity, variables: object = {}) {
  const stream = await desk.service.subscribe(
    { query: NEWS, variables: { ...variables } },
    { identity: who, requestId: 'r' },
  );
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const next = async () => {
    const { value } = (await stream.next()) as { value: ExecutionResult };
    return JSON.parse(JSON.stringify(value.data?.['complaintFeed']));
  };
  return { next, end: () => stream.return?.() };
}

describe('the feed of complaints', () => {
  it('tells what was missed, then what happens, once each and in order', async () => {
    const [front, pro] = [desk.person(['FRONT']), desk.person(['PRO'])];
    const live = await listen(pro);
    const { complaint } = await desk.register(front);
    const first = await live.next();
    expect(first.entry).toMatchObject({ kind: 'register', version: 1, complaint: { caseNo: complaint.caseNo } });
    await live.end();

    await desk.on(pro, 'complaintTriage', complaint);
    const resumed = await listen(pro, { after: first.cursor });
    const other = await desk.register(front);
    expect((await resumed.next()).entry).toMatchObject({ kind: 'triage', complaint: { status: 'TRIAGED' } });
    expect((await resumed.next()).entry).toMatchObject({ complaint: { caseNo: other.complaint.caseNo } });
    await resumed.end();
  });

  it('of one case tells of no other', async () => {
    const [front, pro] = [desk.person(['FRONT']), desk.person(['PRO'])];
    const { complaint } = await desk.register(front);
    const one = await listen(pro, { caseId: complaint.id });
    await desk.register(front);
    await desk.on(pro, 'complaintTriage', complaint);
    expect((await one.next()).entry).toMatchObject({ kind: 'triage', complaint: { caseNo: complaint.caseNo } });
    await one.end();
  });

  it('another hospital hears nothing, and cannot use a cursor of this one', async () => {
    const front = desk.person(['FRONT']);
    const live = await listen(front);
    await desk.register(front);
    const { cursor } = await live.next();
    await live.end();
    const stranger = desk.person(['PRO'], { organization: 'org_second' });
    await expect(listen(stranger, { after: cursor })).rejects.toThrow('BAD_USER_INPUT');
    const quiet = await listen(stranger);
    await desk.register(front);
    await desk.register(desk.person(['FRONT'], { organization: 'org_second' }));
    // The first thing heard is their own.
    expect((await quiet.next()).entry).toMatchObject({ complaint: { caseNo: 'TS2026-12-00001' } });
    await quiet.end();
  });
});

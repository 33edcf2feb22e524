import { files } from '@concord/kit/test/database';
import { ask } from '@concord/kit/test/ask';
import type { Identity } from '@concord/kit/identity/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../test/desk.js';

const PHONE = '13957488299';
const REVEAL = `mutation($input: ComplaintRevealInput!) {
  complaintReveal(input: $input) { value refusals { code path rule { id } } } }`;
const READ = 'query($id: ID!) { complaint(id: $id) { complainant { name phone } } }';
const LOOKS = `query { complaintsAudit(filter: { stream: ACCESS }) { edges { node {
  kind stream subjectId actor { id roles } details { name value } } } } }`;

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
let complaintId: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
  const complainant = { relation: 'CHILD', name: '阚伯衍', phone: PHONE };
  complaintId = (await desk.register(desk.person(['FRONT']), { complainant })).complaint.id;
});
afterAll(() => desk.service.stop());

let keys = 0;
const reveal = (who: Identity, more: object = {}) => {
  const input = { complaintId, field: 'COMPLAINANT_PHONE', purpose: 'HANDLE_COMPLAINT', idempotencyKey: `${keys++}` };
  return ask(desk.service, who, REVEAL, { input: { ...input, ...more } });
};
const seenBy = async (role: string) =>
  (await ask(desk.service, desk.person([role]), READ, { id: complaintId })).data.complaint.complainant;

describe('the number of whoever complained', () => {
  it.each(['FRONT', 'CM', 'PRO', 'SUP', 'LEGAL'])('is answered whole to %s, who has to call', async (role) => {
    const { data } = await reveal(desk.person([role]));
    expect(data.complaintReveal).toEqual({ value: PHONE, refusals: [] });
  });

  it.each(['DOC', 'DEPT', 'EXEC', 'FIN', 'ADMIN', 'DPO'])(
    'is refused to %s, by the law that says why',
    async (role) => {
      const { data } = await reveal(desk.person([role]));
      expect(data.complaintReveal).toEqual({
        value: null,
        refusals: [{ code: 'REVEAL_NOT_ALLOWED', path: ['field'], rule: { id: 'complaint.reveal.need' } }],
      });
    },
  );

  it('stays masked everywhere else, also for who was just shown it', async () => {
    await reveal(desk.person(['PRO']));
    expect(await seenBy('PRO')).toEqual({ name: '阚伯衍', phone: '139****8299' });
    expect(await seenBy('FIN')).toBeNull();
  });

  it('is not there for another hospital, and no purpose means no answer', async () => {
    const stranger = desk.person(['PRO'], { organization: 'org_second' });
    expect((await reveal(stranger)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const idle = await reveal(desk.person(['PRO']), { purpose: 'CURIOSITY' });
    expect(idle.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('was written down each time, whether answered or refused, without the number', async () => {
    const auditor = desk.person(['AUDITOR']);
    const { data, errors } = await ask(desk.service, auditor, LOOKS);
    expect(errors).toBeUndefined();
    const looks = data.complaintsAudit.edges.map(({ node }: { node: object }) => node);
    const kinds = looks.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'reveal')).toHaveLength(6);
    expect(kinds.filter((kind: string) => kind === 'denial')).toHaveLength(6);
    expect(JSON.stringify(looks)).toContain('HANDLE_COMPLAINT');
    expect(JSON.stringify(looks)).not.toContain(PHONE);
  });
});

import { copyFileSync, existsSync } from 'node:fs';
import { files } from '@concord/kit/test/database';
import { storeOn } from '@concord/kit/test/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh, patientTables } from '../test/files.js';
import { serviceOn } from '../test/service.js';

const DEALING = ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'EXEC'];
const OTHERS = ['FIN', 'ADMIN', 'DPO'];

const open = files();
const settings = await open.settings();

/** A copy of the files as they lie on the disk now: one process opens a file once. */
async function onDisk() {
  const copy = await open.settings();
  if (settings.kind !== 'sqlite' || copy.kind !== 'sqlite') throw new Error('This suite runs on files');
  for (const suffix of ['', '-wal'].filter((each) => existsSync(`${settings.file}${each}`)))
    copyFileSync(`${settings.file}${suffix}`, `${copy.file}${suffix}`);
  return open(patientTables, copy);
}
let world: Awaited<ReturnType<typeof serviceOn>>;
let patientId: string;

beforeAll(async () => {
  world = await serviceOn(settings);
  const input = {
    ...{ idempotencyKey: fresh(), name: '张三丰', phone: '13800001234', memberNo: 'VIP20391' },
    ...{ gender: 'MALE', birthYear: 1971, tier: 'GOLD', vip: true, vulnerable: true },
    visit: { date: '2026-11-20', kind: 'SURGERY', doctorName: '刘主任' },
  };
  patientId = (await world.as('FRONT').act('patientRegister', input, 'patient { id }')).patient.id;
});

describe('a file, as the roles see it', () => {
  const read = async (role: string) => {
    const answer = await world
      .as(role)
      .execute(
        `{ patient(id: "${patientId}") { name phone memberNo gender birthYear tier vip vulnerable visits { doctorName kind } } }`,
      );
    expect(answer.errors).toBeUndefined();
    return answer.data.patient;
  };
  const everybody = { phone: '138****1234', memberNo: 'VI****', tier: 'GOLD', vip: true, vulnerable: true };

  it.each(DEALING)('%s addresses the patient by name, and sees numbers masked', async (role) =>
    expect(await read(role)).toEqual({
      ...everybody,
      ...{ name: '张三丰', gender: 'MALE', birthYear: 1971 },
      visits: [{ doctorName: '刘主任', kind: 'SURGERY' }],
    }),
  );

  it.each(OTHERS)('%s sees everything personal masked or not at all', async (role) =>
    expect(await read(role)).toEqual({
      ...everybody,
      ...{ name: '张*', gender: null, birthYear: null },
      visits: [{ doctorName: '刘*', kind: 'SURGERY' }],
    }),
  );
});

describe('patients(search)', () => {
  const search = (role: string, text: string, first = 20, organization = 'org_east') =>
    world
      .as(role, organization)
      .execute('query ($s: String!, $n: Int!) { patients(search: $s, first: $n) { id name phone } }', {
        s: text,
        n: first,
      });

  it.each(['张', '三丰', '张三丰', '138-0000-1234', '+8613800001234', 'vip20391'])('finds by %s', async (text) =>
    expect((await search('CM', text)).data.patients).toEqual([{ id: patientId, name: '张三丰', phone: '138****1234' }]),
  );

  it('finds nobody of another hospital', async () =>
    expect(await search('CM', '张', 20, 'org_west')).toEqual({ data: { patients: [] } }));

  it.each(OTHERS)('is closed to %s, who may not even reveal what it searches by', async (role) => {
    const answer = await search(role, '13800001234');
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain(patientId);
  });

  it.each([
    ['search', '', 20],
    ['search', '?!', 20],
    ['search', '王'.repeat(10_000), 20],
    ['first', '张', 0],
    ['first', '张', 51],
  ])('names %s when it is wrong', async (path, text, first) =>
    expect((await search('CM', text, first)).errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: [path],
    }),
  );
});

describe('patientReveal', () => {
  const reveal = (role: string, field: string, purpose = 'CONTACT_PATIENT') =>
    world.as(role).act('patientReveal', { idempotencyKey: fresh(), patientId, field, purpose }, 'value');
  const written = async () => {
    const { feed } = storeOn(await onDisk());
    return (await feed.read('audit:access', 0, 500)).map(({ entry }) => entry);
  };

  it.each([
    ['PHONE', '13800001234'],
    ['MEMBER_NO', 'VIP20391'],
    ['NAME', '张三丰'],
  ])('answers %s in full', async (field, value) => expect(await reveal('DOC', field)).toEqual({ value, refusals: [] }));

  it('has written down who, what and why when it answers', async () => {
    const before = (await written()).length;
    await reveal('LEGAL', 'PHONE', 'LEGAL');
    const entries = await written();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      stream: 'access',
      kind: 'reveal',
      actor: { id: 'stf_org_east_LEGAL' },
      facts: [{ subject: { type: 'patient', id: patientId }, field: 'PHONE', purpose: 'LEGAL' }],
    });
    expect(JSON.stringify(entries)).not.toContain('13800001234');
  });

  it.each(OTHERS)('is refused to %s, and that is written down too', async (role) => {
    const answer = await reveal(role, 'PHONE');
    expect(answer).toMatchObject({ value: null, refusals: [{ code: 'REVEAL_NOT_ALLOWED', path: ['field'] }] });
    expect((await written()).at(-1)).toMatchObject({ kind: 'denial', actor: { roles: [role] } });
  });

  it('knows no other purposes and fields', async () => {
    for (const answer of [await reveal('DOC', 'PHONE', 'CURIOSITY'), await reveal('DOC', 'BIRTH_YEAR')])
      expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the search of other services', () => {
  const matching = (role: string, input: unknown, organization?: string) =>
    world.service.internal('patients.matching', input, world.as(role, organization).call);

  it('finds ids as the person who searches', async () => {
    expect(await matching('PRO', { search: '三丰', first: 200 })).toEqual([patientId]);
    expect(await matching('PRO', { search: 'C20260001' })).toEqual([]);
    expect(await matching('PRO', { search: '?' })).toEqual([]);
    expect(await matching('PRO', { search: '三丰' }, 'org_west')).toEqual([]);
  });

  it('is closed to who may not search, to strangers and to the past', async () => {
    await expect(matching('FIN', { search: '三丰' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { call } = world.as('PRO');
    const stranger = { ...call, identity: { ...call.identity } };
    await expect(world.service.internal('patients.matching', { search: '三丰' }, stranger)).rejects.toThrow(
      'Not signed in',
    );
    await expect(world.service.internal('patients.all', {}, call)).rejects.toThrow('not found');
    await expect(matching('PRO', { search: 7 })).rejects.toThrow('search');
  });
});

it('writes down whoever was turned away, and logs nothing about a person', async () => {
  await world.service.stop();
  const { feed } = storeOn(await onDisk());
  const denials = (await feed.read('access:field:Query.patients', 0, 100)).map(({ entry }) => entry.actor.roles);
  expect(denials).toEqual(OTHERS.map((role) => [role]));
  expect(world.lines.join('')).not.toMatch(/张|138|VIP20391|王/);
});

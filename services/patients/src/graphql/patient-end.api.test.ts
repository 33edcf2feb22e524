import { files } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from '../test/files.js';
import { serviceOn } from '../test/service.js';

const open = files();
let world: Awaited<ReturnType<typeof serviceOn>>;
beforeAll(async () => {
  world = await serviceOn(await open.settings());
  return () => world.service.stop();
});

const FILE = 'id version name phone memberNo gender birthYear tier vip heldSince erasedAt visits { doctorName }';
let phones = 13_700_000_000;
async function registered() {
  phones += 1;
  const visit = { date: '2026-11-20', kind: 'OUTPATIENT', doctorName: '刘主任' };
  const input = {
    idempotencyKey: fresh(),
    name: '岑芷兰',
    phone: String(phones),
    memberNo: `M${phones}`,
    vip: true,
    visit,
  };
  const { patient } = await world.as('FRONT').act('patientRegister', input, 'patient { id version }');
  return { patientId: patient.id as string, expectedVersion: patient.version as number };
}
const target = async () => ({ idempotencyKey: fresh(), ...(await registered()) });

describe('patientErase', () => {
  it('leaves a file that names nobody, for everybody, by every way to it', async () => {
    const input = { ...(await target()), basis: 'REQUEST' };
    const { patient, refusals } = await world.as('DPO').act('patientErase', input, `patient { ${FILE} }`);
    expect(refusals).toEqual([]);
    const gone = {
      ...{ id: input.patientId, version: 2, name: null, phone: null, memberNo: null, gender: null, birthYear: null },
      ...{ tier: 'REGULAR', vip: false, heldSince: null, erasedAt: '2026-11-22T02:00:00.000Z', visits: [] },
    };
    expect(patient).toMatchObject({ id: input.patientId, name: null, phone: null, memberNo: null, visits: [] });
    const byId = `query($id: ID!) { patient(id: $id) { ${FILE} } }`;
    for (const role of ['FRONT', 'PRO'])
      expect((await world.as(role).execute(byId, { id: input.patientId })).data.patient).toEqual(gone);
    const representations = [{ __typename: 'Patient', id: input.patientId }];
    const byKey = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Patient { ${FILE} } } }`;
    expect((await world.as('LEGAL').execute(byKey, { r: representations })).data._entities).toEqual([gone]);
    expect((await world.as('FRONT').execute('{ patients(search: "岑芷") { id } }')).data.patients).toEqual([]);
    const reveal = { idempotencyKey: fresh(), patientId: input.patientId, field: 'PHONE', purpose: 'CONTACT_PATIENT' };
    expect(await world.as('PRO').act('patientReveal', reveal, 'value')).toMatchObject({ value: null });
    // A retry is answered with what became of it.
    expect(await world.as('DPO').act('patientErase', input, 'patient { id version }')).toMatchObject({
      patient: { id: input.patientId, version: 2 },
    });
  });

  it.each(['FRONT', 'CM', 'PRO', 'SUP', 'LEGAL', 'EXEC', 'ADMIN', 'AUDITOR', 'SYSADMIN'])(
    'is refused to %s',
    async (role) => {
      const input = { ...(await target()), basis: 'REQUEST' };
      expect(await world.as(role).act('patientErase', input, 'patient { id }')).toMatchObject({
        refusals: [{ code: 'WRONG_ROLE' }],
      });
    },
  );

  it('is told to nobody of another hospital whether there was such a file', async () => {
    const input = { ...(await target()), basis: 'REQUEST' };
    const foreign = await world.as('DPO', 'org_west').act('patientErase', input, 'patient { id }');
    const unknown = await world
      .as('DPO', 'org_west')
      .act('patientErase', { ...input, idempotencyKey: fresh(), patientId: 'pat_nobody' }, 'patient { id }');
    expect(foreign.errors[0].extensions).toEqual(unknown.errors[0].extensions);
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('patientHold', () => {
  it('keeps a file from being erased until it is released, by those who neither deal with it nor erase', async () => {
    const first = await target();
    const version = { patientId: first.patientId };
    const held = await world.as('LEGAL').act('patientHold', { ...first, reason: '诉讼在即' }, `patient { ${FILE} }`);
    expect(held.patient).toMatchObject({ version: 2, name: '岑芷兰', heldSince: '2026-11-22T02:00:00.000Z' });
    const erase = { ...version, expectedVersion: 2, idempotencyKey: fresh(), basis: 'RETENTION_OVER' };
    expect(await world.as('DPO').act('patientErase', erase, 'patient { id }')).toMatchObject({
      patient: null,
      refusals: [{ code: 'FILE_HELD' }],
    });
    const again = { ...version, expectedVersion: 2, idempotencyKey: fresh(), reason: '再次保全' };
    expect(await world.as('AUDITOR').act('patientHold', again, 'patient { id }')).toMatchObject({
      refusals: [{ code: 'HELD_ALREADY' }],
    });
    for (const role of ['DPO', 'PRO', 'FRONT'])
      expect(
        await world.as(role).act('patientRelease', { ...again, idempotencyKey: fresh() }, 'patient { id }'),
      ).toMatchObject({ refusals: [{ code: 'WRONG_ROLE' }] });
    const release = { ...again, idempotencyKey: fresh(), reason: '调查结束' };
    const { patient } = await world.as('AUDITOR').act('patientRelease', release, 'patient { version heldSince }');
    expect(patient).toEqual({ version: 3, heldSince: null });
    expect(
      await world
        .as('DPO')
        .act('patientErase', { ...erase, expectedVersion: 3, idempotencyKey: fresh() }, 'patient { id }'),
    ).toMatchObject({ refusals: [] });
  });

  it('says why', async () => {
    for (const reason of ['', '   ', '长'.repeat(501)]) {
      const answer = await world.as('LEGAL').act('patientHold', { ...(await target()), reason }, 'patient { id }');
      expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

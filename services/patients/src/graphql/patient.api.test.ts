import { files } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from '../test/files.js';
import { serviceOn } from '../test/service.js';
import { buildPatientsSdl } from './schema.js';

const open = files();
let world: Awaited<ReturnType<typeof serviceOn>>;
beforeAll(async () => {
  world = await serviceOn(await open.settings());
  return () => world.service.stop();
});

const FILE =
  'id version name phone memberNo gender birthYear tier vip vulnerable visits { date kind doctorName surgery department { id } }';
const told = (change: object = {}) => ({
  idempotencyKey: fresh(),
  name: '张三丰',
  phone: '+86 138-0000-0001',
  ...change,
});
const register = (change: object = {}, role = 'FRONT', selection = `patient { ${FILE} }`) =>
  world.as(role).act('patientRegister', told(change), selection);

describe('patientRegister', () => {
  it('opens a file, with the visit that brings the patient', async () => {
    const visit = { date: '2026-11-20', kind: 'SURGERY', departmentId: 'dep_1', doctorName: '刘主任' };
    const { patient, refusals } = await register({ memberNo: 'm 1001', gender: 'MALE', birthYear: 1971, visit });
    expect(refusals).toEqual([]);
    expect(patient).toEqual({
      ...{ id: expect.stringMatching(/^pat_/), version: 1, name: '张三丰', phone: '138****0001', memberNo: 'M1****' },
      ...{ gender: 'MALE', birthYear: 1971, tier: 'REGULAR', vip: false, vulnerable: false },
      visits: [
        { date: '2026-11-20', kind: 'SURGERY', doctorName: '刘主任', surgery: true, department: { id: 'dep_1' } },
      ],
    });
  });

  it('answers a retry with the same file, and another input under the key with a conflict', async () => {
    const input = told({ phone: '13800000002' });
    const first = await world.as('FRONT').act('patientRegister', input, 'patient { id version }');
    expect(await world.as('FRONT').act('patientRegister', input, 'patient { id version }')).toEqual(first);
    const other = await world.as('FRONT').act('patientRegister', { ...input, name: '李四' }, 'patient { id }');
    expect(other.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'KEY_REUSED' });
  });

  it('refuses a known patient and shows the file that is known', async () => {
    const { patient } = await register({ phone: '13800000003' });
    const again = await register(
      { name: '张 三 丰', phone: '138 0000 0003' },
      'CM',
      'patient { id } known { id name phone }',
    );
    expect(again).toMatchObject({
      patient: null,
      known: { id: patient.id, name: '张三丰', phone: '138****0003' },
      refusals: [{ code: 'PATIENT_KNOWN', path: ['name'] }],
    });
    expect((await register({ phone: '13800000003', anyway: true })).refusals).toEqual([]);
  });

  it.each(['DEPT', 'DOC', 'LEGAL', 'EXEC', 'FIN', 'ADMIN', 'DPO'])('is refused to %s', async (role) => {
    expect((await register({ phone: '13800000004' }, role)).refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
  });

  it.each([
    ['name', { name: '王'.repeat(61) }],
    ['name', { name: '王'.repeat(100_000) }],
    ['name', { name: ' ' }],
    ['phone', { phone: '1380000' }],
    ['memberNo', { memberNo: '编号' }],
    ['birthYear', { birthYear: 20_260 }],
    ['visit.doctorName', { visit: { date: '2026-11-20', kind: 'SURGERY', doctorName: '王'.repeat(61) } }],
    ['idempotencyKey', { idempotencyKey: 'k'.repeat(129) }],
  ])('names %s when it is wrong, and never its value', async (path, change) => {
    const answer = await register(change);
    expect(answer.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: path.split('.') });
    expect(JSON.stringify(answer)).not.toMatch(/王|1380000|编号|20260|kkk/);
  });

  it.each(['2026-02-30', '2026-13-01', '20261120', 'yesterday', ''])('takes no %j for a date', async (date) => {
    const answer = await register({ visit: { date, kind: 'OUTPATIENT' } });
    expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('patientCorrect and patientVisitRecord', () => {
  it('write on the version that was seen, and conflict on another', async () => {
    const { patient } = await register({ phone: '13800000010', memberNo: 'M10' });
    const { id: patientId } = patient;
    const correct = (change: object) =>
      world.as('CM').act('patientCorrect', { idempotencyKey: fresh(), patientId, ...change }, `patient { ${FILE} }`);
    const corrected = await correct({ expectedVersion: 1, name: '张三', memberNo: null, tier: 'GOLD', vip: true });
    expect(corrected.patient).toMatchObject({ version: 2, name: '张三', memberNo: null, tier: 'GOLD', vip: true });
    const stale = await correct({ expectedVersion: 1, vip: false });
    expect(stale.errors[0].extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION', currentVersion: 2 });
    expect((await correct({ expectedVersion: 2, vip: true })).refusals).toMatchObject([{ code: 'NOTHING_CHANGED' }]);
    expect((await correct({ expectedVersion: 2, name: null })).errors[0].extensions.inputPath).toEqual(['name']);

    const visits = [
      { date: '2026-11-01', kind: 'EXAMINATION' },
      { date: '2026-11-22', kind: 'FOLLOW_UP' },
    ];
    for (const [at, visit] of visits.entries())
      await world
        .as('DOC')
        .act(
          'patientVisitRecord',
          { idempotencyKey: fresh(), patientId, expectedVersion: 2 + at, visit },
          'patient { version }',
        );
    const read = await world.as('DOC').execute(`{ patient(id: "${patientId}") { version visits { date } } }`);
    expect(read.data.patient).toEqual({ version: 4, visits: [{ date: '2026-11-22' }, { date: '2026-11-01' }] });
  });

  it('know no patient of another hospital', async () => {
    const { patient } = await register({ phone: '13800000011' });
    const west = world.as('FRONT', 'org_west');
    const target = { patientId: patient.id, expectedVersion: 1 };
    for (const [name, input] of [
      ['patientCorrect', { ...target, vip: true }],
      ['patientVisitRecord', { ...target, visit: { date: '2026-11-20', kind: 'OUTPATIENT' } }],
      ['patientReveal', { patientId: patient.id, field: 'PHONE', purpose: 'LEGAL' }],
    ] as const) {
      const answer = await west.act(name, { idempotencyKey: fresh(), ...input }, '__typename');
      expect(answer.errors[0].extensions.code).toBe('NOT_FOUND');
    }
    for (const id of [patient.id, 'pat_unknown']) {
      const answer = await west.execute('query ($id: ID!) { patient(id: $id) { id } }', { id });
      expect(answer).toMatchObject({ data: { patient: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });
});

describe('the committed graph', () => {
  it('is printed from the same list as it is served from', async () =>
    expect(await buildPatientsSdl()).toBe(world.service.sdl));
});

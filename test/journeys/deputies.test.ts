import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, refusedStep, register, step } from '../actors/complaints.js';
import { registerPatient } from '../actors/patients.js';
import { inBothModes } from '../world/both-modes.js';
import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import type { World } from '../world/world.js';

/** A Monday, half past nine in Shanghai. */
const MONDAY = new Date('2026-03-02T01:30:00Z');

const GRANT = `mutation($input: DeputyGrantInput!) { deputyGrant(input: $input) {
  deputyship { id version inForce } refusals { code } } }`;
const END =
  'mutation($input: DeputyEndInput!) { deputyEnd(input: $input) { deputyship { inForce } refusals { code } } }';

inBothModes('a deputy', (open) => {
  let world: World;
  let deputyship: Json;
  let [first, second] = [] as unknown as [Json, Json];
  let [administrator, pro, sup, manager] = [] as unknown as [Person, Person, Person, Person];

  /** A major complaint that waits for a supervisor to assign it. */
  const triaged = async (phone: string) => {
    const hospital = world.hospital('甬江');
    const patientId = await registerPatient(hospital.person('FRONT'), '刘长庚', phone);
    const departmentIds = [await hospital.department('普通外科')];
    const seen = { category: 'QUALITY_AND_SAFETY', summary: '家属情绪激动', agitated: true };
    const complaint = await register(hospital.person('FRONT'), { patientId, departmentIds, ...seen });
    return step(pro, 'triage', complaint);
  };
  const assigning = async () => ({ handlerId: await manager.id(), supervisorId: await sup.id() });
  /** The gateway may keep for a second who somebody is: waits until the button says what it should. */
  const offered = (on: Json, allowed: boolean) =>
    until(`to assign is ${allowed ? '' : 'not '}offered to the deputy`, async () => {
      const { actions } = await read(pro, on.id as string, 'actions { name allowed }');
      return (actions as Json[]).find(({ name }) => name === 'assign')?.allowed === allowed;
    });

  beforeAll(async () => {
    world = await open({ now: MONDAY });
    const hospital = world.hospital('甬江');
    administrator = hospital.administrator;
    [pro, sup, manager] = [hospital.person('PRO'), hospital.person('SUP'), hospital.person('CM')];
    [first, second] = [await triaged('13857400106'), await triaged('13857400107')];
  });
  afterAll(() => world.stop());

  it('does what only the principal may, from the moment it is granted', async () => {
    expect(await refusedStep(pro, 'assign', first, await assigning())).toMatchObject({
      code: 'MAJOR_ASSIGNED_BY_SUPERVISOR',
    });
    const days = { from: '2026-03-02', until: '2026-03-06' };
    const input = { idempotencyKey: 'deputy', principalId: await sup.id(), deputyId: await pro.id(), ...days };
    const granted = await administrator.ask(GRANT, { input: { ...input, reason: '外出培训' } });
    deputyship = granted.deputyGrant.deputyship;
    expect(deputyship).toMatchObject({ inForce: true });
    await offered(first, true);
    expect(await step(pro, 'assign', first, await assigning())).toMatchObject({ status: 'INVESTIGATING' });
    const { me } = await pro.ask('{ me { roles standsInFor { principal { id } } } }');
    expect(me).toEqual({ roles: ['PRO'], standsInFor: [{ principal: { id: await sup.id() } }] });
  });

  it('does it no more once it was ended', async () => {
    const input = { idempotencyKey: 'ended', deputyshipId: deputyship.id, expectedVersion: deputyship.version };
    expect((await administrator.ask(END, { input })).deputyEnd).toEqual({
      deputyship: { inForce: false },
      refusals: [],
    });
    await offered(second, false);
    expect(await refusedStep(pro, 'assign', second, await assigning())).toMatchObject({
      code: 'MAJOR_ASSIGNED_BY_SUPERVISOR',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register, step } from '../actors/complaints.js';
import { leastPage, measuredPage } from '../actors/pages.js';
import { registerPatient } from '../actors/patients.js';
import type { Person } from '../world/person.js';
import { openWorld, type WatchedWorld } from '../world/world.js';

const ROWS = 50;
const WORKLIST = `query($first: Int!) { complaints(first: $first) { totalCount { count } edges { node {
  caseNo status summary nextDeadline { dueAt remaining } departments { name }
  patient { name phone } handler { name title } firstReceiver { name } } } } }`;

let world: WatchedWorld;
let pro: Person;
beforeAll(async () => {
  world = await openWorld();
  const hospital = world.hospital('甬江');
  const front = hospital.person('FRONT');
  pro = hospital.person('PRO');
  const handlers = [await hospital.person('CM').id(), await hospital.person('SUP').id(), await pro.id()];
  const departments = [await hospital.department('普通外科'), await hospital.department('护理部')];
  for (let n = 0; n < ROWS; n++) {
    const patientId = await registerPatient(front, `病人${n}`, `138574${String(n).padStart(5, '0')}`);
    const registered = await register(front, { patientId, departmentIds: [departments[n % 2]] });
    const handlerId = handlers[n % handlers.length];
    await step(pro, 'assign', await step(pro, 'triage', registered), { handlerId });
  }
}, 240_000);
afterAll(() => world.stop());

describe('a worklist with patients, handlers and departments', () => {
  const page = (first: number) => leastPage(world, pro, WORKLIST, first);

  it('costs the same statements and the same requests between services at 1, 10 and 50 rows', async () => {
    for (const first of [1, 10, ROWS]) await page(first);
    const [one, ten, fifty] = [await page(1), await page(10), await page(ROWS)];
    expect(fifty.nodes).toHaveLength(ROWS);
    expect(new Set(fifty.nodes.map(({ patient }) => patient.name)).size).toBe(ROWS);
    expect(new Set(fifty.nodes.map(({ handler }) => handler.name)).size).toBe(3);
    expect(fifty.nodes.every(({ patient }) => /^\d{3}\*{4}\d{4}$/.test(patient.phone))).toBe(true);
    expect(ten.cost).toEqual(one.cost);
    expect(fifty.cost).toEqual(one.cost);
    // The rows; then one request for the patients, and one for all places that name a colleague or a department.
    expect(fifty.cost.calls).toEqual({ complaints: 1, identity: 1, patients: 1 });
  });

  it('also just after a start, when no key of a case is in memory yet', async () => {
    const costs = [];
    for (const first of [1, 10, ROWS]) {
      await world.restartGateway();
      costs.push((await measuredPage(world, pro, WORKLIST, first)).cost);
    }
    expect(costs[1]).toEqual(costs[0]);
    expect(costs[2]).toEqual(costs[0]);
  });
});

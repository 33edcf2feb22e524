import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePolicy } from '../actors/claim-chapters.js';
import { register } from '../actors/complaints.js';
import * as chapter from '../actors/dispute-chapters.js';
import { claims, complaints, disputes, housesOf, mediations, type Houses } from '../actors/houses.js';
import { leastPage } from '../actors/pages.js';
import { registerPatient } from '../actors/patients.js';
import type { Person } from '../world/person.js';
import { openWorld, type WatchedWorld } from '../world/world.js';

const ROWS = 50;
/** Disputes that come about side by side. */
const AT_ONCE = 5;
const DISPUTES = `query($first: Int!) { disputes(first: $first) { totalCount { count } edges { node {
  caseNo claimed stage { zh } complaint { caseNo patient { name } } hospital { name } departments { name }
  claims { stage { zh } adjuster { name } policy { policyNo } }
  mediation { stage { zh } sessions { place } mediators { staff { name } } nextDeadline { dueAt } }
  parties { side name organization { name } } actions { name allowed } } } } }`;
const CLAIMS = `query($first: Int!) { claims(first: $first) { totalCount { count } edges { node {
  caseNo stage { zh } nextDeadline { dueAt } hospital { name } adjuster { name } policy { policyNo } reserve { amount }
  dispute { caseNo claimed hospital { name } mediation { stage { zh } sessions { place } committee { name } } } } } } }`;
const MEDIATIONS = `query($first: Int!) { mediations(first: $first) { totalCount { count } edges { node {
  caseNo stage { zh } claimed nextDeadline { dueAt } hospital { name } mediators { staff { name } } sessions { place }
  dispute { caseNo claimants { name } parties { side organization { name } } claims { stage { zh } } } } } } }`;

let world: WatchedWorld;
let houses: Houses;
beforeAll(async () => {
  world = await openWorld({ partners: true });
  houses = await housesOf(world);
  const policyId = (await issuePolicy(houses)).id as string;
  const departmentIds = [await world.organization('甬江').department('整形外科')];
  for (let n = 0; n < ROWS; n += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, each) => oneDispute(n + each, policyId, departmentIds));
    await Promise.all(batch);
  }
}, 600_000);
afterAll(() => world.stop());

/** A complaint that became a dispute, known to its insurer, before the committee, with a session planned. */
async function oneDispute(n: number, policyId: string, departmentIds: readonly string[]): Promise<void> {
  const { hospital, insurer, committee } = houses;
  const patientId = await registerPatient(hospital.front, `病人${n}`, `138574${String(n).padStart(5, '0')}`);
  const complainant = { relation: 'SELF', name: `病人${n}` };
  const registered = await register(hospital.front, { patientId, complainant, departmentIds });
  const triaged = await complaints.step(hospital.pro, 'triage', registered);
  const handled = { handlerId: await hospital.pro.id() };
  const complaint = await complaints.step(hospital.pro, 'assign', triaged, handled);
  const { dispute, claim } = await chapter.notifyInsurer(
    houses,
    await chapter.raiseDispute(houses, complaint, '9000.00'),
  );
  await claims.step(insurer.hot, 'acknowledge', claim, { adjusterId: await insurer.adjuster.id(), policyId });
  const known = await disputes.awaited(hospital.pro, dispute.id, 'claimNo', ({ claimNo }) => claimNo);
  const named = await chapter.nameMediator(houses, await chapter.acceptMediation(houses, known));
  const invited = await mediations.step(committee.registrar, 'inviteInsurer', named, {
    ...{ patientConsents: true, hospitalConsents: true },
  });
  const session = { at: '2026-03-06T01:00:00Z', place: `第${n}调解室` };
  await mediations.step(committee.mediator, 'scheduleSession', invited, session);
}

describe('a worklist across three houses costs the same at 1, 10 and 50 rows', () => {
  /** The last page, when all three cost the same. */
  async function constant(by: Person, query: string) {
    // What was heard meanwhile is in: nobody works beside the measuring.
    for (const first of [1, 10, ROWS]) await leastPage(world, by, query, first);
    const [one, ten, fifty] = [
      await leastPage(world, by, query, 1),
      await leastPage(world, by, query, 10),
      await leastPage(world, by, query, ROWS),
    ];
    expect(fifty.nodes).toHaveLength(ROWS);
    expect(ten.cost).toEqual(one.cost);
    expect(fifty.cost).toEqual(one.cost);
    return fifty;
  }

  it('of the hospital’s disputes, with complaint, claim, mediation and parties', async () => {
    const { nodes, cost } = await constant(houses.hospital.pro, DISPUTES);
    expect(new Set(nodes.map(({ complaint }) => complaint.patient.name)).size).toBe(ROWS);
    expect(new Set(nodes.map(({ mediation }) => mediation.sessions[0].place)).size).toBe(ROWS);
    expect(nodes.every((node) => node.claims[0].policy.policyNo === 'YZ-2026-0117')).toBe(true);
    expect(
      nodes[0].parties.map(({ organization }: { organization: { name: string } | null }) => organization?.name),
    ).toEqual([...[undefined, '甬江医院', '安信财产保险宁波分公司', '宁波市医疗纠纷人民调解委员会']]);
    expect(cost.calls).toMatchObject({ mediation: 1, claims: 1, complaints: 1, patients: 1 });
  });

  it('of the insurer’s claims, with dispute and mediation', async () => {
    const { nodes, cost } = await constant(houses.insurer.adjuster, CLAIMS);
    expect(new Set(nodes.map(({ dispute }) => dispute.mediation.sessions[0].place)).size).toBe(ROWS);
    expect(cost.calls).toMatchObject({ mediation: 1, claims: 1 });
  });

  it('of the committee’s mediations, with dispute and claim', async () => {
    const { nodes, cost } = await constant(houses.committee.mediator, MEDIATIONS);
    expect(new Set(nodes.map(({ dispute }) => dispute.caseNo)).size).toBe(ROWS);
    expect(cost.calls).toMatchObject({ mediation: 1 });
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { step, type Case } from '../actors/complaints.js';
import { needs } from '../support/programs.js';
import type { Person } from '../world/person.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, type Desk, type Desks } from './desk.js';
import { offered, stage, timeline } from './hands.js';

/** The longest that a portal waits between two tries for its line, and then what anything may take. */
const COMING_BACK = { timeout: 50_000 };

interface Known extends Case {
  readonly caseNo: string;
  readonly status: string;
}
const isTriaged = ({ status }: Known) => status === 'TRIAGED';

/** The administrator's act; who has the roles keeps their session. */
async function giveRoles(administrator: Person, name: string, roles: readonly string[]): Promise<void> {
  const { staffMembers } = await administrator.ask('{ staffMembers { id version name } }');
  const { id, version } = (staffMembers as { id: string; version: number; name: string }[]).find(
    (member) => member.name === name,
  )!;
  const input = { idempotencyKey: `roles-${id}`, staffId: id, expectedVersion: version, roles };
  const set = 'mutation($input: StaffRolesSetInput!) { staffRolesSet(input: $input) { staff { roles } } }';
  expect((await administrator.ask(set, { input })).staffRolesSet.staff.roles).toEqual(roles);
}

needs('chromium', 'a desk that was cut off', () => {
  let world: World;
  let desks: Desks;
  let stayed: Desk;
  let away: Desk;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    await world.hospital('甬江').hire({ account: 'pro.second', name: '邵宁', roles: ['PRO'] });
    [stayed, away] = await Promise.all([desks.open(), desks.open()]);
    await Promise.all([stayed.signIn('pro'), away.signIn('pro.second')]);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  it('tells, once it is back, what one that never left tells, and offers what its person may do by now', async () => {
    const people = world.hospital('甬江');
    const [pro, admin] = [people.person('PRO'), people.administrator];
    const asked = '{ complaints(filter: { view: ALL }, first: 40) { edges { node { id version caseNo status } } } }';
    const { complaints } = await pro.ask(asked);
    const triaged = (complaints.edges as { node: Known }[]).map(({ node }) => node).find(isTriaged)!;
    for (const desk of [stayed, away]) {
      await desk.go(`/complaints/${triaged.caseNo}`);
      await expect.poll(() => offered(desk.page)).toEqual(['指派承办']);
      await desk.page.getByText('实时', { exact: true }).waitFor();
    }

    away.line.cut();
    await away.page.getByText('重连中', { exact: true }).waitFor();
    await world.restartGateway();

    await giveRoles(admin, '邵宁', ['SUP']);
    const manager = await people.person('CM').id();
    const assigned = await step(pro, 'assign', triaged, { handlerId: manager });
    await step(pro, 'proposeOpinion', assigned, { text: '已核对签字记录，退还当日费用并致歉。' });
    await expect.poll(() => stage(stayed.page), COMING_BACK).toBe('意见待审');
    expect(await stage(away.page)).toBe('已定级');

    away.line.mend();
    await expect.poll(() => stage(away.page), COMING_BACK).toBe('意见待审');
    await expect.poll(() => timeline(away.page), COMING_BACK).toEqual(await timeline(stayed.page));
    expect(await timeline(stayed.page)).toHaveLength(4);
    await expect.poll(() => offered(away.page), COMING_BACK).toEqual(['批准并答复', '退回补正']);
    expect(await offered(stayed.page)).toEqual([]);
    await away.page.getByText('实时', { exact: true }).waitFor();
  });
});

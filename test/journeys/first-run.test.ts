import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '@concord/gateway/demo/cases/cases';
import { actsOfDemo } from '@concord/gateway/demo/cases/days';
import { patients } from '@concord/gateway/demo/patients';
import { stories } from '@concord/gateway/demo/stories';
import type { Json } from '../world/http.js';
import { startProduct, type Product } from '../world/product.js';

const CASES = `{ complaints(first: 50, filter: { view: ALL }) { edges { node { id version caseNo status summary
  patient { id name } handler { name } } } } }`;
const STAFF = '{ staffMembers(first: 100) { name roles department { name } } departments { name } }';
const accounts = ['pro', 'pro.donghu', 'pro.fengxi'];
/** What became of the disputes, as each house sees it. */
const TOLD = 'timeline(first: 60) { kind at }';
const list = (noun: string, fields: string) =>
  `{ ${noun}(first: 20, filter: { view: ALL }) { edges { node { caseNo status version ${fields} ${TOLD} } } } }`;
const DISPUTES = list('disputes', 'claimed outcome { kind agreed } forum { kind }');
const CLAIMS = list('claims', 'documents { state } payout { insurerShare }');
const RESERVED = list('claims', 'reserve { amount } documents { state } payout { insurerShare }');
const MEDIATIONS = list('mediations', 'caucuses { side messages { amount } } offers { amount } sessions { place }');
const POLICIES = '{ policies { policyNo ledger { paid held } } }';
const views: readonly (readonly [account: string, query: string])[] = [
  ...(['pro', 'pro.donghu', 'pro.fengxi', 'hot', 'reg'] as const).map((account) => [account, DISPUTES] as const),
  ...(['adj', 'hot.haicheng'] as const).map((account) => [account, RESERVED] as const),
  ['legal', CLAIMS],
  ...(['med', 'chair', 'reg.huzhou', 'rev'] as const).map((account) => [account, MEDIATIONS] as const),
  ...(['ilead', 'ilead.haicheng'] as const).map((account) => [account, POLICIES] as const),
];

/** Stages that the demo's claims and mediations stand at, among others. */
const CLAIM_STAGES = ['ASSESSED', 'CONSENTED', 'CLOSED'];
const MEDIATION_STAGES = ['PREPARING', 'APPRAISAL', 'PROPOSED', 'SIGNING', 'CLOSED'];

/** How many complaints stories and cases register. */
const registered = () => {
  const told = cases.filter(({ demo }) => demo).flatMap((each) => actsOfDemo(each).map(({ act }) => act));
  const acts = [...stories.flatMap((story) => story.acts), ...told];
  return acts.filter(({ noun = 'complaint', act }) => noun === 'complaint' && act === 'register').length;
};

let folder: string;
let running: Product | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-first-run-'));
});
afterAll(async () => {
  await running?.kill();
  await rm(folder, { recursive: true, force: true });
});

interface Seen {
  readonly cases: Json[];
  readonly staff: Json[];
  /** By account. */
  readonly disputes: Readonly<Record<string, Json>>;
}

/** Everything that people of both hospitals see, in an order of its own; and what each house sees of the disputes. */
async function seen(product: Product): Promise<Seen> {
  const answers = await Promise.all(accounts.map((account) => product.person(account).ask(CASES)));
  const cases = answers.flatMap(({ complaints }) => complaints.edges.map(({ node }: Json) => node));
  const houses = await Promise.all(accounts.map((account) => product.person(account).ask(STAFF)));
  const byName = (rows: Json[]) => rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  const staff = houses.map(({ staffMembers, departments }) => [byName(staffMembers), byName(departments)]);
  const disputes: Record<string, Json> = {};
  for (const [account, query] of views)
    disputes[account] = JSON.parse(JSON.stringify(await product.person(account).ask(query)), timeOfDay);
  return { cases: cases.sort((a, b) => (a.caseNo < b.caseNo ? -1 : 1)), staff, disputes };
}

/** Two first starts may be on two days, but what happened at ten o'clock happened at ten o'clock. */
const timeOfDay = (key: string, value: unknown) => (key === 'at' ? String(value).slice(11) : value);

async function starting(data: string): Promise<Product> {
  running = startProduct(data);
  await running.ready();
  return running;
}

/** What the demo tells, apart from ids, which every installation makes for itself. */
let demo: Seen;
let milliseconds: number;

describe('a data folder', { timeout: 300_000 }, () => {
  it('that is new gets the demo; a second start keeps every record and loads nothing', async () => {
    const data = join(folder, 'kept');
    const begun = performance.now();
    const first = await starting(data);
    milliseconds = performance.now() - begun;
    expect(first.said()).toContain('Loading demo data.');
    demo = await seen(first);
    expect(demo.cases).toHaveLength(registered());
    expect(new Set(demo.cases.map(({ caseNo }) => caseNo)).size).toBe(registered());
    const stages = (noun: string, ...people: string[]) =>
      new Set(
        people.flatMap((account) => (demo.disputes[account][noun].edges as Json[]).map(({ node }) => node.status)),
      );
    // Something to be done at every desk: each of these is somebody's next step, or what came of the last.
    expect(stages('disputes', ...accounts)).toEqual(new Set(['OPEN', 'IN_FORUM', 'SETTLED', 'CLOSED']));
    expect([...stages('claims', 'adj', 'hot.haicheng')]).toEqual(expect.arrayContaining(CLAIM_STAGES));
    expect([...stages('mediations', 'med', 'reg.huzhou', 'chair')]).toEqual(expect.arrayContaining(MEDIATION_STAGES));
    expect(await first.end()).toBe(0);

    const second = await starting(data);
    expect(second.said()).not.toContain('Loading');
    expect(await seen(second)).toEqual(demo);
    expect(await second.end()).toBe(0);
  });

  it('whose first start was killed, and killed again, goes on where it stopped: nothing twice, nothing missing', async () => {
    const data = join(folder, 'killed');
    const kills: number[] = [];
    for (let n = 0; n < 4; n++) {
      const after = randomInt(Math.round(milliseconds * 0.2), Math.round(milliseconds * 0.9));
      kills.push(after);
      running = startProduct(data);
      await wait(after);
      await running.kill();
    }
    const survived = await seen(await starting(data));
    const without = ({ id: _id, patient, ...rest }: Json) => ({ ...rest, patient: patient?.name });
    expect([kills, survived.cases.map(without)]).toEqual([kills, demo.cases.map(without)]);
    expect([kills, survived.staff]).toEqual([kills, demo.staff]);
    expect([kills, survived.disputes]).toEqual([kills, demo.disputes]);
    const front = running!.person('front');
    for (const { phone } of patients.filter(({ hospital }) => hospital === 'yongjiang')) {
      const found = await front.ask('query($phone: String!) { patients(search: $phone) { id } }', { phone });
      expect([kills, phone, found.patients.length]).toEqual([kills, phone, 1]);
    }
    expect(await running!.end()).toBe(0);
  });

  it('that a living process holds is not taken by a second one, which says so', async () => {
    const data = join(folder, 'kept');
    const holder = await starting(data);
    const second = startProduct(data);
    await expect(second.ready()).rejects.toThrow(/is in use by process \d+/);
    expect((await seen(holder)).cases).toHaveLength(registered());
    expect(await holder.end()).toBe(0);
  });
});

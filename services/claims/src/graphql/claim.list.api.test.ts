import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../test/desk.js';
import { lead, mediationOf, policyInput } from '../test/road.js';

const database = files();
const statements: string[] = [];
let desk: Desk;
let policyId: string;
beforeAll(async () => {
  desk = await openDesk(await database.settings(), (sql) => statements.push(String(sql)));
  const { policy } = await desk.act(desk.of('org_insurer', 'ILEAD'), 'policyIssue', policyInput, 'policy');
  policyId = policy.id;
  await lead(desk, '1', policyId, 'CONSENTED');
  for (let each = 2; each <= 50; each++) await desk.mediation.announce(mediationOf(String(each)).notified());
  await desk.catchUp();
  const acknowledge = { adjusterId: 'stf_ADJ', policyId };
  for (let each = 2; each <= 50; each++)
    await desk.on(desk.of('org_insurer', 'HOT'), 'claimAcknowledge', `clm_${each}`, acknowledge);
});
afterAll(() => desk.service.stop());

const LIST = `query($first: Int!, $filter: ClaimFilter) { claims(first: $first, filter: $filter) { totalCount { count } pageInfo { hasNextPage endCursor }
  edges { node { id caseNo stage { zh } nextDeadline { name dueAt } actions { name allowed } mediationStage { zh }
    policy { policyNo ledger { remaining } } reserve { amount } payout { steps { id } } } } } }`;
const DISPUTES =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { claims { caseNo policy { id } } } } }';

async function counted(work: () => Promise<unknown>): Promise<number> {
  const before = statements.length;
  await work();
  return statements.length - before;
}

describe('lists', () => {
  it('cost the same statements for one claim, ten and fifty', async () => {
    const who = desk.of('org_insurer', 'ADJ');
    const list = (first: number) => desk.ask(who, LIST, { first });
    const { data } = await list(50);
    expect(data.claims.edges).toHaveLength(50);
    const disputes = (count: number) => {
      const r = Array.from({ length: count }, (_, each) => ({ __typename: 'Dispute', id: `dsp_${each + 1}` }));
      return desk.ask(who, DISPUTES, { r });
    };
    const found = await disputes(50);
    expect(found.data._entities.every((each: { claims: unknown[] }) => each.claims.length === 1)).toBe(true);
    for (const read of [list, disputes]) {
      const costs = [await counted(() => read(1)), await counted(() => read(10)), await counted(() => read(50))];
      expect(Math.max(...costs) - Math.min(...costs)).toBe(0);
    }
  });

  it('go on where the last page ended', async () => {
    const who = desk.of('org_hospital', 'PRO');
    const page = (after?: string) =>
      desk.ask(
        who,
        `query($after: Cursor) { claims(first: 30, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    const first = (await page()).data.claims;
    const second = (await page(first.pageInfo.endCursor)).data.claims;
    const ids = [...first.edges, ...second.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect([new Set(ids).size, second.pageInfo.hasNextPage]).toEqual([50, false]);
  });

  it('are narrowed by number of claim and dispute, and by view', async () => {
    const ids = async (filter: object, who = desk.of('org_insurer', 'ADJ')) =>
      (await desk.ask(who, LIST, { first: 50, filter })).data.claims.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      );
    expect(await ids({ search: 'lp2026-11-00001' })).toEqual(['clm_1']);
    expect(await ids({ search: 'JF2026-11-7' })).toEqual(['clm_7']);
    expect(await ids({ search: '王小明' })).toEqual([]);
    expect(await ids({ view: 'MINE', search: 'JF2026-11-9' })).toEqual(['clm_9']);
    expect(await ids({ status: ['CONSENTED'] }, desk.of('org_committee', 'MED'))).toEqual(['clm_1']);
  });

  it('have counters that are the lengths of their views', async () => {
    const fields =
      'open { count } mine { count } overdue { count } dueToday { count } awaitingApproval { count } consentAsked { count } asOf readAt';
    const counters = async (role: string) =>
      (await desk.ask(desk.of('org_insurer', role), `{ claimCounters { ${fields} } }`)).data.claimCounters;
    expect(await counters('HOT')).toMatchObject({ open: { count: 50 }, mine: { count: 0 }, dueToday: { count: 49 } });
    expect(await counters('ILEAD')).toMatchObject({ mine: { count: 49 }, awaitingApproval: { count: 0 } });
    expect(await counters('ADJ')).toMatchObject({ mine: { count: 50 }, overdue: { count: 0 } });
  });
});

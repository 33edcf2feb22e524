import { ask } from '@concord/kit/test/ask';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTable, type Table } from '../test/table.js';

const database = files();
let statements = 0;
let table: Table;
beforeAll(async () => {
  table = await openTable(await database.settings(), { onStatement: () => statements++ });
  for (let each = 0; each < 50; each++) await table.applied();
}, 120_000);
afterAll(() => table.service.stop());

/** How many statements a page of `first` costs. */
async function cost(query: string, first: number, role: string): Promise<number> {
  const before = statements;
  const { data, errors } = await ask(table.service, table.by('committee', role), query, { first });
  expect(errors).toBeUndefined();
  expect(data.page.edges).toHaveLength(first);
  return statements - before;
}

describe('a page costs the same few statements, however many cases are on it', () => {
  it.each([
    [
      'of mediations',
      `query($first: Int!) { page: mediations(first: $first, filter: { view: OPEN }) { totalCount { count } edges { node {
      caseNo stage { zh } claimed claimStage { zh } nextDeadline { dueAt } caucuses { side }
      dispute { caseNo claimants { name } mediation { id } mediationStage { zh } } actions { name allowed } } } } }`,
    ],
    [
      'of my mediations',
      `query($first: Int!) { page: mediations(first: $first, filter: { status: [CONSENT_PENDING] }) { edges { node { caseNo } } } }`,
    ],
    [
      'of disputes',
      `query($first: Int!) { page: disputes(first: $first) { edges { node {
      caseNo claimants { name } parties { side name } mediation { status } mediations { id } deadlines { name } nextDeadline { dueAt } } } } }`,
    ],
  ])('%s', async (_what, query) => {
    const counted = [await cost(query, 1, 'REG'), await cost(query, 10, 'REG'), await cost(query, 50, 'REG')];
    expect(new Set(counted).size).toBe(1);
    expect(counted[0]).toBeLessThan(20);
  });

  it('and reads where the feed is only for who asks', async () => {
    const page = (more: string) =>
      `query($first: Int!) { page: mediations(first: $first) { ${more} edges { cursor } } }`;
    expect(await cost(page('asOf readAt'), 10, 'REG')).toBe((await cost(page('readAt'), 10, 'REG')) + 1);
  });
});

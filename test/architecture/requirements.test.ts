import { describe, expect, it } from 'vitest';
import { requirements } from './requirements.mjs';
import { smallTree } from './small-tree.js';

const tree = {
  'services/complaints/src/domain/major.test.ts': `it('needs a report before it closes', () => {});`,
  'portals/hospital/src/routes.ts': `export const routes = [{ path: '/complaints', children: [{ path: ':caseNo' }] }];`,
};
const test = 'services/complaints/src/domain/major.test.ts::needs a report before it closes';

const faults = async (list: object) =>
  (await requirements(smallTree({ ...tree, 'test/requirements.json': JSON.stringify(list) }))).faults;

describe('requirements', () => {
  it('hold when test and screen exist', async () => {
    expect(await faults({ C9: { tests: [test], screen: '/hospital/complaints/:caseNo' } })).toEqual([]);
  });

  it.each([
    ['an unknown id', { Z9: { tests: [test] } }, 'Z9 is no requirement'],
    ['no test', { C9: { tests: [] } }, 'C9 names no test'],
    ['a missing file', { C9: { tests: ['services/x.test.ts::a'] } }, 'there is no test file services/x.test.ts'],
    ['half a name', { C9: { tests: [test.slice(0, -3)] } }, 'has no test named'],
    ['a file without a name', { C9: { tests: [test.split('::')[0]] } }, 'is not written as file::name'],
    ['an unknown route', { C9: { tests: [test], screen: '/hospital/claims' } }, 'has no route /claims'],
    ['an unknown portal', { C9: { tests: [test], screen: '/court/claims' } }, 'names a portal without routes.ts'],
    ['an unknown word', { C9: { tests: [test], page: '/x' } }, '"page" means nothing here'],
  ])('are refused with %s', async (_, list, fault) => {
    expect(await faults(list)).toEqual([expect.stringContaining(fault)]);
  });

  it('hold for the parent of a nested screen too', async () => {
    expect(await faults({ C9: { tests: [test], screen: '/hospital/complaints' } })).toEqual([]);
  });

  it('are missed when the list is', async () => {
    expect((await requirements(smallTree(tree))).faults).toEqual(['test/requirements.json is missing.']);
  });
});

import { describe, expect, it } from 'vitest';
import { environment } from './environment.mjs';
import { smallTree } from './small-tree.js';

const source = `
/** CONCORD_IN_A_COMMENT: not read. */
export const shape = object({ CONCORD_DATABASE_URL: string(), PORT: optional(string()) });
`;
const faults = async (template: string, readme: string) =>
  (
    await environment(
      smallTree({ 'gateway/src/environment.ts': source, '.env.template': template, 'README.md': readme }),
    )
  ).faults;

const table = '| `CONCORD_DATABASE_URL` | where |\n| `PORT` | the port |\n';

describe('environment', () => {
  it('holds when template and table name every variable', async () => {
    expect(await faults('CONCORD_DATABASE_URL=\n# PORT=4000\n', table)).toEqual([]);
  });

  it('misses a variable in the template and one in the table', async () => {
    expect(await faults('CONCORD_DATABASE_URL=\n', table.split('\n')[0]!)).toEqual([
      expect.stringContaining('PORT (gateway/src/environment.ts) is missing from .env.template'),
      expect.stringContaining("PORT (gateway/src/environment.ts) is in no README's table"),
    ]);
  });

  it('finds a variable that nobody reads', async () => {
    expect(await faults('CONCORD_DATABASE_URL=\nPORT=\nCONCORD_OLD_NAME=\n', table)).toEqual([
      expect.stringContaining('CONCORD_OLD_NAME stands in .env.template'),
    ]);
  });
});

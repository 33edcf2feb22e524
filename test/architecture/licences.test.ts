import { describe, expect, it } from 'vitest';
import { dependencies, licences } from './licences.mjs';
import { smallTree } from './small-tree.js';

/** A tree with these packages in its lock file, and those installed that say so. */
const tree = (packages: Readonly<Record<string, object>>, installed: Readonly<Record<string, object>> = {}) =>
  smallTree({
    'package-lock.json': JSON.stringify({ packages }),
    ...Object.fromEntries(
      Object.entries(installed).map(([place, text]) => [`${place}/package.json`, JSON.stringify(text)]),
    ),
  });
const one = (license?: string, name = 'one') => ({ [`node_modules/${name}`]: { version: '1.0.0', license } });
const faultsOf = async (...args: Parameters<typeof tree>) => (await licences(tree(...args))).faults;

describe('licences', () => {
  it('takes what is free, and what leaves a choice that is', async () => {
    for (const licence of [
      'MIT',
      '(MIT OR WTFPL)',
      '(GPL-3.0-only OR Apache-2.0)',
      '(MIT AND BSD-3-Clause)',
      'MPL-2.0',
    ])
      expect([licence, await faultsOf(one(licence))]).toEqual([licence, []]);
  });

  it('refuses what is unknown, what binds, and a choice that is none', async () => {
    for (const licence of [undefined, 'UNLICENSED', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE.md', '(MIT AND GPL-3.0)'])
      expect([licence, await faultsOf(one(licence))]).toEqual([licence, [expect.stringContaining('one@1.0.0')]]);
  });

  it('believes what is installed more than what was locked', async () => {
    const at = 'node_modules/one';
    expect(await faultsOf(one('MIT'), { [at]: { license: 'SSPL-1.0' } })).toEqual([
      expect.stringContaining('SSPL-1.0'),
    ]);
    expect(await faultsOf(one(), { [at]: { license: { type: 'MIT' } } })).toEqual([]);
    expect(await faultsOf(one(), { [at]: { licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] } })).toEqual([]);
  });

  it('keeps what is confined where it may be', async () => {
    const gateway = one('Elastic-2.0', '@apollo/gateway');
    const asks = { dependencies: { '@apollo/gateway': '1.0.0' } };
    expect(await faultsOf({ ...gateway, gateway: asks })).toEqual([]);
    expect(
      await faultsOf({ ...gateway, 'node_modules/@apollo/planner': { license: 'Elastic-2.0', version: '1', ...asks } }),
    ).toEqual([]);
    expect(await faultsOf({ ...gateway, 'services/claims': asks })).toEqual([
      expect.stringContaining('services/claims asks'),
    ]);
    expect(await faultsOf({ ...gateway, 'node_modules/x': { license: 'MIT', ...asks } })).toEqual([
      expect.stringContaining('x asks for it'),
    ]);
    expect(await faultsOf(one('Elastic-2.0', 'elsewhere'))).toEqual([expect.stringContaining('elsewhere@1.0.0')]);
  });

  it('lists every package of the lock file once, workspaces not', () => {
    const packages = { '': {}, gateway: { version: '1' }, ...one('MIT'), 'node_modules/@concord/kit': { link: true } };
    const within = { 'node_modules/one/node_modules/two': { version: '2.0.0', license: 'ISC', dev: true } };
    expect(
      dependencies(tree({ ...packages, ...within })).map(({ name, version, licence, dev }) => [
        name,
        version,
        licence,
        dev,
      ]),
    ).toEqual([
      ['one', '1.0.0', 'MIT', false],
      ['two', '2.0.0', 'ISC', true],
    ]);
  });
});

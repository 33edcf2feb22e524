import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../environment.js';
import { foundHere } from '../found-here.js';
import { foundingOf } from '../founding.js';
import { inHouseHere } from '../house-here.js';
import { add, clientOf, list as listClients, revoke } from './clients.command.js';
import { init } from './init.command.js';
import { registerOf, type Register } from './register.js';
import { list, reset, suspend, unfactor } from './users.command.js';

const folder = mkdtempSync(join(tmpdir(), 'concord-register-'));
const settings = readSettings({ DATA_DIR: folder, DEMO: 'no' });
/** A key lasts two years at most. */
const soon = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
const here = <Answer>(work: (register: Register) => Promise<Answer>) =>
  inHouseHere(settings, (house) => work(registerOf(house)));

beforeAll(async () => {
  await init(settings);
  await foundHere(settings, foundingOf(['甬江医院', 'Admin', '钱志远', 'ningbo', 'PUBLIC'], 'bamboo-river-42')!);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an installation from the command line', () => {
  it('is made empty once', async () => {
    await expect(init(settings)).rejects.toThrow('There is an installation');
  });

  it('says who is in it, without a name', async () => {
    const said = await here(list);
    expect(said).toMatch(/^甬江医院 {2}HOSPITAL {2}org_\w+\n {2}admin +ADMIN\n$/);
    expect(said).not.toContain('钱志远');
  });

  it('hands a locked-out administrator a token, which sets a password once', async () => {
    const said = await here((register) => reset(register, 'ADMIN'));
    expect(said).toMatch(/^[\w-]{20,}\nIt can be used once, until 20/);
    await here((register) => unfactor(register, 'admin'));
  });

  it('says of an account that is nobody’s that it is', async () => {
    await expect(here((register) => reset(register, 'nobody'))).rejects.toThrow('Nobody has the account nobody');
  });

  it('tells the sentence of a refusal: the last administrator stays', async () => {
    await expect(here((register) => suspend(register, 'admin', '离职'))).rejects.toThrow(/\([A-Z_]+\)$/);
  });

  it('lets a program in, lists it, and ends its key', async () => {
    const told = clientOf(['甬江医院', '12345 平台', 'complaints:read,complaints:act', 'FRONT', soon]);
    const [key, sentence] = (await here((register) => add(register, told!))).split('\n');
    expect(key).toMatch(/^cck_/);
    const [id = ''] = /\w+_\w{26}/.exec(sentence ?? '') ?? [];
    expect(await here(listClients)).toContain(`${id}  12345 平台  ACTIVE`);
    expect(await here(listClients)).not.toContain(key);
    await here((register) => revoke(register, '甬江医院', id, '改用新平台'));
    expect(await here(listClients)).toContain(`${id}  12345 平台  REVOKED`);
  });

  it.each([
    [['甬江医院', 'x', 'a:read', 'FRONT']],
    [['甬江医院', 'x', 'a:read', 'FRONT', 'tomorrow']],
    [['甬江医院', 'x', 'a:read', 'FRONT', '2099-12-31', 'many']],
    [['甬江医院', 'x', 'a:read', 'FRONT', '2099-12-31', '60', 'more']],
  ])('does not take %j for a program', (words) => expect(clientOf(words)).toBeUndefined());

  it('says which organizations there are to who names another', async () => {
    const told = clientOf(['东湖医院', 'x', 'complaints:read', 'FRONT', soon]);
    await expect(here((register) => add(register, told!))).rejects.toThrow('There are: 甬江医院');
  });
}, 120_000);

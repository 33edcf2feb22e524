import { join } from 'node:path';
import { createDatedClock } from '@concord/kit/domain/clock';
import { createLogger } from '@concord/kit/http/logger';
import { openKeys } from '@concord/kit/policy/keys';
import { scratchFolder } from '@concord/kit/test/scratch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from './environment.js';
import { createStandalone, type Standalone } from './standalone.js';

const FOUNDING = {
  ...{ kind: 'HOSPITAL', name: '甬江医院', rulePack: 'ningbo', ownership: '' },
  ...{ administrator: '钱志远', account: 'admin', password: 'bamboo-river-42' },
};

describe('a real, empty installation', () => {
  const settings = readSettings({ DATA_DIR: scratchFolder('concord-setup-'), DEMO: 'no', PORT: '0' });
  const logged: string[] = [];
  let house: Standalone;
  let url: string;

  async function open() {
    const keys = await openKeys({ file: join(settings.dataDir, 'keys.json'), createIfMissing: !house });
    const destination = { write: (line: string) => void logged.push(line) };
    const logger = createLogger({ service: 'concord', destination });
    house = await createStandalone({ settings, keys, clock: createDatedClock(), logger });
    url = `http://localhost:${await house.listen()}`;
  }
  beforeAll(open);
  afterAll(() => house.stop());

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  };
  const token = () => house.setup?.token ?? 'none';

  it('shows a page for founding the first organization, with no word of the token', async () => {
    const page = await fetch(`${url}/setup`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('action="/auth/setup"');
    expect(text).not.toContain(token());
  });

  it('refuses a wrong token, and says no more', async () => {
    const { status, text } = await post('/auth/setup', { ...FOUNDING, token: 'x'.repeat(43) });
    expect(status).toBe(401);
    expect(text).not.toContain(token());
  });

  it('names the field that is wrong, never what stood in it', async () => {
    const { status, text } = await post('/auth/setup', { ...FOUNDING, kind: '13800001234', token: token() });
    expect(status).toBe(400);
    expect(text).toContain('kind');
    expect(text).not.toContain('13800001234');
  });

  it('refuses what the register refuses, and the token is still good', async () => {
    const { status, text } = await post('/auth/setup', { ...FOUNDING, password: 'short', token: token() });
    expect(status).toBe(400);
    expect(text).toContain('PASSWORD_TOO_SHORT');
  });

  it('founds one organization with the token, of two at once too, and then has no such page', async () => {
    const used = token();
    const answers = await Promise.all([1, 2].map(() => post('/auth/setup', { ...FOUNDING, token: used })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await post('/auth/setup', { ...FOUNDING, name: '又一家', token: used })).status).toBe(404);
    expect((await fetch(`${url}/setup`)).status).toBe(404);
    const signedIn = await post('/auth/sign-in', { account: 'admin', password: FOUNDING.password, as: 'token' });
    expect(signedIn.status).toBeLessThan(300);
    expect(logged.join('\n')).not.toContain(used);
  });

  it('is not empty when it is started again', async () => {
    await house.stop();
    await open();
    expect(house.setup).toBeUndefined();
    expect((await fetch(`${url}/setup`)).status).toBe(404);
  });
});

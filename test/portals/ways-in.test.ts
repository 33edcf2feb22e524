import { codeOf } from '@concord/identity/test/authenticator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import type { Organization } from '../world/organization.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, type Desk, type Desks } from './desk.js';

const SETTINGS =
  'mutation($input: SecuritySettingsSetInput!) { securitySettingsSet(input: $input) { refusals { code } } }';
/** What everybody of a world begins with. */
const GIVEN = 'hezhong-2026-shiyong';
const OWN = 'cedar-valley-77';

needs('chromium', 'the ways into a portal', () => {
  let world: World;
  let ours: Organization;
  let desks: Desks;
  beforeAll(async () => {
    world = await openWorld();
    ours = world.organization('甬江');
    const systems = await ours.hire({ account: 'systems', name: '费临', roles: ['SYSADMIN'] });
    const settings = { secondFactorRoles: ['PRO'], passwordMaxAgeDays: 0, idleMinutes: 30, mustChangeGiven: true };
    const input = { idempotencyKey: 'settings', expectedVersion: 1, ...settings };
    const { refusals } = (await systems.ask(SETTINGS, { input })).securitySettingsSet;
    if (refusals.length > 0) throw new Error(`The settings were refused: ${JSON.stringify(refusals)}`);
    desks = await openDesks(world);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  const begin = async ({ page }: Desk, account: string, password: string) => {
    await page.locator('[name=account]').fill(account);
    await page.locator('[name=password]').fill(password);
    await page.locator('form.sign-in [type=submit]').click();
  };
  const choose = async ({ page }: Desk) => {
    await page.getByLabel('新密码').fill(OWN);
    await page.getByLabel('再输入一次').fill(OWN);
    await page.getByRole('button', { name: '保存新密码' }).click();
  };
  const prove = async ({ page }: Desk, code: string) => {
    await page.locator('[name=code]').fill(code);
    await page.getByRole('button', { name: '继续', exact: true }).click();
  };
  const isIn = ({ page }: Desk) => page.locator('nav.rail').waitFor();

  it('lead through a new password and an app that is tied, and then ask for its code', async () => {
    await ours.hire({ account: 'newcomer', name: '章沐', roles: ['PRO'] });
    const desk = await desks.open();
    await desk.go('/sign-in');
    await begin(desk, 'newcomer', GIVEN);
    await choose(desk);
    await desk.page.getByRole('img', { name: '绑定身份验证器的二维码' }).waitFor();
    const secret = (await desk.page.locator('form code').textContent())!.replaceAll(/\s/g, '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await prove(desk, '000000');
    await desk.page.getByRole('alert').waitFor();
    await prove(desk, codeOf(secret, world.clock.now()));
    const codes = desk.page.getByRole('region', { name: '请保存这十个恢复码' });
    await codes.waitFor();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    const recovery = (await codes.getByRole('listitem').first().textContent())!.trim();
    await desk.page.getByRole('button', { name: '我已保存好，继续' }).click();
    await isIn(desk);

    const again = await desks.open();
    await again.go('/account');
    await begin(again, 'newcomer', OWN);
    await again.page.getByRole('button', { name: /用恢复码/ }).click();
    await prove(again, recovery);
    await isIn(again);
    await again.page.getByText('恢复码还剩 9 个').waitFor();
  });

  it('are opened anew by the link that an administrator makes and hands over', async () => {
    await ours.hire({ account: 'clerk', name: '章遥', roles: ['CM'] });
    const office = await desks.open();
    await office.go('/administration/people');
    await begin(office, ours.administrator.account, GIVEN);
    await office.page.locator('nav.rail, .new-password').first().waitFor();
    if (await office.page.locator('.new-password').isVisible()) await choose(office);
    await isIn(office);
    await office.page.getByRole('link', { name: /章遥/ }).click();
    await office.page.getByRole('button', { name: '发放重置链接' }).click();
    await office.page.getByRole('form', { name: '发放重置链接' }).getByRole('button', { name: '发放重置链接' }).click();
    const link = await office.page.getByRole('region', { name: '一次性重置链接' }).locator('code').textContent();
    const desk = await desks.open();
    await desk.page.goto(link!);
    await choose(desk);
    await desk.page.getByText('新密码已设好').waitFor();
    expect(desk.page.url()).not.toContain('#');
    await desk.go('/sign-in');
    await begin(desk, 'clerk', OWN);
    await isIn(desk);
  });
});

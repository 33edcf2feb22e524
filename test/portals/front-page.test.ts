import { codeOf } from '@concord/identity/test/authenticator';
import { chromium as engine, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS } from '../bin/programs.mjs';
import { chromium, needs } from '../support/programs.js';
import type { Organization } from '../world/organization.js';
import { openWorld, type WatchedWorld } from '../world/world.js';

const SETTINGS =
  'mutation($input: SecuritySettingsSetInput!) { securitySettingsSet(input: $input) { refusals { code } } }';
const LINK = 'mutation($input: StaffResetLinkInput!) { staffResetLink(input: $input) { token refusals { code } } }';
const PASSWORD = 'hezhong-2026-shiyong';

needs('chromium', 'the front page in a browser', () => {
  let world: WatchedWorld;
  let ours: Organization;
  let browser: Browser;
  beforeAll(async () => {
    world = await openWorld();
    ours = world.hospital('甬江');
    const systems = await ours.hire({ account: 'systems', name: '费临', roles: ['SYSADMIN'] });
    const settings = { secondFactorRoles: ['PRO'], passwordMaxAgeDays: 0, idleMinutes: 30, mustChangeGiven: true };
    const input = { idempotencyKey: 'settings', expectedVersion: 1, ...settings };
    await systems.ask(SETTINGS, { input });
    browser = await engine.launch({ executablePath: chromium(), args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  /** A browser of its own at the front page. */
  async function open(address = '/'): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${world.url()}${address}`);
    return page;
  }
  const signIn = async (page: Page, account: string, password: string) => {
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码 · Password').fill(password);
    await page.getByRole('button', { name: '登录 · Sign in', exact: true }).click();
  };
  const isIn = (page: Page) => page.getByText('已登录').waitFor();
  const choose = async (page: Page, password: string, button: string) => {
    await page.getByLabel('新密码').locator('visible=true').fill(password);
    await page.getByLabel('再输一次').locator('visible=true').fill(password);
    await page.getByRole('button', { name: button }).click();
  };

  it('leads through a new password and an enrolment with the key typed in, and then asks for the code', async () => {
    await ours.hire({ account: 'newcomer', name: '章沐', roles: ['PRO'] });
    const page = await open();
    await signIn(page, 'newcomer', PASSWORD);
    await choose(page, 'cedar-valley-77', '保存并登录');
    // The place for it is there before it is.
    const shown = page.locator('output').filter({ hasText: /[A-Z2-7]{4}/ });
    const secret = (await shown.textContent())!.replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await page.getByLabel('验证码').locator('visible=true').fill('000000');
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByText('验证码不正确').locator('visible=true').waitFor();
    await page.getByLabel('验证码').locator('visible=true').fill(codeOf(secret, world.clock.now()));
    await page.getByRole('button', { name: '启用' }).click();
    await page.getByText('恢复码：').waitFor();
    expect(await page.locator('ol li').count()).toBe(10);
    await page.getByRole('button', { name: '已保存' }).click();
    await isIn(page);

    world.clock.advance(30_000);
    const again = await open();
    await signIn(again, 'newcomer', 'cedar-valley-77');
    await again.getByLabel('验证码').locator('visible=true').fill(codeOf(secret, world.clock.now()));
    await again.getByRole('button', { name: '继续 · Go on' }).click();
    await isIn(again);
  });

  it('sets a password by a link, whose token does not stay in the address', async () => {
    const clerk = await ours.hire({ account: 'clerk', name: '章沐', roles: ['CM'] });
    const { staffMembers } = await ours.administrator.ask('{ staffMembers(first: 100) { id version account } }');
    const { id: staffId, version: expectedVersion } = (
      staffMembers as { account: string; id: string; version: number }[]
    ).find(({ account }) => account === clerk.account)!;
    const input = { idempotencyKey: 'link', staffId, expectedVersion };
    const { token } = (await ours.administrator.ask(LINK, { input })).staffResetLink;
    const page = await open(`/#reset=${token}`);
    await choose(page, 'maple-harbour-9', '保存 · Save');
    await page.getByText('密码已设置').waitFor();
    expect(page.url()).not.toContain(token);
    await signIn(page, 'clerk', 'maple-harbour-9');
    await isIn(page);
  });
});

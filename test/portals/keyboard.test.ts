import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { stage } from './hands.js';
import { chooseByKeys, hasFocus, strokeWhileComposing, tabTo, typeInto } from './keys.js';

const soon = { timeout: PATIENCE };

needs('chromium', 'the desk with the keyboard alone', () => {
  let world: World;
  let desks: Desks;
  let desk: Desk;
  const press = (key: string) => desk.page.keyboard.press(key);
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    desk = await desks.open();
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  it('lets somebody in', async () => {
    const { page } = desk;
    await desk.go('/complaints');
    await expect.poll(() => hasFocus(page.locator('[name=account]')), soon).toBe(true);
    await page.keyboard.type('pro');
    await press('Tab');
    await page.keyboard.type(DEMO_PASSWORD);
    await press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /共 [1-9]\d* 件/ })
      .waitFor();
  });

  it('walks the list with j and k, goes into the case with Enter, and looks for one with /', async () => {
    const { page } = desk;
    const numbers = await page.locator('.rows .no').allInnerTexts();
    const opened = page.locator('.case h1');
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await press(key);
      await expect.poll(() => desk.route(), soon).toBe(`/complaints/${numbers[at]}`);
      await expect.poll(() => opened.innerText(), soon).toBe(numbers[at]);
    }
    await press('Enter');
    expect(await hasFocus(opened)).toBe(true);

    await press('/');
    const search = page.getByPlaceholder(/案号/);
    expect(await hasFocus(search)).toBe(true);
    await page.keyboard.insertText('李思琪');
    await expect.poll(() => page.locator('.rows a').count(), soon).toBe(1);
    expect(await page.locator('.rows a').innerText()).toContain('李思琪');
  });

  it('leaves a field alone, and does nothing while a word is being composed', async () => {
    const { page } = desk;
    await press('j');
    await press('c');
    await press('Shift+?');
    expect(await page.getByPlaceholder(/案号/).inputValue()).toBe('李思琪jc?');
    await desk.go('/complaints');
    await page.locator('.rows a').first().waitFor();
    for (const key of ['j', 'k', 'c', '/', '?', 'Enter']) await strokeWhileComposing(page, key);
    expect(desk.route()).toBe('/complaints');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await hasFocus(page.locator('body'))).toBe(true);
  });

  it('shows every key with ?', async () => {
    const { page } = desk;
    await press('Shift+?');
    const sheet = page.getByRole('dialog', { name: '快捷键' });
    await sheet.waitFor();
    expect((await sheet.innerText()).replaceAll('\n', ' ')).toMatch(/j 下一件.*k 上一件.*Enter .*\/ 搜索.*c 登记投诉/);
    await press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('registers a complaint that was begun with c, and sends nothing while a word is being composed', async () => {
    const { page } = desk;
    await press('c');
    await page.getByRole('heading', { name: '登记投诉' }).waitFor();
    await tabTo(page, page.getByRole('radio', { name: '前台来访' }));
    await press('ArrowRight');
    expect(await page.getByRole('radio', { name: '电话' }).isChecked()).toBe(true);
    await tabTo(page, page.getByLabel('患者', { exact: true }));
    await page.keyboard.insertText('欧阳文');
    const found = page.getByRole('group', { name: '查到的患者' }).getByRole('button');
    await found.waitFor();
    await tabTo(page, found);
    await press('Enter');
    await typeInto(page, '一句话说清', '复诊两次均未见到主刀医师');
    await strokeWhileComposing(page, 'Enter', true);
    await chooseByKeys(page, '投诉类别', '整形');
    await chooseByKeys(page, '涉及科室', '整形外科', '护理部');
    await tabTo(page, page.getByLabel('事由涉及手术'));
    await press('Space');
    await tabTo(page, page.getByRole('radio', { name: '电话' }), true);
    expect(await page.getByText('还不能提交').isVisible()).toBe(false);
    await tabTo(page, page.locator('.send').getByRole('button', { name: '登记' }));
    await press('Enter');
    const receipt = page.getByRole('heading', { name: /已登记，案号/ });
    await receipt.waitFor();
    await expect.poll(() => hasFocus(receipt), soon).toBe(true);
  });

  it('triages it, from its receipt on', async () => {
    const { page } = desk;
    await tabTo(page, page.getByRole('link', { name: '打开这件投诉' }));
    await press('Enter');
    const triage = page.locator('.next .buttons').getByRole('button', { name: '分类定级' });
    await triage.waitFor();
    await tabTo(page, triage);
    await press('Enter');
    await page.locator('form.act').waitFor();
    await tabTo(page, page.getByLabel('人工定为重大紧急投诉'));
    await press('Space');
    await typeInto(page, '定级理由', '患者声称将在大厅滞留');
    await tabTo(page, page.locator('form.act [type=submit]'));
    await tabTo(page, page.getByLabel('定级理由'), true);
    await press('Control+Enter');
    await page.getByText('已记录在案：分类定级').waitFor();
    await expect.poll(() => stage(page), soon).toBe('已定级');
    await page.locator('.strip').getByText('重大紧急').waitFor();
    expect(await page.locator('.strip').innerText()).toContain('欧阳文');
    expect(desk.faults.filter((fault) => !/ 401 /.test(fault))).toEqual([]);
  });

  it('gives a wrong form back with the first fault in focus, and each line leads to its field', async () => {
    const { page } = desk;
    await desk.go('/complaints');
    await page.locator('.rows a').first().waitFor();
    await press('c');
    await page.getByRole('heading', { name: '登记投诉' }).waitFor();
    await press('Control+Enter');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await hasFocus(summary)).toBe(true);
    await tabTo(page, summary.getByRole('button', { name: /一句话说清/ }));
    await press('Enter');
    expect(await hasFocus(page.getByLabel('一句话说清'))).toBe(true);
  });
});

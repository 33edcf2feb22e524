import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { stage } from './hands.js';
import { chooseByKeys, hasFocus, tabTo } from './keys.js';
import { beforeAnswers, type Scene } from './scene.js';

const soon = { timeout: PATIENCE };

needs('chromium', 'an answer that starts a term in law, with the keyboard alone', () => {
  let world: World;
  let desks: Desks;
  let scene: Scene;
  beforeAll(async () => {
    world = await openWorld({ partners: true });
    scene = await beforeAnswers(world);
    desks = await openDesks(world);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  /** Signs in, walks to the first case of the list, and opens the form of an act. */
  async function beginByKeys({ page, go }: Desk, list: string, account: string, act: string): Promise<void> {
    const { keyboard } = page;
    await go(list);
    await expect.poll(() => hasFocus(page.locator('[name=account]')), soon).toBe(true);
    await keyboard.type(account);
    await keyboard.press('Tab');
    await keyboard.type(DEMO_PASSWORD);
    await keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '共 1 件' }).waitFor();
    await keyboard.press('j');
    await page.locator('.case h1').waitFor();
    await keyboard.press('Enter');
    await expect.poll(() => hasFocus(page.locator('.case h1')), soon).toBe(true);
    await tabTo(page, page.locator('.next .buttons').getByRole('button', { name: act, exact: true }));
    await keyboard.press('Enter');
    await page.locator('form.act').waitFor();
  }

  it('the insurer takes a notice, and says who answers for it and under which policy', async () => {
    const desk = await desks.open({ house: 'insurer' });
    const { page } = desk;
    await beginByKeys(desk, '/claims', 'hot', '受理并指定专员');
    expect(desk.route()).toBe(`/claims/${scene.claim.caseNo}`);
    await chooseByKeys(page, '理赔专员', '韩梅');
    await chooseByKeys(page, '适用保单', 'YZ-2026-0117');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已记录在案：受理并指定专员').waitFor();
    await expect.poll(() => stage(page), soon).toBe('受理');
    await page.locator('.strip').getByText('韩梅').waitFor();
    expect(desk.faults.filter((fault) => !/ 401 /.test(fault))).toEqual([]);
  });

  it('the committee takes a case, when each bar to it was looked into', async () => {
    const desk = await desks.open({ house: 'committee' });
    const { page } = desk;
    const { keyboard } = page;
    await beginByKeys(desk, '/mediations', 'reg', '受理');
    const bars = ['人民法院没有受理本纠纷', '卫生健康主管部门没有受理本纠纷', '双方之间没有已达成而未履行的协议'];
    const first = page.getByLabel(bars[0]!);
    await expect.poll(() => hasFocus(first), soon).toBe(true);
    await keyboard.press('Space');
    for (const bar of bars.slice(1)) {
      await tabTo(page, page.getByLabel(bar));
      await keyboard.press('Space');
    }
    await keyboard.press('Control+Enter');
    await page.getByText('已记录在案：受理').waitFor();
    await expect.poll(() => stage(page), soon).toBe('受理');
    expect(desk.faults.filter((fault) => !/ 401 /.test(fault))).toEqual([]);
  });
});

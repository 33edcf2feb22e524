import { afterAll, beforeAll, expect, it } from 'vitest';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { beginAct, choose, fillRegistration, finishAct, offered, rowOf, sendRegistration, stage } from './hands.js';

const soon = { timeout: PATIENCE };

needs('chromium', 'two people at two desks', () => {
  let world: World;
  let desks: Desks;
  let front: Desk;
  let office: Desk;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
    [front, office] = await Promise.all([desks.open(), desks.open()]);
    await Promise.all([front.signIn('front'), office.signIn('pro')]);
  });
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  it('the office hears of what the front desk takes down, and its list does not move until it asks', async () => {
    await office.go('/complaints');
    await office.page
      .getByRole('status')
      .filter({ hasText: /共 [1-9]\d* 件/ })
      .waitFor();
    const before = await office.page.locator('.rows a').allInnerTexts();

    await front.go('/complaints/register');
    await fillRegistration(front.page, {
      ...{ patient: '张桂芳', summary: '换药时被告知预约不存在', category: '医疗服务行为' },
      ...{ departments: ['普通外科', '护理部'], seen: ['事由涉及手术'] },
    });
    const caseNo = await sendRegistration(front.page);

    const news = office.page.getByRole('button', { name: '1 条更新，点此显示' });
    await news.waitFor();
    expect(await office.page.locator('.rows a').allInnerTexts()).toEqual(before);
    await news.click();
    await rowOf(office.page, caseNo).waitFor();
    const row = (await rowOf(office.page, caseNo).innerText()).split('\n');
    expect(row).toEqual(
      expect.arrayContaining(['换药时被告知预约不存在', '张桂芳', '医疗服务行为 · 已登记', '尚未指派']),
    );
    expect(await news.isVisible()).toBe(false);
  });

  it('who took it down sees it triaged, assigned and answered without touching the page', async () => {
    await front.page.getByRole('link', { name: '打开这件投诉' }).click();
    await expect.poll(() => stage(front.page), soon).toBe('已登记');
    const caseNo = await front.page.locator('.case h1').innerText();

    await rowOf(office.page, caseNo).click();
    await beginAct(office.page, '分类定级');
    await finishAct(office.page, '分类定级');
    await expect.poll(() => stage(front.page), soon).toBe('已定级');

    await beginAct(office.page, '指派承办');
    await choose(office.page, '承办人', '周敏');
    await finishAct(office.page, '指派承办');
    await front.page.locator('.strip').getByText('周敏').waitFor();

    const opinion = await beginAct(office.page, '提交拟答复意见');
    await opinion.getByLabel('拟答复意见').fill('预约已核对补录，当日完成换药，并向患者致歉。');
    await finishAct(office.page, '提交拟答复意见');
    await front.page.getByText('预约已核对补录').first().waitFor();
    await expect.poll(() => stage(front.page), soon).toBe('意见待审');
    expect(await front.page.getByRole('region', { name: '办理经过' }).innerText()).toMatch(
      /林小雨 登记投诉[^]*沈立言 分类定级[^]*沈立言 指派承办[^]*沈立言 提交拟答复意见/,
    );
    // What one did oneself is no news to oneself.
    expect(await office.page.getByRole('button', { name: /条更新/ }).isVisible()).toBe(false);
    expect(await rowOf(office.page, caseNo).innerText()).toContain('意见待审');
  });

  it('several new ones are counted together, and a major one is marked and says who alone may assign it', async () => {
    await front.go('/complaints/register');
    await fillRegistration(front.page, {
      ...{ patient: '陈国平', summary: '夜间无人应铃', category: '医疗管理', departments: ['护理部'] },
    });
    await sendRegistration(front.page);
    await front.page.getByRole('button', { name: '再登记一件' }).click();
    await fillRegistration(front.page, {
      ...{ patient: '李思琪', summary: '在大厅大声要求院长出面', category: '整形投诉' },
      ...{ departments: ['整形外科'], seen: ['投诉人情绪激动'] },
    });
    const caseNo = await sendRegistration(front.page);

    await office.page.getByRole('button', { name: '2 条更新，点此显示' }).click();
    await rowOf(office.page, caseNo).click();
    await expect.poll(() => offered(office.page), soon).toEqual(['分类定级']);
    await beginAct(office.page, '分类定级');
    await finishAct(office.page, '分类定级');
    await office.page.locator('.strip').getByText('重大紧急').waitFor();
    await office.page.locator('.refused').getByText('指派承办').waitFor();
    expect(await office.page.locator('.refused').innerText()).toContain('主管');
    await expect.poll(() => rowOf(office.page, caseNo).innerText(), soon).toContain('重大紧急');
    expect([...front.faults, ...office.faults]).toEqual([]);
  });
});

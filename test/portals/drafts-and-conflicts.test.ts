import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import { step, type Case } from '../actors/complaints.js';
import { needs } from '../support/programs.js';
import { openWorld, type World } from '../world/world.js';
import { openDesks, PATIENCE, type Desk, type Desks } from './desk.js';
import { beginAct, fillRegistration, rowOf, timeline } from './hands.js';

const soon = { timeout: PATIENCE };
const HALF_AN_HOUR = 30 * 60_000;

interface Known extends Case {
  readonly caseNo: string;
  readonly status: string;
  readonly severity: string;
}

needs('chromium', 'what somebody has typed', () => {
  let world: World;
  let desks: Desks;
  let desk: Desk;
  beforeAll(async () => {
    world = await openWorld({ demo: true });
    desks = await openDesks(world);
  });
  beforeEach(async () => {
    desk = await desks.open();
    await desk.signIn('pro');
  });
  afterEach(() => desk.context.close());
  afterAll(async () => {
    await desks?.close();
    await world?.stop();
  });

  it('is in the form again after the page was loaded anew, and gone when it is thrown away', async () => {
    const { page } = desk;
    await desk.go('/complaints/register');
    await fillRegistration(page, {
      ...{ patient: '赵雅婷', summary: '疤痕未见好转，要求书面说明', category: '皮肤投诉' },
      ...{ departments: ['皮肤科', '护理部'], seen: ['事由涉及手术'] },
    });
    await page.getByLabel('详细经过').fill('第一行\n第二行，患者带来照片三张。');
    await page.getByLabel('承诺答复时间').fill('3/9 17:00');
    await page.getByText(/草稿已于/).waitFor();
    await page.reload();

    await page.getByText('已恢复您上次未提交的内容').waitFor();
    expect(await page.getByLabel('一句话说清').inputValue()).toBe('疤痕未见好转，要求书面说明');
    expect(await page.getByLabel('详细经过').inputValue()).toBe('第一行\n第二行，患者带来照片三张。');
    expect(await page.getByLabel('承诺答复时间').inputValue()).toMatch(/2026年3月9日.*17:00/);
    expect(await page.getByLabel('事由涉及手术').isChecked()).toBe(true);
    for (const words of ['赵雅婷', '皮肤投诉', '皮肤科', '护理部'])
      await page.locator('form.sheet').getByText(words, { exact: true }).first().waitFor();
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('concord.draft.');
    expect(kept).not.toContain('疤痕');

    await page.getByRole('button', { name: '清空重填' }).click();
    expect(await page.getByLabel('一句话说清').inputValue()).toBe('');
    await page.reload();
    await page.getByLabel('一句话说清').waitFor();
    expect(await page.getByLabel('一句话说清').inputValue()).toBe('');
  });

  it('stands beside what somebody else has written meanwhile, and goes on as one chooses', async () => {
    const { page } = desk;
    const people = world.hospital('甬江');
    const [office, sup] = [people.person('PRO'), people.person('SUP')];
    const asked = `{ complaints(filter: { view: OPEN }, first: 40) {
      edges { node { id version caseNo status severity } } } }`;
    const { complaints } = await office.ask(asked);
    const given = (complaints.edges as { node: Known }[])
      .map(({ node }) => node)
      .find(({ status, severity }) => status === 'INVESTIGATING' && severity === 'GENERAL')!;
    await desk.go(`/complaints/${given.caseNo}`);
    const form = await beginAct(page, '提交拟答复意见');
    const text = form.getByLabel('拟答复意见');
    await text.fill('已补充急诊护理记录，建议减免换药费用。');
    await form.getByLabel('拟补偿金额').fill('200');

    const colleague = await people.hire({ account: 'pro.second', name: '邵宁', roles: ['PRO'] });
    const proposed = await step(colleague, 'proposeOpinion', given, { text: '建议由急诊科当面说明。' });
    await step(sup, 'returnOpinion', proposed, { reason: '请写明减免金额。' });

    await page.getByRole('button', { name: '2 条更新，点此显示' }).waitFor();
    expect(await text.inputValue()).toBe('已补充急诊护理记录，建议减免换药费用。');
    await form.locator('[type=submit]').click();
    const conflict = page.getByRole('alertdialog', { name: '您填写期间，案件有了新进展' });
    await conflict.waitFor();
    const told = await conflict.innerText();
    for (const words of ['邵宁 提交拟答复意见', '何静 退回补正', '建议由急诊科当面说明。', '建议减免换药费用'])
      expect(told).toContain(words);
    expect(await text.inputValue()).toBe('已补充急诊护理记录，建议减免换药费用。');
    expect(await form.getByLabel('拟补偿金额').inputValue()).toBe('200');

    await conflict.getByRole('radio', { name: '我填写的' }).first().check();
    await conflict.getByRole('button', { name: '按所选内容继续' }).click();
    await page.getByText('已记录在案：提交拟答复意见').waitFor();
    await expect.poll(async () => (await timeline(page)).at(-1), soon).toContain('建议减免换药费用');
    await page.locator('.strip').getByText('¥200.00').waitFor();
  });

  it('is called incomplete with the first press, wherever the error pushes the button', async () => {
    const { page } = desk;
    await desk.go('/complaints?view=ALL&q=赵雅婷');
    await page.locator('.rows a').filter({ hasText: '待回访' }).click();
    const form = await beginAct(page, '回访登记');
    // The first question has the focus, and is left unanswered by going for the button.
    const { x, y, width, height } = (await form.locator('[type=submit]').boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await form.getByRole('alert').getByText('还不能提交，请先改正').waitFor();
    expect(await form.getByRole('alert').innerText()).toContain('投诉人满意度');
  });

  it('stays as it is, and unsent, while a file is opened for a patient who has none', async () => {
    const { page } = desk;
    await desk.go('/complaints/register');
    await page.getByLabel('一句话说清').fill('首诊未查到既往病历');
    await page.getByLabel('患者', { exact: true }).fill('何处寻');
    await page.getByText('没有查到这位患者').waitFor();
    await page.getByRole('button', { name: '新建患者档案' }).click();
    const file = page.getByRole('form', { name: '新建患者档案' });
    expect(await file.getByLabel('姓名').inputValue()).toBe('何处寻');
    await file.getByLabel('手机号码').fill('+86 138 5740-0199');
    await file.getByRole('button', { name: '建立档案' }).click();
    await page.getByRole('button', { name: /^何处寻/, pressed: true }).waitFor();
    expect(await page.getByLabel('一句话说清').inputValue()).toBe('首诊未查到既往病历');
    // The complaint was not tried to be sent along with the file.
    expect(await page.getByText('还不能提交').isVisible()).toBe(false);
    expect(await page.getByText('此项必填').count()).toBe(0);
  });

  it('outlives the session: one signs in over the form, and it goes off as it is', async () => {
    const { page } = desk;
    await desk.go('/complaints/register');
    await fillRegistration(page, {
      ...{ patient: '王海涛', summary: '出院小结与口头告知不一致', category: '医疗管理', departments: ['急诊科'] },
    });
    world.clock.advance(HALF_AN_HOUR + 60_000);
    await page.locator('.send').getByRole('button', { name: '登记' }).click();
    const again = page.getByRole('dialog', { name: '登录已到期' });
    await again.waitFor();
    expect(await page.getByLabel('一句话说清').inputValue()).toBe('出院小结与口头告知不一致');
    await again.getByLabel('账号').fill('pro');
    await again.getByLabel('密码').fill(DEMO_PASSWORD);
    await again.getByRole('button', { name: '登录' }).click();
    const head = page.getByRole('heading', { name: /已登记，案号/ });
    const caseNo = (await head.innerText()).replace(/^.*案号\s*/, '');
    await again.waitFor({ state: 'hidden' });
    await desk.go('/complaints?view=OPEN');
    await rowOf(page, caseNo).getByText('出院小结与口头告知不一致').waitFor();
  });

  it('is cleared away with the one who leaves', async () => {
    const { page } = desk;
    await desk.go('/complaints/register');
    await page.getByLabel('一句话说清').fill('只写了一半');
    await page.getByText(/草稿已于/).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.locator('[name=account]').waitFor();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('concord.draft'))),
    ).toEqual([]);
  });

  it('and a telephone number is shown for a reason alone, and for a minute', async () => {
    const { page } = desk;
    await desk.go('/patients');
    await page.getByPlaceholder(/姓名/).fill('李思琪');
    await page.getByRole('button', { name: /^李思琪/ }).click();
    const contact = page.locator('.patient dl');
    await contact.getByText('138****0103').waitFor();
    await contact.getByRole('button', { name: '显示手机号码' }).click();
    const reasons = page.getByRole('menu').locator('visible=true');
    await reasons.getByText('联系患者').waitFor();
    expect(await reasons.innerText()).toMatch(/查看事由（将留痕）\s*联系患者\s*核对身份\s*办理投诉\s*法律事务/);
    expect(await page.content()).not.toContain('13857400103');
    await reasons.getByText('联系患者').click();
    await contact.getByText('13857400103').waitFor();
    await desk.context.clock.fastForward(60_000);
    await contact.getByText('138****0103').waitFor();
    expect(await page.content()).not.toContain('13857400103');
  });
});

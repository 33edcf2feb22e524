import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openHospital, testNow, type HospitalUnderTest } from '../test/harness.js';
import { seededWorld } from '../test/world-seed.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const route = () => desk.portal.router.currentRoute.value;
const signIn = async (form: HTMLElement, account: string, password: string) => {
  await fireEvent.update(within(form).getByLabelText('账号'), account);
  await fireEvent.update(within(form).getByLabelText('密码'), password);
  await fireEvent.submit(form.querySelector('form') ?? form);
};

describe('a session', () => {
  it('begins at the door and leads where the person wanted to go', async () => {
    desk = await openHospital();
    await desk.go('/complaints?view=MINE');
    expect(route().name).toBe('sign-in');
    const form = await eventually(() => document.querySelector('form')!);
    await signIn(form, 'cm', 'right');
    await eventually(() => expect(route().fullPath).toBe('/complaints?view=MINE'));
  });

  it('does not say whether account or password was wrong', async () => {
    desk = await openHospital();
    await desk.go('/');
    await signIn(await eventually(() => document.querySelector('form')!), 'cm', 'wrong');
    await eventually(() => screen.getByText('账号或密码不对，请核对后再试。'));
    expect(route().name).toBe('sign-in');
  });

  it('that ends is taken up again without losing a word', async () => {
    desk = await openHospital({ person: 'st_exec' });
    const complaint = desk.world.complaints.find(({ status }) => status === 'OPINION')!;
    await desk.go(`/complaints/${complaint.caseNo}`);
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '退回补正' })));
    const form = await eventually(() => screen.getByRole('form', { name: '退回补正' }));
    await fireEvent.update(within(form).getByLabelText('退回理由'), '请补充术前沟通记录');
    desk.server.expire();
    await fireEvent.submit(form);
    const dialog = await eventually(() => screen.getByRole('dialog', { name: '登录已到期' }));
    expect(dialog.textContent).toContain(`当前页面由${desk.portal.session.person.value!.name}登录使用`);
    expect((within(form).getByLabelText('退回理由') as HTMLTextAreaElement).value).toBe('请补充术前沟通记录');
    await signIn(dialog, 'exec', 'right');
    await eventually(() => screen.getByText('已记录在案：退回补正'));
    expect(complaint.status).toBe('INVESTIGATING');
  });

  it('is refreshed without a word when the server still allows it', async () => {
    desk = await openHospital({ person: 'st_cm' });
    desk.server.expire(true);
    await desk.go('/complaints');
    await eventually(() => expect(document.querySelectorAll('.rows a')).toHaveLength(16));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('ends with nothing of the person left on the machine', async () => {
    desk = await openHospital({ person: 'st_front' });
    await desk.go('/complaints/register');
    await fireEvent.update(await eventually(() => screen.getByLabelText(/一句话说清/)), '隆鼻术后感染');
    await eventually(() => screen.getByText(/草稿已于/));
    await fireEvent.click(screen.getByRole('button', { name: '退出' }));
    await eventually(() => expect(route().name).toBe('sign-in'));
    expect(Object.keys({ ...localStorage }).filter((key) => key.startsWith('concord.draft'))).toEqual([]);
  });

  it('of another house is shown the door', async () => {
    const world = seededWorld(() => testNow);
    desk = await openHospital({
      person: 'st_cm',
      world: { ...world, organization: { ...world.organization, kind: 'INSURER' } },
    });
    await desk.go('/');
    await eventually(() => screen.getByText('您不能进入本门户', { selector: 'p' }));
  });

  it('has neither door nor dismissal for who is in', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/sign-in?next=/patients');
    await eventually(() => expect(route().name).toBe('patients'));
    await desk.go('/forbidden');
    await eventually(() => expect(route().name).toBe('home'));
  });

  it('that began here is taken up again by the same account', async () => {
    desk = await openHospital();
    await desk.go('/patients');
    await signIn(await eventually(() => document.querySelector('form')!), 'cm', 'right');
    await eventually(() => screen.getByText('请在左侧查找并选择一位患者'));
    desk.server.expire();
    void desk.portal.session.renew();
    const dialog = await eventually(() => screen.getByRole('dialog', { name: '登录已到期' }));
    expect((within(dialog).getByLabelText('账号') as HTMLInputElement).value).toBe('cm');
  });

  it('speaks English all through when asked', async () => {
    desk = await openHospital({ person: 'st_cm', language: 'en' });
    await desk.go('/');
    await eventually(() => screen.getByText('My duties, first due first'));
    await fireEvent.click(screen.getByRole('button', { name: '中文' }));
    await eventually(() => screen.getByText('我的待办，先到期的在前'));
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});

import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { FIRST_CODE, RECOVERY_CODES } from '../test/doors-double.js';
import { eventually } from '../test/eventually.js';
import { openRegister } from '../test/register-desk.js';

let desk: Awaited<ReturnType<typeof openRegister>>;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const change = () => fireEvent.submit(screen.getByRole('form', { name: '修改密码' }));

it('shows where one is signed in, and ends what is not oneself', async () => {
  desk = await openRegister('st_office');
  await desk.go('/account');
  const sessions = await eventually(() => screen.getByRole('region', { name: '登录中的设备' }));
  await eventually(() => expect(within(sessions).getAllByRole('listitem')).toHaveLength(2));
  const [own] = within(sessions).getAllByRole('listitem');
  expect(own!.textContent).toContain('本次登录');
  expect(within(own!).queryByRole('button')).toBeNull();
  await fireEvent.click(within(sessions).getByRole('button', { name: /^结束/ }));
  await eventually(() => expect(within(sessions).getAllByRole('listitem')).toHaveLength(1));
  expect(desk.register.sessions.map(({ id }) => id)).toEqual(['ses_1']);
});

it('changes one’s own password, and says at the field when the present one is wrong', async () => {
  desk = await openRegister('st_office');
  await desk.go('/account');
  await eventually(() => screen.getByLabelText('现在的密码'));
  await type('现在的密码', 'wrong');
  await type('新密码', '江南无所有聊赠一枝春');
  await type('再输入一次', '江南无所有聊赠一枝春');
  await change();
  await eventually(() => screen.getByText('原密码不正确。', { selector: '.error' }));
  await type('现在的密码', 'right');
  await change();
  await eventually(() => screen.getByText('密码已改好，其他设备上的登录都已结束。'));
  expect((screen.getByLabelText('新密码') as HTMLInputElement).value).toBe('');
});

it('is reached from the rail by one’s own name', async () => {
  desk = await openRegister('st_office');
  await desk.go('/');
  await fireEvent.click(await eventually(() => screen.getByRole('link', { name: /^我的账号/ })));
  await eventually(() => screen.getByRole('heading', { name: '我的账号' }));
});

it('renews recovery codes by a code of the app, and tells them once', async () => {
  desk = await openRegister('st_office');
  await desk.go('/account');
  const section = await eventually(() => screen.getByRole('region', { name: '第二重验证' }));
  await eventually(() => within(section).getByText('恢复码还剩 9 个'));
  await fireEvent.click(within(section).getByRole('button', { name: '换一批恢复码' }));
  const form = await eventually(() => within(section).getByRole('form'));
  await fireEvent.update(within(form).getByLabelText('验证码'), '000000');
  await fireEvent.submit(form);
  await eventually(() => within(form).getByText('验证码不正确或已使用过。', { selector: '.error' }));
  await fireEvent.update(within(form).getByLabelText('验证码'), FIRST_CODE);
  await fireEvent.submit(form);
  await eventually(() => within(section).getByText(RECOVERY_CODES[9]!));
  await fireEvent.click(within(section).getByRole('button', { name: '我已保存好，继续' }));
  await eventually(() => within(section).getByText('恢复码还剩 10 个'));
});

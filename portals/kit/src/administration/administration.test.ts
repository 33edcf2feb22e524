import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../test/eventually.js';
import { openRegister } from '../test/register-desk.js';

let desk: Awaited<ReturnType<typeof openRegister>>;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const at = async (person: string, path: string, language?: 'en') => {
  desk = await openRegister(person, language);
  await desk.go(path);
};
const heading = (name: string) => eventually(() => screen.getByRole('heading', { level: 1, name }));
const areas = () =>
  within(screen.getByRole('region', { name: '管理' }))
    .queryAllByRole('link')
    .map((link) => link.querySelector('b')!.textContent);

describe('the rail', () => {
  it('leads to the administration whoever has such an office, and nobody else', async () => {
    await at('st_office', '/');
    await eventually(() => screen.getByRole('link', { name: /^我的账号/ }));
    expect(screen.queryByRole('link', { name: '管理' })).toBeNull();
    desk.close();
    await at('st_admin', '/');
    await fireEvent.click(await eventually(() => screen.getByRole('link', { name: '管理' })));
    await eventually(() => expect(areas()).toEqual(['人员', '科室', '代理']));
  });

  it('shows the system administrator what is theirs, and somebody else that none of it is', async () => {
    await at('st_sysadmin', '/administration');
    await eventually(() => expect(areas()).toEqual(['接口客户端', '单点登录', '安全设置', '密钥状态']));
    desk.close();
    await at('st_office', '/administration');
    await eventually(() => screen.getByText('这里没有您负责的事项'));
  });
});

describe('people', () => {
  it('are found by what they are, those who left on demand', async () => {
    await at('st_admin', '/administration/people');
    await heading('人员');
    const names = () =>
      within(screen.getByRole('list', { name: '人员' }))
        .getAllByRole('listitem')
        .map((line) => line.querySelector('b')!.textContent);
    await eventually(() => expect(names()).toHaveLength(5));
    await fireEvent.update(screen.getByLabelText('查找姓名、账号、岗位或科室'), '整形');
    expect(names()).toEqual(['陆明']);
    await fireEvent.update(screen.getByLabelText('查找姓名、账号、岗位或科室'), '');
    await fireEvent.click(screen.getByLabelText('含已停用'));
    await eventually(() => expect(names()).toContain('林小雨'));
  });

  it('are not shown to somebody whose office it is not', async () => {
    await at('st_office', '/administration/security');
    await eventually(() => screen.getByText(/您的岗位不能查看或办理这一项/));
  });

  it('are added with a password that nobody knows, and opened', async () => {
    await at('st_admin', '/administration/people');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '新增人员' })));
    const form = await eventually(() => screen.getByRole('form', { name: '新增人员' }));
    await fireEvent.update(within(form).getByLabelText('姓名'), '何静');
    await fireEvent.update(within(form).getByLabelText('账号'), 'office');
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('此项必填', { selector: '.error' }));
    await fireEvent.click(within(form).getByRole('combobox', { name: '岗位' }));
    await fireEvent.click(await eventually(() => screen.getByRole('option', { name: '主管' })));
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('账号已被使用。', { selector: '.error' }));
    await fireEvent.update(within(form).getByLabelText('账号'), 'sup');
    await fireEvent.submit(form);
    await heading('何静');
    expect(desk.register.people.at(-1)).toMatchObject({ account: 'sup', roles: ['SUP'] });
  });

  it('are suspended with a reason, and come back', async () => {
    await at('st_admin', '/administration/people/st_office');
    await heading('沈立言');
    await fireEvent.click(screen.getByRole('button', { name: '停用' }));
    const form = await eventually(() => screen.getByRole('form', { name: '停用' }));
    await fireEvent.update(within(form).getByLabelText('停用事由'), '已离职');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('已记录在案：停用'));
    await eventually(() => screen.getByRole('button', { name: '恢复' }));
    expect(desk.register.people[3]).toMatchObject({ status: 'SUSPENDED', version: 2 });
  });

  it('are given a link to set a password by, told once', async () => {
    await at('st_admin', '/administration/people/st_office');
    await heading('沈立言');
    await fireEvent.click(screen.getByRole('button', { name: '发放重置链接' }));
    await fireEvent.submit(await eventually(() => screen.getByRole('form', { name: '发放重置链接' })));
    const once = await eventually(() => screen.getByRole('region', { name: '一次性重置链接' }));
    expect(once.querySelector('code')!.textContent).toMatch(/\/hospital\/reset#one-time-token$/);
    await fireEvent.click(screen.getByRole('button', { name: '停用' }));
    expect(screen.queryByRole('region', { name: '一次性重置链接' })).toBeNull();
  });

  it('are signed out where they should not be', async () => {
    await at('st_admin', '/administration/people/st_office');
    const sessions = await eventually(() => screen.getByRole('region', { name: '登录中的设备' }));
    await eventually(() => expect(within(sessions).getAllByRole('listitem')).toHaveLength(2));
    await fireEvent.click(within(sessions).getAllByRole('button', { name: /^结束/ })[1]!);
    await eventually(() => expect(within(sessions).getAllByRole('listitem')).toHaveLength(1));
  });

  it('are oneself too, and then what is not done to oneself says why', async () => {
    await at('st_admin', '/administration/people/st_admin');
    await heading('钱志远');
    expect(screen.queryByRole('button', { name: '停用' })).toBeNull();
    screen.getByText('不能对本人进行此操作。');
  });
});

describe('security settings', () => {
  it('are changed as a whole, within their bounds', async () => {
    await at('st_sysadmin', '/administration/security');
    const form = await eventually(() => screen.getByRole('form', { name: '调整安全设置' }));
    const idle = within(form).getByLabelText('多久不操作就结束登录');
    expect((idle as HTMLInputElement).value).toBe('30');
    await fireEvent.update(idle, '61');
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('数值太大', { selector: '.error' }));
    await fireEvent.update(idle, '10');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('安全设置已更新。'));
    expect(desk.register.security).toMatchObject({ idleMinutes: 10, passwordMaxAgeDays: 90, version: 4 });
  });

  it('are said in English too', async () => {
    await at('st_sysadmin', '/administration/security', 'en');
    await heading('Security settings');
  });
});

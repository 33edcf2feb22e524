import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../test/eventually.js';
import { openRegister } from '../test/register-desk.js';

let desk: Awaited<ReturnType<typeof openRegister>>;
afterEach(() => {
  desk.close();
  localStorage.clear();
  vi.restoreAllMocks();
});
const at = async (person: string, path: string) => {
  desk = await openRegister(person);
  await desk.go(path);
};
const choose = async (form: HTMLElement, field: string, name: string) => {
  const box = within(form).getByRole('combobox', { name: field });
  await fireEvent.click(box);
  const list = document.getElementById(box.getAttribute('aria-controls')!)!;
  await fireEvent.click(await eventually(() => within(list).getByRole('option', { name })));
};

describe('API clients', () => {
  it('are added with the least they need, and their key is told once', async () => {
    await at('st_sysadmin', '/administration/clients');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '新增接口客户端' })));
    const form = await eventually(() => screen.getByRole('form', { name: '新增接口客户端' }));
    await fireEvent.update(within(form).getByLabelText('名称'), '12345 热线');
    await choose(form, '以什么岗位', '导医客服');
    await choose(form, '可用范围', '投诉：办理');
    await fireEvent.update(within(form).getByLabelText('有效至（含当日）'), '2027-6-30');
    await fireEvent.blur(within(form).getByLabelText('有效至（含当日）'));
    await fireEvent.submit(form);
    const once = await eventually(() => screen.getByRole('region', { name: '12345 热线 的密钥' }));
    expect(once.querySelector('code')!.textContent).toBe('cck_1_kept-by-nobody');
    expect(desk.register.clients.at(-1)).toMatchObject({
      ...{ roles: ['FRONT'], scopes: ['complaints:act'], requestsPerMinute: 60 },
      expiresAt: '2027-06-30T16:00:00.000Z',
    });
    await desk.go('/administration/security');
    await desk.go('/administration/clients');
    await eventually(() => screen.getByText('12345 热线'));
    expect(document.body.textContent).not.toContain('cck_1');
  });

  it('have no office of control to choose', async () => {
    await at('st_sysadmin', '/administration/clients');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '新增接口客户端' })));
    const form = await eventually(() => screen.getByRole('form', { name: '新增接口客户端' }));
    await fireEvent.click(within(form).getByRole('combobox', { name: '以什么岗位' }));
    await eventually(() => screen.getByRole('option', { name: '导医客服' }));
    expect(screen.queryByRole('option', { name: '账号管理员' })).toBeNull();
  });

  it('are changed with their last day as it was, given a new key, and revoked with a reason', async () => {
    await at('st_sysadmin', '/administration/clients');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '调整权限：院内 HIS' })));
    const change = await eventually(() => screen.getByRole('form', { name: '调整权限' }));
    expect((within(change).getByLabelText('有效至（含当日）') as HTMLInputElement).value).toContain('3月31日');
    await fireEvent.submit(change);
    await eventually(() => expect(desk.register.clients[0]).toMatchObject({ version: 2 }));
    expect(desk.register.clients[0]!.expiresAt).toBe('2027-03-31T16:00:00.000Z');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '更换密钥：院内 HIS' })));
    await fireEvent.submit(await eventually(() => screen.getByRole('form', { name: '更换密钥' })));
    await eventually(() => screen.getByRole('region', { name: '院内 HIS 的密钥' }));
    await fireEvent.click(screen.getByRole('button', { name: '吊销：院内 HIS' }));
    const revoke = await eventually(() => screen.getByRole('form', { name: '吊销' }));
    await fireEvent.update(within(revoke).getByLabelText('吊销事由'), '系统下线');
    await fireEvent.submit(revoke);
    await eventually(() => screen.getByText('已吊销'));
    expect(screen.queryByRole('region', { name: '院内 HIS 的密钥' })).toBeNull();
  });
});

describe('single sign-on', () => {
  it('is set with a secret that is never shown again, and ended when somebody is sure', async () => {
    await at('st_sysadmin', '/administration/sso');
    const form = await eventually(() => screen.getByRole('form', { name: '设置统一身份认证' }));
    await fireEvent.update(within(form).getByLabelText('显示名称'), '仁和统一身份认证');
    await fireEvent.update(within(form).getByLabelText('认证服务地址（issuer）'), 'http://login.example');
    await fireEvent.update(within(form).getByLabelText('客户端编号（client id）'), 'concord');
    await fireEvent.update(within(form).getByLabelText('客户端密钥（client secret）'), 'kept-sealed');
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('地址须以 https 开头。', { selector: '.error' }));
    await fireEvent.update(within(form).getByLabelText('认证服务地址（issuer）'), 'https://login.example');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('单点登录已设置。'));
    expect((screen.getByLabelText(/客户端密钥/) as HTMLInputElement).value).toBe('');
    expect((screen.getByLabelText('显示名称') as HTMLInputElement).value).toBe('仁和统一身份认证');
    await fireEvent.click(screen.getByRole('button', { name: '停用单点登录' }));
    await fireEvent.submit(await eventually(() => screen.getByRole('form', { name: '停用单点登录' })));
    await eventually(() => screen.getByText('单点登录已停用。'));
    expect(desk.register.provider).toBeNull();
  });
});

describe('the keys', () => {
  it('say how far each part has come, and which older key is still needed', async () => {
    await at('st_sysadmin', '/administration/keys');
    await eventually(() => screen.getByText('仍有 3 把数据密钥用它保护，不能停用', { exact: false }));
    screen.getByText('已换用当前主密钥：12 / 15');
    expect(screen.getAllByText('已换用当前主密钥：12 / 12')).toHaveLength(4);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the journal', () => {
  const lines = () => within(screen.getByRole('list', { name: '审计日志' })).getAllByRole('listitem');

  it('says who did what in words, page after page, and keeps what is looked for in the address', async () => {
    await at('st_auditor', '/administration/journal');
    await eventually(() => expect(lines()).toHaveLength(2));
    expect(lines()[1]!.textContent).toContain('沈立言（医患关系办公室）');
    expect(lines()[1]!.textContent).toContain('登录');
    await fireEvent.click(screen.getByRole('button', { name: '再看 50 条' }));
    await eventually(() => expect(lines()).toHaveLength(3));
    await fireEvent.update(screen.getByLabelText('事项代码'), 'denial');
    await fireEvent.submit(screen.getByRole('form', { name: '查找' }));
    await eventually(() =>
      expect(lines().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('越权被拒')]),
    );
    expect(desk.portal.router.currentRoute.value.query).toEqual({ service: 'identity', kind: 'denial' });
  });

  it('is taken along as a table, for a purpose that is written down', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (saved.push(blob as Blob), 'blob:journal'));
    await at('st_auditor', '/administration/journal');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '导出' })));
    const form = await eventually(() => screen.getByRole('form', { name: '导出' }));
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('此项必填', { selector: '.error' }));
    await fireEvent.update(within(form).getByLabelText('导出用途'), '季度检查');
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('已导出 3 条。'));
    expect(await saved[0]!.text()).toContain('季度检查');
  });

  it('is not for those whose office it is not', async () => {
    await at('st_admin', '/administration/journal');
    await eventually(() => screen.getByText(/您的岗位不能查看或办理这一项/));
  });
});

import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../test/eventually.js';
import { openRegister } from '../test/register-desk.js';

let desk: Awaited<ReturnType<typeof openRegister>>;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const at = async (path: string) => {
  desk = await openRegister('st_admin');
  await desk.go(path);
};

describe('sites and departments', () => {
  it('are added', async () => {
    await at('/administration/departments');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '新增科室' })));
    const form = await eventually(() => screen.getByRole('form', { name: '新增科室' }));
    await fireEvent.update(within(form).getByLabelText('名称'), '护理部');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('护理部'));
    expect(desk.register.departments.at(-1)).toMatchObject({ name: '护理部', site: null });
  });

  it('are renamed in their place', async () => {
    await at('/administration/departments');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '更名：湖滨院区' })));
    const form = await eventually(() => screen.getByRole('form', { name: '更名' }));
    expect((within(form).getByLabelText('名称') as HTMLInputElement).value).toBe('湖滨院区');
    await fireEvent.update(within(form).getByLabelText('名称'), '湖东院区');
    await fireEvent.submit(form);
    await eventually(() => screen.getByRole('button', { name: '更名：湖东院区' }));
  });

  it('are not closed while somebody belongs there', async () => {
    await at('/administration/departments');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '关闭：整形外科' })));
    const form = await eventually(() => screen.getByRole('form', { name: '关闭' }));
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('此科室尚有 1 名在用人员，请先调整。'));
    expect(desk.register.departments[1]!.status).toBe('OPEN');
  });
});

describe('deputies', () => {
  it('are ended before their last day', async () => {
    await at('/administration/deputies');
    await eventually(() => screen.getByText('陆明 代 沈立言'));
    await fireEvent.click(screen.getByRole('button', { name: /^终止代理/ }));
    const form = await eventually(() => screen.getByRole('form', { name: '终止代理' }));
    within(form).getByText(/立即生效：代理人不能再代为办理/);
    expect(desk.register.deputyships[0]!.inForce).toBe(true);
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('现在没有代理'));
  });

  it('are granted within dates', async () => {
    await at('/administration/deputies');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '授权代理' })));
    const form = await eventually(() => screen.getByRole('form', { name: '授权代理' }));
    await fireEvent.submit(form);
    await eventually(() => expect(within(form).getAllByText('此项必填', { selector: '.error' })).toHaveLength(5));
    const choose = async (field: string, name: RegExp) => {
      await fireEvent.click(within(form).getByRole('combobox', { name: field }));
      const list = document.getElementById(
        within(form).getByRole('combobox', { name: field }).getAttribute('aria-controls')!,
      )!;
      await fireEvent.click(await eventually(() => within(list).getByRole('option', { name })));
    };
    await choose('被代理人', /陆明/);
    await choose('代理人', /沈立言/);
    await fireEvent.update(within(form).getByLabelText('自（含当日）'), '2026-12-1');
    await fireEvent.blur(within(form).getByLabelText('自（含当日）'));
    await fireEvent.update(within(form).getByLabelText('至（含当日）'), '2026-12-5');
    await fireEvent.blur(within(form).getByLabelText('至（含当日）'));
    await fireEvent.update(within(form).getByLabelText('事由'), '外出学习');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText('沈立言 代 陆明'));
    expect(desk.register.deputyships.at(-1)).toMatchObject({ from: '2026-12-01', until: '2026-12-05' });
  });
});

import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openHospital, type HospitalUnderTest } from '../test/harness.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const open = async () => {
  desk = await openHospital({ person: 'st_front' });
  await desk.go('/complaints/register');
  await eventually(() => screen.getByRole('heading', { name: '登记投诉' }));
};
const submit = () => fireEvent.submit(document.querySelector('form.sheet')!);
const type = (label: string | RegExp, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const choose = async (label: string, option: string) => {
  const input = screen.getByLabelText(label, { selector: 'input' });
  await fireEvent.click(input.closest('.el-select__wrapper')!);
  const found = await eventually(() => {
    const item = [...document.querySelectorAll('.el-select-dropdown__item')].find(
      (one) => one.textContent?.trim() === option,
    );
    if (!item) throw new Error(`no option ${option}`);
    return item;
  });
  await fireEvent.click(found);
};
const say = async () => {
  await type(/一句话说清/, '隆鼻术后感染，要求说明原因');
  await choose('投诉类别', '整形投诉');
  await choose('涉及科室', '整形外科');
};

describe('registering a complaint', () => {
  it('goes from the first word to a number that can be read out', async () => {
    await open();
    await type('患者', '王丽');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: /王丽/ })));
    await say();
    await fireEvent.click(screen.getByLabelText('投诉人情绪激动'));
    await submit();
    await eventually(() => screen.getByRole('heading', { name: '已登记，案号 TS-2026-000017' }));
    const complaint = desk.world.complaints.at(-1)!;
    expect(complaint).toMatchObject({
      patientId: 'pat_1',
      channel: 'FRONT_DESK',
      category: 'PLASTIC_SURGERY',
      departmentIds: ['dep_2'],
      complainant: { relation: 'SELF' },
      severityReasons: ['AGITATED'],
    });
  });

  it('says what makes a complaint major before anybody ticks it', async () => {
    await open();
    const seen = screen.getByRole('region', { name: '看到的情形' });
    expect(seen.textContent).toContain('前四项有任何一项，即为重大紧急投诉');
    const asked = within(seen)
      .getAllByRole('checkbox')
      .map((box) => document.querySelector(`label[for=${box.id}]`)?.textContent);
    expect(asked.slice(0, 4)).toEqual(['投诉人情绪激动', '手术存在明显问题', '医院突发情况引起', '死亡或者严重损害']);
  });

  it('says on top and at the fields what is missing, all of it at once', async () => {
    await open();
    await submit();
    const summary = await eventually(() => screen.getByRole('alert'));
    for (const label of ['患者', '一句话说清', '投诉类别', '涉及科室'])
      expect(within(summary).getByRole('button', { name: `${label}：此项必填` })).toBeTruthy();
    expect(desk.world.complaints).toHaveLength(16);
  });

  it('names nobody in an anonymous complaint', async () => {
    await open();
    await fireEvent.click(screen.getByLabelText('投诉人要求匿名'));
    expect(screen.queryByLabelText('患者')).toBeNull();
    await say();
    await submit();
    await eventually(() => expect(desk.world.complaints).toHaveLength(17));
    const complaint = desk.world.complaints.at(-1)!;
    expect(complaint.anonymous).toBe(true);
    expect(complaint.patientId).toBeUndefined();
    expect(complaint.complainant).toBeUndefined();
  });

  it('opens a file on the spot for a patient nobody knows, whatever the format of the number', async () => {
    await open();
    await type('患者', '钱多多');
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '新建患者档案' })));
    const form = screen.getByRole('form', { name: '新建患者档案' });
    expect((within(form).getByLabelText('姓名') as HTMLInputElement).value).toBe('钱多多');
    await fireEvent.update(within(form).getByLabelText('手机号码'), '+86 139-0574-2222');
    await fireEvent.submit(form);
    await eventually(() => expect(desk.world.patients.at(-1)).toMatchObject({ name: '钱多多', phone: '13905742222' }));
    await eventually(() => screen.getByText('换一位患者'));
    await eventually(() => expect(document.activeElement?.id).toBe('register-relation'));
  });

  it('offers the file that is there when the patient is known', async () => {
    await open();
    const { name, phone } = desk.world.patients[0]!;
    await fireEvent.click(screen.getByRole('button', { name: '新建患者档案' }));
    const form = screen.getByRole('form', { name: '新建患者档案' });
    await fireEvent.update(within(form).getByLabelText('姓名'), name);
    await fireEvent.update(within(form).getByLabelText('手机号码'), phone);
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('同名同电话的患者已有档案：'));
    await fireEvent.click(within(form).getByRole('button', { name: new RegExp(`^${name}`) }));
    await eventually(() => screen.getByText('换一位患者'));
    expect(desk.world.patients).toHaveLength(6);
  });

  it('keeps what was typed through a reload, and throws it away when asked', async () => {
    await open();
    await type(/一句话说清/, '隆鼻术后感染');
    await eventually(() => screen.getByText(/草稿已于/));
    desk = { ...(await desk.reload('/complaints/register')), world: desk.world };
    const field = () => screen.getByLabelText(/一句话说清/) as HTMLInputElement;
    await eventually(() => expect(field().value).toBe('隆鼻术后感染'));
    await fireEvent.click(screen.getByRole('button', { name: '清空重填' }));
    await eventually(() => expect(field().value).toBe(''));
  });
});

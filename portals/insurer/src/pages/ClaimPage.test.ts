import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openInsurer, type InsurerUnderTest } from '../test/harness.js';
import { record, type WorldClaim } from '../test/world.js';

let desk: InsurerUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const open = async (person: string, status: string, nth = 0): Promise<WorldClaim> => {
  desk = await openInsurer({ person });
  const claim = desk.world.claims.filter((one) => one.status === status)[nth]!;
  await desk.go(`/claims/${claim.caseNo}`);
  await eventually(() => screen.getByRole('heading', { name: claim.caseNo }));
  return claim;
};
const next = () => screen.getByRole('region', { name: '下一步' });
const begin = async (act: string) => {
  await fireEvent.click(within(next()).getByRole('button', { name: act }));
  const form = await eventually(() => screen.getByRole('form', { name: act }));
  return { form, field: within(form), send: () => fireEvent.submit(form) };
};
const offered = () =>
  within(next())
    .getAllByRole('button')
    .map((button) => button.textContent?.trim());

describe('a claim on the screen', () => {
  it('stands in its strip with its step, its sum and who holds it', async () => {
    await open('st_adj', 'ASSESSED');
    const step = document.querySelector('[aria-current=step]');
    expect(step?.textContent?.trim()).toBe('定损');
    expect(document.querySelector('.strip')?.textContent).toContain('索赔 ¥136,000.00');
    expect(document.querySelector('.strip')?.textContent).toContain('韩梅');
  });

  it('says why an act is not allowed, with its article', async () => {
    await open('st_adj', 'DOCUMENTS');
    expect(within(next()).queryByRole('button', { name: '一次性通知补充材料' })).toBeNull();
    expect(within(next()).getByText('补充材料只能一次性通知，不得再次追加。')).toBeTruthy();
    expect(within(next()).getByText('《保险法》第二十二条')).toBeTruthy();
  });

  it('never offers the reserve or a closing without payment first', async () => {
    await open('st_ilead', 'NOTICED');
    expect(offered()).toEqual(['受理并指定专员', '提取准备金', '零赔付结案']);
  });

  it('examines cover with one question for each exclusion of the policy, and shows each condition', async () => {
    const claim = await open('st_adj', 'COVERAGE_CHECK');
    const { form, field, send } = await begin('审核保险责任');
    await send();
    expect(within(form).getAllByText('此项必填', { exact: false }).length).toBeGreaterThan(1);
    const answer = (question: string, said: string) =>
      fireEvent.click(within(field.getByRole('group', { name: question })).getByLabelText(said));
    await answer('由不具备执业资格的人员诊疗', '不存在');
    await answer('非治疗目的的诊疗（如医疗美容）', '存在');
    await send();
    await eventually(() => screen.getByText('已记录在案：审核保险责任'));
    expect(claim.cover?.conditions).toEqual([
      { id: 'UNQUALIFIED_STAFF', met: 'YES' },
      { id: 'NOT_FOR_TREATMENT', met: 'NO' },
    ]);
    const cover = await eventually(() => screen.getByRole('region', { name: '保险责任' }));
    expect(cover.textContent).toContain('符合 1 项、不符合 1 项');
  });

  it('asks for every document in one list', async () => {
    const claim = await open('st_adj', 'DOCUMENTS', 1);
    const { form, field, send } = await begin('一次性通知补充材料');
    await fireEvent.update(field.getAllByLabelText('名称')[0]!, '住院费用票据原件');
    await fireEvent.click(field.getByRole('button', { name: '加一项' }));
    expect(field.getAllByLabelText('名称')).toHaveLength(2);
    await send();
    expect(within(form).getAllByText(/此项必填/).length).toBeGreaterThan(1);
    expect(claim.documents).toEqual([]);
  });

  it('puts a refusal of the server at the field it is about', async () => {
    await open('st_adj', 'ASSESSING');
    const { form, field, send } = await begin('提交定损意见');
    await fireEvent.click(field.getByLabelText('主要责任'));
    await fireEvent.update(field.getByLabelText('损失合计'), '5,000');
    await fireEvent.update(field.getByLabelText(/其中精神损害抚慰金/), '6000');
    await fireEvent.update(field.getByLabelText('定损说明'), '票据相加');
    await send();
    await eventually(() =>
      expect(form.querySelector('#act-assess-mental-error')?.textContent).toContain('不能高于损失总额'),
    );
  });

  it('keeps what was typed when somebody was faster, says what happened, and goes on', async () => {
    const claim = await open('st_rev', 'REVIEWING');
    const { form, field, send } = await begin('退回补充');
    await fireEvent.update(field.getByLabelText('退回理由'), '护理费缺票据');
    record(desk.world, claim, { kind: 'assess', by: 'st_adj' });
    await send();
    const panel = await eventually(() => screen.getByRole('alertdialog'));
    expect((within(form).getByLabelText('退回理由') as HTMLTextAreaElement).value).toBe('护理费缺票据');
    expect(panel.textContent).toContain('韩梅 提交定损意见');
    await fireEvent.click(within(panel).getByRole('button', { name: '按所选内容继续' }));
    await eventually(() => screen.getByText('已记录在案：退回补充'));
    expect(claim.status).toBe('ASSESSING');
  });

  it('shows what a consent rests on, and afterwards a payout that adds up, with its steps', async () => {
    await open('st_ilead', 'ASSESSED');
    const { field, send } = await begin('同意赔付方案');
    const rests = field.getByRole('region', { name: '同意的依据' });
    for (const told of ['¥120,000.00', '¥2,676,000.00', '¥50,000.00']) expect(rests.textContent).toContain(told);
    await send();
    const payout = await eventually(() => screen.getByRole('region', { name: '赔付方案' }));
    expect(within(payout).queryByRole('alert')).toBeNull();
    await fireEvent.click(within(payout).getByRole('button', { name: '本公司承担：怎么算的' }));
    expect(payout.textContent).toContain('扣除免赔额6,000.00元');
  });

  it('tells when somebody acts on it, at once and without a reload', async () => {
    const claim = await open('st_adj', 'SURVEYING');
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    record(desk.world, claim, { kind: 'arrive', by: 'st_surv', details: { place: '整形外科三楼' } });
    await eventually(() => screen.getByText('整形外科三楼', { exact: false }));
  });

  it('says plainly when there is no such claim', async () => {
    desk = await openInsurer({ person: 'st_adj' });
    await desk.go('/claims/LP1999-01-00001');
    await eventually(() => screen.getByText('没有找到案号 LP1999-01-00001，或者您无权查看'));
  });
});

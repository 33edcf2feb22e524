import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';
import { record, type WorldMediation } from '../test/world.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

const open = async (person: string, status: WorldMediation['status']): Promise<WorldMediation> => {
  desk = await openCommittee({ person });
  const mediation = desk.at(status);
  await desk.go(`/mediations/${mediation.caseNo}`);
  await eventually(() => screen.getByRole('heading', { name: mediation.caseNo }));
  return mediation;
};
const choose = async (act: string) => {
  await fireEvent.click(screen.getByRole('button', { name: act }));
  const form = await eventually(() => screen.getByRole('form', { name: act }));
  return { form, send: () => fireEvent.submit(form) };
};
const type = (form: HTMLElement, id: string, value: string) =>
  fireEvent.update(form.querySelector(`#${id}`) as HTMLInputElement, value);

describe('a mediation on the screen', () => {
  it("offers what the committee may do, and nothing that is another house's alone", async () => {
    await open('st_med', 'SIGNING');
    const next = screen.getByRole('region', { name: '下一步' });
    expect(within(next).getByRole('button', { name: '登记患方签名' })).toBeTruthy();
    expect(next.textContent).not.toContain('医疗机构签章');
    expect(next.textContent).toContain('加盖调解委员会印章');
    expect(next.textContent).toContain('您的岗位无权办理这一步');
  });

  it('accepts only what was verified, and says with the article what was not', async () => {
    const mediation = await open('st_reg', 'SCREENING');
    const { form, send } = await choose('受理');
    await send();
    await eventually(() => expect(form.querySelector('#act-accept-notInCourt-error')?.textContent).toContain('第31条'));
    expect(mediation.status).toBe('SCREENING');
    for (const box of within(form).getAllByRole('checkbox')) await fireEvent.click(box);
    await send();
    await eventually(() => screen.getByText('已记录在案：受理'));
    expect(mediation.status).toBe('ACCEPTED');
  });

  it('shows whose turn it is to sign, and what was agreed as a ledger that adds up', async () => {
    await open('st_med', 'SIGNING');
    const order = screen.getByRole('list', { name: '签署顺序' });
    const turns = within(order)
      .getAllByRole('listitem')
      .filter((step) => step.textContent?.includes('现在轮到'));
    expect(turns.map((step) => step.textContent)).toEqual([expect.stringContaining('医疗机构签章')]);
    const agreement = screen.getByRole('region', { name: '调解协议' }).parentElement!;
    expect(agreement.textContent).toContain('¥100,000.00');
    expect(agreement.textContent).toContain('其中保险机构承担 ¥85,000.00，医疗机构承担 ¥15,000.00');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('adds up the instalments of a draft while one types, with each share given', async () => {
    const mediation = await open('st_med', 'DRAFTING');
    const { form, send } = await choose('拟定调解协议');
    const sums = within(form).getByRole('status', { name: '核对合计' });
    expect(sums.textContent).toContain('已填 ¥85,000.00，应为 ¥85,000.00');
    await type(form, 'act-draft-instalments-1-amount', '12000');
    await eventually(() => expect(sums.textContent).toContain('还差 ¥3,000.00'));
    for (const name of ['mainFacts', 'disputedPoints', 'responsibility', 'manner'])
      await type(form, `act-draft-${name}`, '如卷宗所记');
    await type(form, 'act-draft-instalments-0-dueOn', '2099-12-01');
    await fireEvent.blur(form.querySelector('#act-draft-instalments-0-dueOn')!);
    await type(form, 'act-draft-instalments-1-dueOn', '2099-12-01');
    await fireEvent.blur(form.querySelector('#act-draft-instalments-1-dueOn')!);
    await send();
    await eventually(() => expect(form.textContent).toContain('继承人'));
    await fireEvent.click(within(form).getByRole('button', { name: '再加一名继承人' }));
    await type(form, 'act-draft-heirs-0-name', '钱小勇');
    await type(form, 'act-draft-heirs-0-relation', '子');
    await type(form, 'act-draft-heirs-0-authority', '3 号柜');
    await send();
    await eventually(() => within(form).getAllByText(/各笔付款合计须等于方案总额/));
    await type(form, 'act-draft-instalments-1-amount', '15000');
    await eventually(() => expect(sums.textContent).not.toContain('还差'));
    await send();
    await eventually(() => expect(mediation.status).toBe('SIGNING'));
    expect(desk.world.sent.at(-1)?.input).toMatchObject({ payee: 'HEIRS', heirs: [{ name: '钱小勇' }] });
  });

  it('asks for both written waivers where no responsibility is found', async () => {
    const mediation = await open('st_med', 'SESSION');
    mediation.appraisal = null;
    const { form, send } = await choose('提出调解方案');
    await type(form, 'act-propose-total', '100,000');
    await type(form, 'act-propose-mental', '120000');
    await send();
    await eventually(() => within(form).getAllByText('是总额的一部分，不能超过总额'));
    expect(form.querySelector('#act-propose-patientPaper')).toBeNull();
    expect(mediation.status).toBe('SESSION');
  });

  it('keeps what was typed when somebody was faster', async () => {
    const mediation = await open('st_chair', 'SESSION');
    const { form, send } = await choose('更换调解员');
    await type(form, 'act-replaceMediator-reason', '当事人要求更换');
    record(desk.world, mediation, { kind: 'extend', label: { zh: '延长调解期限', en: '' }, by: 'st_med' });
    const page = document.querySelector<HTMLElement>('article.case')!;
    await eventually(() => within(page).getByText('1 条更新，点此显示'));
    expect((form.querySelector('#act-replaceMediator-reason') as HTMLTextAreaElement).value).toBe('当事人要求更换');
    await send();
    await eventually(() => within(form).getByText('还不能提交，请先改正：'));
  });

  it('says plainly when there is no such case', async () => {
    desk = await openCommittee({ person: 'st_med' });
    await desk.go('/mediations/TJ1999-1-00001');
    await eventually(() => screen.getByText('没有找到案号 TJ1999-1-00001，或者您无权查看'));
  });
});

import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openInsurer, type InsurerUnderTest } from '../test/harness.js';
import type { WorldClaim } from '../test/world.js';

let desk: InsurerUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const begin = async (status: string): Promise<{ claim: WorldClaim; form: HTMLElement }> => {
  desk = await openInsurer({ person: 'st_adj' });
  const claim = desk.world.claims.find((one) => one.status === status)!;
  await desk.go(`/claims/${claim.caseNo}`);
  await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '提取准备金' })));
  return { claim, form: await eventually(() => screen.getByRole('form', { name: '提取准备金' })) };
};
const type = (form: HTMLElement, label: string, text: string) =>
  fireEvent.update(within(form).getByLabelText(label), text);

describe('the reserve of a claim', () => {
  it('is set for the first time without a version, and has a receipt of its own', async () => {
    const { claim, form } = await begin('ASSESSING');
    const before = claim.version;
    await type(form, '准备金金额', '80,000');
    await type(form, '估计依据', '按主要责任估计');
    await fireEvent.submit(form);
    await eventually(() => screen.getByText(new RegExp(`${claim.caseNo}-准备金-1`)));
    expect(screen.getByText('准备金现为 ¥80,000.00')).toBeTruthy();
    expect(claim.reserve).toMatchObject({ version: 1, amount: '80000.00' });
    expect(claim.version).toBe(before);
    const shown = screen.getByRole('region', { name: '未决赔款准备金' });
    expect(shown.textContent).toContain('仅本公司可见');
  });

  it('that a colleague set meanwhile is compared, and what was typed stays', async () => {
    const { claim, form } = await begin('ASSESSING');
    await type(form, '准备金金额', '80000');
    await type(form, '估计依据', '按主要责任估计');
    claim.reserve = { version: 1, amount: '60000.00', reason: '初估', byId: 'st_ilead' };
    await fireEvent.submit(form);
    const panel = await eventually(() => screen.getByRole('alertdialog'));
    expect(panel.textContent).toContain('¥60,000.00');
    expect((within(form).getByLabelText('估计依据') as HTMLTextAreaElement).value).toBe('按主要责任估计');
    await fireEvent.click(within(panel).getByLabelText(/我填写的/));
    await fireEvent.click(within(panel).getByRole('button', { name: '按所选内容继续' }));
    await eventually(() => expect(claim.reserve).toMatchObject({ version: 2, amount: '80000.00' }));
  });
});

describe('the dispute behind a claim', () => {
  const open = async () => {
    desk = await openInsurer({ person: 'st_rev' });
    await desk.go(`/claims/${desk.world.claims.find(({ status }) => status === 'ASSESSED')!.caseNo}`);
    return eventually(() => screen.getByRole('region', { name: '纠纷与调解' }));
  };

  it('is shown as far as the insurer is told', async () => {
    const side = await open();
    for (const told of ['JF2026-11-00007', '李思琪（本人）', 'TJ2026-11-00007 · 已提方案', '患方接受方案'])
      expect(side.textContent).toContain(told);
    expect(screen.getByRole('region', { name: '医院提供资料' }).textContent).toContain('档案-同意书-01');
  });

  it('has a room in which one speaks with the mediator alone', async () => {
    await open();
    const words = await eventually(() => screen.getByLabelText('仅保险人房间可见'));
    await fireEvent.update(words, '可以接受 12 万元。');
    await fireEvent.click(screen.getByRole('button', { name: '发到保险人房间' }));
    await eventually(() => expect(desk.world.said).toEqual([{ text: '可以接受 12 万元。', by: 'st_rev' }]));
    await eventually(() => screen.getByText('可以接受 12 万元。', { selector: 'p' }));
  });

  it('takes an offer of a sum with its reasons', async () => {
    await open();
    await fireEvent.click(await eventually(() => screen.getByRole('button', { name: '提出金额' })));
    const form = await eventually(() => screen.getByRole('form', { name: '提出金额' }));
    await type(form, '可以接受的金额', '120000');
    await type(form, '说明', '按主要责任');
    await fireEvent.submit(form);
    await eventually(() =>
      expect(desk.world.said).toEqual([{ text: '按主要责任', amount: '120000.00', by: 'st_rev' }]),
    );
    await eventually(() => expect(screen.queryByRole('form', { name: '提出金额' })).toBeNull());
  });
});

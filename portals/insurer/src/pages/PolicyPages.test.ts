import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openInsurer, type InsurerUnderTest } from '../test/harness.js';

let desk: InsurerUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const type = (label: string | RegExp, text: string) => fireEvent.update(screen.getByLabelText(label), text);
const choose = async (label: string, option: string) => {
  const input = screen.getByLabelText(label, { selector: 'input' });
  await fireEvent.click(input.closest('.el-select__wrapper')!);
  const found = await eventually(() => {
    const item = [...document.querySelectorAll('.el-select-dropdown__item')].find((one) =>
      one.textContent?.trim().startsWith(option),
    );
    if (!item) throw new Error(`no option ${option}`);
    return item;
  });
  await fireEvent.click(found);
};
const submit = () => fireEvent.submit(document.querySelector('form.sheet')!);

describe('policies', () => {
  it('are listed for a hospital, with what is left of the limit', async () => {
    desk = await openInsurer({ person: 'st_adj' });
    await desk.go('/policies?hospital=org_2');
    await eventually(() => screen.getByText('剩余 ¥2,676,000.00 / ¥3,000,000.00'));
    await desk.go('/policies?hospital=org_3');
    await eventually(() => screen.getByText('还没有保单'));
    expect(screen.queryByRole('link', { name: '登记保单' })).toBeNull();
  });

  it('show a ledger whose lines come to the aggregate limit', async () => {
    desk = await openInsurer({ person: 'st_ilead' });
    await desk.go('/policies/pol_1');
    const ledger = await eventually(() => screen.getByRole('region', { name: '限额使用' }));
    expect(ledger.querySelector('tfoot td')?.textContent).toBe('¥3,000,000.00');
    expect(within(ledger).queryByRole('alert')).toBeNull();
    expect(screen.getByText('仅本公司可见')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'LP2026-11-00010' })).toBeTruthy();
    desk.world.policies[0]!.ledger.paid = '210000.01';
    await desk.go('/');
    await desk.go('/policies/pol_1');
    await eventually(() => within(screen.getByRole('region', { name: '限额使用' })).getByRole('alert'));
  });

  it('are issued as the paper says, and refused at the field that is wrong', async () => {
    desk = await openInsurer({ person: 'st_ilead' });
    await desk.go('/policies/issue');
    await eventually(() => screen.getByRole('heading', { name: '登记保单' }));
    await choose('被保险医疗机构', '东湖口腔');
    await type('保单号', 'YZ-2026-0200');
    await type(/^起始日/, '2026-1-1');
    await type(/^终止日/, '2026-12-31');
    await type(/^追溯期起始日/, '2024-1-1');
    await type('每人责任限额', '400,000');
    await type('累计责任限额', '3000000');
    await type('核赔权限', '50000');
    await choose('免赔额怎么算', '按损失分档');
    const bands = await eventually(() => screen.getAllByLabelText(/损失上限/));
    await fireEvent.update(bands[0]!, '40000');
    await fireEvent.update(bands[1]!, '80000');
    await submit();
    await eventually(() => expect(document.body.textContent).toContain('最高一档不设上限。'));
    expect(document.querySelector('[id$="tiers-1-upTo-error"]')?.textContent).toContain('最高一档不设上限');
    await fireEvent.update(screen.getAllByLabelText(/损失上限/)[1]!, '');
    await submit();
    await eventually(() => screen.getByRole('heading', { name: '保单 YZ-2026-0200 已登记' }));
    expect(desk.world.issued.at(-1)).toMatchObject({
      ...{ hospitalId: 'org_3', basis: 'CLAIMS_MADE', retroDate: '2024-01-01', reviewerAuthority: '50000.00' },
      terms: { perPerson: '400000.00', deductible: { kind: 'TIERED_BY_LOSS', takenFrom: 'CAPPED' } },
    });
  });
});

describe('a notice of loss', () => {
  const open = async () => {
    desk = await openInsurer({ person: 'st_hot' });
    await desk.go('/claims/notice');
    await eventually(() => screen.getByRole('heading', { name: '登记报案' }));
  };

  it('goes from the telephone to a number and the clock that runs', async () => {
    await open();
    await choose('医疗机构', '甬江医院');
    await type('索赔金额', '36,000');
    await type(/^患者首次索赔日/, '昨天');
    await submit();
    await eventually(() => screen.getByRole('heading', { name: '已报案，案号 LP2026-11-00011' }));
    expect(desk.world.claims.at(-1)).toMatchObject({ claimed: '36000.00', line: 'MEDICAL_LIABILITY' });
    expect(screen.getByText(/核定：.* 前/)).toBeTruthy();
  });

  it('is refused at the hospital that is not insured here', async () => {
    await open();
    await choose('医疗机构', '东湖口腔');
    await type('索赔金额', '36000');
    await type(/^患者首次索赔日/, '昨天');
    await submit();
    await eventually(() =>
      expect(document.querySelector('#notice-hospitalId-error')?.textContent).toContain('NOT_INSURED_HERE'),
    );
    expect(desk.world.claims).toHaveLength(10);
  });

  it('keeps what was typed through a reload', async () => {
    await open();
    await type('索赔金额', '36000');
    await eventually(() => screen.getByText(/草稿已于/));
    desk = { ...(await desk.reload('/claims/notice')), world: desk.world };
    await eventually(() => expect((screen.getByLabelText('索赔金额') as HTMLInputElement).value).toBe('36000'));
  });
});

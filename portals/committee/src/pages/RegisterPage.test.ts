import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const route = () => desk.portal.router.currentRoute.value;
const type = (id: string, value: string) =>
  fireEvent.update(document.querySelector(`#${id}`) as HTMLInputElement, value);
const open = async () => {
  desk = await openCommittee({ person: 'st_reg' });
  await desk.go('/register');
  return eventually(() => screen.getByRole('form', { name: '直接登记纠纷' }));
};

describe('the registration of an application', () => {
  it('finds a dispute by its number and goes on with the application', async () => {
    await open();
    await type('find-dispute', 'jf2026-1-00001');
    await fireEvent.submit(screen.getByRole('form', { name: '纠纷已有编号' }));
    await eventually(() => expect(route().params['caseNo']).toBe('JF2026-1-00001'));
    await eventually(() => screen.getByRole('form', { name: '申请调解' }));
  });

  it('says what to do about a number that is not ours to see', async () => {
    await open();
    await type('find-dispute', 'JF1999-1-00001');
    await fireEvent.submit(screen.getByRole('form', { name: '纠纷已有编号' }));
    await eventually(() => screen.getByText(/没有查到 JF1999-1-00001，或本会无权查看/));
  });

  it('opens a dispute directly, then records the application', async () => {
    const form = await open();
    await fireEvent.submit(form);
    await eventually(() => within(form).getByText('还不能提交，请先改正：'));
    const select = form.querySelector('#opening-hospitalId') as HTMLInputElement;
    await fireEvent.click(select);
    await fireEvent.click(await eventually(() => screen.getByText('甬江医院', { selector: 'li, li *' })));
    await type('opening-claimants-0-name', '张三');
    await type('opening-claimants-0-phone', '+86 138 0013 8000');
    await type('opening-claimed', '120,000');
    await fireEvent.submit(form);
    const apply = await eventually(() => screen.getByRole('form', { name: '申请调解' }));
    expect(desk.world.disputes.at(-1)).toMatchObject({
      claimed: '120000.00',
      claimants: [{ name: '张三', relation: 'SELF', phone: '13800138000' }],
    });
    await fireEvent.click(within(apply).getByLabelText('双方共同申请'));
    await fireEvent.update(within(apply).getByLabelText('申请书或记录的存放处'), '3 号柜');
    await fireEvent.submit(apply);
    await eventually(() => screen.getByText('已记录在案：申请调解'));
    await eventually(() => screen.getByRole('link', { name: 'TJ2026-1-00011' }));
  });

  it('keeps what was typed through a reload', async () => {
    await open();
    await type('opening-claimants-0-name', '张三');
    await eventually(() => screen.getByText(/草稿已于/));
    desk = { ...(await desk.reload('/register')), world: desk.world, at: desk.at };
    await eventually(() =>
      expect((document.querySelector('#opening-claimants-0-name') as HTMLInputElement).value).toBe('张三'),
    );
  });

  it("offers the committee nothing on a dispute that is the hospital's to do", async () => {
    desk = await openCommittee({ person: 'st_reg' });
    await desk.go('/disputes/JF2026-1-00001?view=ALL');
    await eventually(() => screen.getByRole('button', { name: '申请调解' }));
    expect(document.body.textContent).not.toContain('向保险机构报案');
  });
});

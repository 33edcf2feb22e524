import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openHospital, type HospitalUnderTest } from '../test/harness.js';
import { record } from '../test/world.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const changed = () => screen.getByRole('region', { name: '上次看过之后的变化' });

describe('home', () => {
  it('opens the list behind each number', async () => {
    desk = await openHospital({ person: 'st_sup' });
    await desk.go('/');
    const tile = await eventually(() => screen.getByRole('link', { name: '2 待我审核' }));
    await fireEvent.click(tile);
    await eventually(() => expect(document.querySelectorAll('.rows a')).toHaveLength(2));
  });

  it('shows my duties, first due first', async () => {
    desk = await openHospital({ person: 'st_pro' });
    await desk.go('/');
    const duties = await eventually(() => screen.getByRole('region', { name: '我的待办，先到期的在前' }));
    await eventually(() => expect(within(duties).getAllByRole('link').length).toBeGreaterThan(2));
    const shown = within(duties)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(shown.every((row) => row?.includes('沈立言'))).toBe(true);
  });

  it('says the next step when there is nothing to do', async () => {
    desk = await openHospital({ person: 'st_doc' });
    await desk.go('/');
    await eventually(() => screen.getByText('您名下没有待办的投诉'));
  });

  it('tells what changed since the person last looked, also after a reload, until it is read', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/');
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const complaint = desk.world.complaints[2]!;
    record(desk.world, complaint, { kind: 'report', by: 'st_sup' });
    record(desk.world, complaint, { kind: 'report', by: 'st_cm' });
    await eventually(() => expect(within(changed()).getAllByRole('listitem')).toHaveLength(1));
    expect(changed().textContent).toContain('何静 提交专题报告');
    desk = { ...(await desk.reload('/')), world: desk.world };
    await eventually(() => expect(within(changed()).getAllByRole('listitem')).toHaveLength(1));
    await fireEvent.click(within(changed()).getByRole('button', { name: '都看过了' }));
    desk = { ...(await desk.reload('/')), world: desk.world };
    await eventually(() => within(changed()).getByText('没有新的变化'));
  });
});

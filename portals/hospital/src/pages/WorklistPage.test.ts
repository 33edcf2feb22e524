import { fireEvent, screen, within } from '@testing-library/vue';
import { eventually } from '@concord/portal-kit/test/eventually';
import { afterEach, describe, expect, it } from 'vitest';
import { openHospital, type HospitalUnderTest } from '../test/harness.js';
import { record } from '../test/world.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const rows = () => document.querySelectorAll('.rows a');

describe('the worklist', () => {
  it('lists open complaints in the order in which they run out, the first in breach', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/complaints');
    await eventually(() => expect(rows().length).toBe(16));
    expect(rows()[0]?.textContent).toContain('逾期');
  });

  it('reads its filter from the address and counts what it shows', async () => {
    desk = await openHospital({ person: 'st_pro' });
    await desk.go('/complaints?view=AWAITING_APPROVAL');
    await eventually(() => expect(rows().length).toBe(2));
    expect(screen.getByText('共 2 件')).toBeTruthy();
  });

  it('holds news back until it is asked for', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/complaints');
    await eventually(() => expect(rows().length).toBe(16));
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const before = rows()[0]?.textContent;
    const changed = desk.world.complaints.find(({ caseNo }) => before?.includes(caseNo))!;
    changed.handlerId = 'st_exec';
    record(desk.world, changed, { kind: 'assign', by: 'st_sup', at: new Date(Date.now() + 1000).toISOString() });
    const bar = await eventually(() => screen.getByText('1 条更新，点此显示'));
    expect(rows()[0]?.textContent).toBe(before);
    await fireEvent.click(bar);
    await eventually(() => expect(rows()[0]?.textContent).toContain('徐建国'));
  });

  it('moves with j and k, but not while an input method composes', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/complaints');
    await eventually(() => expect(rows().length).toBe(16));
    await fireEvent.keyDown(window, { key: 'j', keyCode: 229 });
    expect(desk.portal.router.currentRoute.value.name).toBe('complaints');
    await fireEvent.keyDown(window, { key: 'j' });
    await eventually(() => expect(desk.portal.router.currentRoute.value.name).toBe('complaint'));
    const first = desk.portal.router.currentRoute.value.params['caseNo'];
    await fireEvent.keyDown(window, { key: 'j' });
    await eventually(() => expect(desk.portal.router.currentRoute.value.params['caseNo']).not.toBe(first));
    await fireEvent.keyDown(window, { key: 'k' });
    await eventually(() => expect(desk.portal.router.currentRoute.value.params['caseNo']).toBe(first));
  });

  it('shows every key that works, read from the board itself', async () => {
    desk = await openHospital({ person: 'st_cm' });
    await desk.go('/complaints');
    await fireEvent.keyDown(window, { key: '?', shiftKey: true });
    const sheet = await eventually(() => screen.getByRole('dialog', { name: '快捷键' }));
    await eventually(() => expect(within(sheet).getByText('下一件')).toBeTruthy());
    expect(within(sheet).getByText('登记投诉')).toBeTruthy();
  });
});

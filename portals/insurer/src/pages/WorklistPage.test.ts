import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openInsurer, type InsurerUnderTest } from '../test/harness.js';
import { record } from '../test/world.js';

let desk: InsurerUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const rows = () => [...document.querySelectorAll('.rows a')];
const route = () => desk.portal.router.currentRoute.value;

describe('the worklist of claims', () => {
  it('lists open claims in the order in which they run out, each with hospital, line, sum, stage and holder', async () => {
    desk = await openInsurer({ person: 'st_adj' });
    await desk.go('/claims');
    await eventually(() => expect(rows()).toHaveLength(10));
    expect(rows()[0]?.textContent).toContain('逾期 23 小时');
    const surveyed = rows().find((row) => row.textContent?.includes('LP2026-11-00003'));
    for (const told of ['甬江医院', '医疗责任险', '¥61,000.00', '查勘中', '高远'])
      expect(surveyed?.textContent).toContain(told);
  });

  it('reads range and stage of the mediation from the address', async () => {
    desk = await openInsurer({ person: 'st_adj' });
    await desk.go('/claims?view=ALL&mediationStage=PROPOSED');
    await eventually(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toContain('已核定 · 待答复方案');
    expect(screen.getByText('共 1 件')).toBeTruthy();
  });

  it('holds news back until it is asked for', async () => {
    desk = await openInsurer({ person: 'st_adj' });
    await desk.go('/claims');
    await eventually(() => expect(rows()).toHaveLength(10));
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const before = rows()[0]?.textContent;
    const changed = desk.world.claims.find(({ caseNo }) => before?.includes(caseNo))!;
    Object.assign(changed, { status: 'ACKNOWLEDGED', adjusterId: 'st_adj' });
    record(desk.world, changed, { kind: 'acknowledge', by: 'st_hot', at: new Date(Date.now() + 1000).toISOString() });
    const bar = await eventually(() => screen.getByText('1 条更新，点此显示'));
    expect(rows()[0]?.textContent).toBe(before);
    await fireEvent.click(bar);
    await eventually(() => expect(rows()[0]?.textContent).toContain('已受理'));
  });

  it('moves with j and k, begins a notice with c, and keeps still while an input method composes', async () => {
    desk = await openInsurer({ person: 'st_hot' });
    await desk.go('/claims');
    await eventually(() => expect(rows()).toHaveLength(10));
    await fireEvent.keyDown(window, { key: 'j', keyCode: 229 });
    expect(route().name).toBe('claims');
    await fireEvent.keyDown(window, { key: 'j' });
    await eventually(() => expect(route().name).toBe('claim'));
    const first = route().params['caseNo'];
    await fireEvent.keyDown(window, { key: 'j' });
    await eventually(() => expect(route().params['caseNo']).not.toBe(first));
    await fireEvent.keyDown(window, { key: 'c' });
    await eventually(() => expect(route().name).toBe('claim-notice'));
  });
});

describe('home', () => {
  it('opens the list behind each number', async () => {
    desk = await openInsurer({ person: 'st_rev' });
    await desk.go('/');
    await fireEvent.click(await eventually(() => screen.getByRole('link', { name: '1 待答复方案' })));
    await eventually(() => expect(rows()).toHaveLength(1));
    expect(route().query).toEqual({ view: 'CONSENT_ASKED' });
  });

  it('shows my duties, first due first, and what changed since', async () => {
    desk = await openInsurer({ person: 'st_surv' });
    await desk.go('/');
    const duties = await eventually(() => screen.getByRole('region', { name: '我的待办，先到期的在前' }));
    await eventually(() => expect(within(duties).getAllByRole('link')).toHaveLength(1));
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    record(desk.world, desk.world.claims[0]!, { kind: 'acknowledge', by: 'st_hot' });
    const changed = screen.getByRole('region', { name: '上次看过之后的变化' });
    await eventually(() => expect(changed.textContent).toContain('白露 受理并指定专员'));
  });
});

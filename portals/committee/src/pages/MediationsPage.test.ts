import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';
import { record } from '../test/world.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});
const rows = () => [...document.querySelectorAll('.rows a')].map((row) => row.textContent ?? '');
const route = () => desk.portal.router.currentRoute.value;

describe('the worklist of mediations', () => {
  it('tells between whom, about how much, at what stage, and who mediates; the first in breach first', async () => {
    desk = await openCommittee({ person: 'st_med' });
    await desk.go('/mediations');
    await eventually(() => expect(rows()).toHaveLength(9));
    expect(rows()[0]).toContain('逾期 2 个工作日');
    const session = rows().find((row) => row.includes('郑秀英 ↔ 甬江医院'));
    expect(session).toContain('¥120,000.00');
    expect(session).toContain('赔案已核定');
    expect(session).toContain('王和');
  });

  it('reads its filter from the address', async () => {
    desk = await openCommittee({ person: 'st_seal' });
    await desk.go('/mediations?view=AWAITING_SIGNATURE');
    await eventually(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('冯小刚');
  });

  it('holds news back until it is asked for', async () => {
    desk = await openCommittee({ person: 'st_med' });
    await desk.go('/mediations');
    await eventually(() => expect(rows()).toHaveLength(9));
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const mediation = desk.at('SCREENING');
    mediation.status = 'ACCEPTED';
    const at = new Date(Date.now() + 1000).toISOString();
    record(desk.world, mediation, { kind: 'accept', label: { zh: '受理', en: 'Accept' }, by: 'st_reg', at });
    const before = rows();
    const bar = await eventually(() => screen.getByText('1 条更新，点此显示'));
    expect(rows()).toEqual(before);
    await fireEvent.click(bar);
    await eventually(() => expect(rows()).not.toEqual(before));
  });

  it('moves with j and begins an application with c', async () => {
    desk = await openCommittee({ person: 'st_reg' });
    await desk.go('/mediations');
    await eventually(() => expect(rows()).toHaveLength(9));
    await fireEvent.keyDown(window, { key: 'j' });
    await eventually(() => expect(route().name).toBe('mediation'));
    await fireEvent.keyDown(window, { key: 'c' });
    await eventually(() => expect(route().name).toBe('register'));
  });
});

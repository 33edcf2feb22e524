import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openInsurer, testNow, type InsurerUnderTest } from '../test/harness.js';
import { seededWorld } from '../test/world-seed.js';

let desk: InsurerUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

describe('the door of the insurer', () => {
  it('lets its own people in and leads where they wanted to go', async () => {
    desk = await openInsurer();
    await desk.go('/claims?view=MINE');
    expect(desk.portal.router.currentRoute.value.name).toBe('sign-in');
    await fireEvent.update(await eventually(() => screen.getByLabelText('账号')), 'adj');
    await fireEvent.update(screen.getByLabelText('密码'), 'right');
    await fireEvent.submit(document.querySelector('form')!);
    await eventually(() => expect(desk.portal.router.currentRoute.value.fullPath).toBe('/claims?view=MINE'));
    expect(document.documentElement.dataset['house']).toBe('insurer');
  });

  it('shows somebody of a hospital the way to their own portal', async () => {
    const world = seededWorld(() => testNow);
    const organization = { id: 'org_2', name: '甬江医院', kind: 'HOSPITAL' };
    desk = await openInsurer({ person: 'st_adj', world: { ...world, organization } });
    await desk.go('/');
    await eventually(() => screen.getByText('您不能进入本门户', { selector: 'p' }));
    expect(screen.getByRole('link', { name: '进入医院门户' }).getAttribute('href')).toBe('/hospital/');
  });

  it('speaks English when asked, and Chinese again', async () => {
    desk = await openInsurer({ person: 'st_ilead', language: 'en' });
    await desk.go(`/claims/${desk.world.claims.find(({ status }) => status === 'PAYABLE')!.caseNo}`);
    await eventually(() => screen.getByRole('region', { name: 'Agreement in force' }));
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent ?? '');
    expect(headings.length).toBeGreaterThan(8);
    expect(headings.filter((heading) => /[\u4e00-\u9fff]/.test(heading))).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: '中文' }));
    await eventually(() => screen.getByRole('region', { name: '生效协议' }));
  });
});

import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

describe('the door of the committee', () => {
  it('lets its own people in', async () => {
    desk = await openCommittee();
    await desk.go('/');
    expect(desk.portal.router.currentRoute.value.name).toBe('sign-in');
    await fireEvent.update(await eventually(() => screen.getByLabelText('账号')), 'st_med');
    await fireEvent.update(screen.getByLabelText('密码'), 'right');
    await fireEvent.submit(document.querySelector('form')!);
    await eventually(() => screen.getByRole('heading', { name: '王和，您好' }));
    expect(document.documentElement.dataset['house']).toBe('committee');
  });

  it('shows somebody of a hospital the way to their own portal', async () => {
    desk = await openCommittee({ person: 'st_pro' });
    await desk.go('/');
    await eventually(() => screen.getByText('您不能进入本门户', { selector: 'p' }));
    expect(document.body.textContent).toContain('这里是调解门户，您的账号属于甬江医院');
    expect(screen.getByRole('link', { name: '进入医院门户' }).getAttribute('href')).toBe('/hospital/');
  });

  it('speaks English when asked', async () => {
    desk = await openCommittee({ person: 'st_med', language: 'en' });
    await desk.go('/');
    await eventually(() => screen.getByText('My duties, first due first'));
  });
});

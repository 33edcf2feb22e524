import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { openCommittee, type CommitteeUnderTest } from '../test/harness.js';
import { record } from '../test/world.js';

let desk: CommitteeUnderTest;
afterEach(() => {
  desk.close();
  localStorage.clear();
});

describe('home', () => {
  it('opens the list behind each number', async () => {
    desk = await openCommittee({ person: 'st_reg' });
    await desk.go('/');
    await fireEvent.click(await eventually(() => screen.getByRole('link', { name: '1 已逾期' })));
    await eventually(() => expect(document.querySelectorAll('.rows a')).toHaveLength(1));
  });

  it('shows what waits for my role, and nothing of what waits for another', async () => {
    desk = await openCommittee({ person: 'st_seal' });
    await desk.go('/');
    await eventually(() => screen.getByText('没有等您办理的案件'));
  });

  it('tells what the others did since the person last looked, and never what they did themselves', async () => {
    desk = await openCommittee({ person: 'st_med' });
    await desk.go('/');
    await eventually(() => expect(desk.world.heard.size).toBe(1));
    const mediation = desk.at('SESSION');
    record(desk.world, mediation, { kind: 'inviteInsurer', label: { zh: '邀请保险机构参加', en: '' }, by: 'st_reg' });
    record(desk.world, mediation, { kind: 'extend', label: { zh: '延长调解期限', en: '' }, by: 'st_med' });
    const changed = screen.getByRole('region', { name: '上次看过之后的变化' });
    await eventually(() => expect(within(changed).getAllByRole('listitem')).toHaveLength(1));
    expect(changed.textContent).toContain('林受理 邀请保险机构参加');
  });
});

import { eventually } from '@concord/portal-kit/test/eventually';
import { fireEvent, screen, within } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { disputeFixture } from '../test/dispute-fixture.js';
import { openHospital, testNow, type HospitalUnderTest } from '../test/harness.js';
import { seededWorld } from '../test/world-seed.js';

let desk: HospitalUnderTest;
afterEach(() => {
  desk.close();
  vi.restoreAllMocks();
});

async function open(disclosures?: null) {
  const world = seededWorld(() => testNow);
  world.disputes.push(disputeFixture(testNow.toISOString(), disclosures === null ? { disclosures: [] } : {}));
  desk = await openHospital({ person: 'st_pro', world });
  await desk.go('/patients/pat_1');
  return eventually(() => screen.getByRole('region', { name: '个人信息对外提供记录' }));
}

describe('the page of a patient', () => {
  it('has what was given to others of them, to whom and until when, and prints it', async () => {
    const register = await open();
    expect(within(register).getAllByRole('listitem')).toHaveLength(2);
    expect(within(register).getByText('安信财险')).toBeTruthy();
    expect(within(register).getByText('索赔事项、病历资料')).toBeTruthy();
    expect(within(register).getByText(/第四十五条/)).toBeTruthy();
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await fireEvent.click(within(register).getByRole('button', { name: '打印' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('says so where nothing was given, and has nothing to print then', async () => {
    const register = await open(null);
    expect(within(register).getByText('没有向其他单位提供过。')).toBeTruthy();
    expect(within(register).queryByRole('button', { name: '打印' })).toBeNull();
  });
});

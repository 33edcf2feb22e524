import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Identity } from './identity.js';
import { createRenewal, isSame } from './renewal.js';

const identity: Identity = {
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CM', 'SUP'],
  departments: [],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: Date.parse('2026-03-02T02:00:00Z'),
};
const onSpent = vi.fn();

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:00Z') }));
afterEach(() => {
  vi.useRealTimers();
  onSpent.mockReset();
});

describe('an open stream', () => {
  test('ends when its identity expires, however often it is renewed', () => {
    const renewal = createRenewal({ identity, lease: 45_000, onSpent });
    for (let round = 0; round < 119; round += 1) {
      vi.advanceTimersByTime(30_000);
      expect(renewal.renew(identity)).toBe(true);
    }
    expect(onSpent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30_000);
    expect(onSpent.mock.calls).toEqual([['EXPIRED']]);
  });

  test('lives on with an identity that lives longer', () => {
    const renewal = createRenewal({ identity, onSpent });
    renewal.renew({ ...identity, session: 'ses_2', expiresAt: identity.expiresAt + 3_600_000 });
    vi.advanceTimersByTime(7_100_000);
    expect(onSpent).not.toHaveBeenCalled();
    expect(renewal.identity.session).toBe('ses_2');
  });

  test('ends when nobody renews it', () => {
    createRenewal({ identity, lease: 45_000, onSpent });
    vi.advanceTimersByTime(44_999);
    expect(onSpent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onSpent.mock.calls).toEqual([['NOT_RENEWED']]);
  });

  test('ends once when a fact about the person changes', () => {
    const renewal = createRenewal({ identity, lease: 45_000, onSpent });
    expect(renewal.renew({ ...identity, roles: ['CM'] })).toBe(false);
    expect(renewal.renew(identity)).toBe(false);
    vi.advanceTimersByTime(10_000_000);
    expect(onSpent.mock.calls).toEqual([['CHANGED']]);
  });

  test('is not watched any more after stop', () => {
    createRenewal({ identity, lease: 1, onSpent }).stop();
    vi.advanceTimersByTime(10_000_000);
    expect(onSpent).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('with an identity that is over, or lasts for years, is dealt with at once, or not', () => {
    createRenewal({ identity: { ...identity, expiresAt: 0 }, onSpent });
    vi.advanceTimersByTime(0);
    expect(onSpent.mock.calls).toEqual([['EXPIRED']]);
    createRenewal({ identity: { ...identity, expiresAt: 8.64e15 }, onSpent }).stop();
  });
});

test('two identities are the same when policy would judge them alike', () => {
  expect(isSame(identity, { ...identity, roles: ['SUP', 'CM'], session: 'other', expiresAt: 1 })).toBe(true);
  expect(isSame(identity, { ...identity, actsFor: [] })).toBe(true);
  const changes: Partial<Identity>[] = [
    { id: 'stf_2' },
    { organization: 'org_2' },
    { audience: 'INSURER' },
    { departments: ['dep_1'] },
    { kind: 'CLIENT' },
    { roles: [] },
    { scopes: [] },
    { actsFor: ['stf_2'] },
  ];
  for (const change of changes) expect(isSame(identity, { ...identity, ...change })).toBe(false);
});

import { given } from '@concord/kit/test/given';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { deputyDecider, isInForce, rolesToStandInFor } from './deputy.decide.js';
import { deputyLifecycle } from './deputy.moves.js';
import type { DeputyFact, Deputing, KnownDeputyship } from './deputy.js';
import { administrator as actor, now } from './staff.fixture.js';

const deputing: Deputing = {
  ...{ id: 'dpt_1', organization: 'org_a', principal: 'stf_li', deputy: 'stf_wang' },
  ...{ from: '2026-03-02', until: '2026-03-06', reason: '年休假' },
};
const grant = {
  type: 'grant',
  deputing,
  standing: [],
  actor,
  now,
  principal: { status: 'ACTIVE', roles: ['CM', 'SUP'] },
  deputy: { status: 'ACTIVE', roles: ['PRO'] },
} as const;
const stamp = { by: actor.id, at: now.toISOString() };
const granted: DeputyFact = { type: 'DeputyGranted', ...deputing, ...stamp };
const ended: DeputyFact = { type: 'DeputyEnded', cause: 'ORDER', ...stamp };
const system = { ...actor, roles: ['SYS'] };

describeMoves(
  { describe, it, expect },
  deputyLifecycle,
  deputyDecider,
  { NEW: [], GRANTED: [granted], ENDED: [granted, ended] },
  {
    grant: { given: [], command: grant, facts: ['DeputyGranted'], status: 'GRANTED', twice: 'WRONG_STATE' },
    end: {
      ...{ given: [granted], command: { type: 'end', actor, now } as const },
      ...{ facts: ['DeputyEnded'], status: 'ENDED', twice: 'WRONG_STATE' },
    },
    lapse: {
      ...{ given: [granted], command: { type: 'lapse', actor: system, now } as const },
      ...{ facts: ['DeputyEnded'], status: 'ENDED', twice: 'WRONG_STATE' },
    },
  },
);

describe('a deputyship', () => {
  const told = (changed: Partial<Deputing>) => ({ deputing: { ...deputing, ...changed } });

  it.each([
    ['of oneself', told({ deputy: 'stf_li' }), 'DEPUTY_OF_ONESELF', 'deputyId'],
    ['that an administrator gives themselves', told({ deputy: actor.id }), 'DEPUTY_NOT_ADMINISTRATOR', 'deputyId'],
    ['of somebody suspended', { principal: { status: 'SUSPENDED', roles: ['CM'] } }, 'DEPUTY_SUSPENDED', 'principalId'],
    ['by somebody suspended', { deputy: { status: 'SUSPENDED', roles: ['CM'] } }, 'DEPUTY_SUSPENDED', 'deputyId'],
    [
      'of an auditor',
      { principal: { status: 'ACTIVE', roles: ['AUDITOR'] } },
      'NOTHING_TO_STAND_IN_FOR',
      'principalId',
    ],
    ['that ends before it begins', told({ until: '2026-03-01' }), 'DEPUTY_DAYS_REVERSED', 'until'],
    ['that was over yesterday', told({ from: '2026-02-20', until: '2026-03-01' }), 'DEPUTY_DAYS_OVER', 'until'],
    ['of a year and two days', told({ until: '2027-03-03' }), 'DEPUTY_TOO_LONG', 'until'],
    ['that there is', { standing: [{ from: '2026-03-06', until: '2026-03-20' }] }, 'DEPUTY_OVERLAPS', 'from'],
  ] as const)('%s is refused', (_, changed, code, field) => {
    const refusal = given(deputyDecider)
      .when({ ...grant, ...changed })
      .refusal();
    expect(refusal).toMatchObject({ code, path: [field] });
  });

  it('may be for a single day, for a year, and beside another one', () => {
    const state = (changed: object) =>
      given(deputyDecider)
        .when({ ...grant, ...changed })
        .state();
    expect(state(told({ until: '2026-03-02' }))).toMatchObject({ status: 'GRANTED' });
    expect(state(told({ until: '2027-03-02' }))).toMatchObject({ status: 'GRANTED' });
    expect(state({ standing: [{ from: '2026-03-07', until: '2026-03-20' }] })).toMatchObject({ status: 'GRANTED' });
  });

  it('is in force on its first and its last day, and never once it was ended', () => {
    const state = { status: 'GRANTED', ...deputing } as const;
    const days = ['2026-03-01', '2026-03-02', '2026-03-06', '2026-03-07'];
    expect(days.map((day) => isInForce(state, day))).toEqual([false, true, true, false]);
    const after: KnownDeputyship = { ...state, status: 'ENDED', endedAt: stamp.at };
    expect(days.some((day) => isInForce(after, day))).toBe(false);
  });

  it('hands over no office of control', () => {
    expect(rolesToStandInFor(['ADMIN', 'CM', 'DPO', 'AUDITOR', 'SYSADMIN', 'SUP'])).toEqual(['CM', 'SUP']);
  });
});

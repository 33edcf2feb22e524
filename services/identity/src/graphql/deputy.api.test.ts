import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, clock, enter, found, inside } = house;
const hospital = await found('和睦医院', 'first.admin');
const insurer = await found('平安财险', 'insurer.admin', { kind: 'INSURER' });
const { chief, add } = hospital;
const { department } = await act(chief, 'departmentAdd', { name: '整形外科' });

let number = 0;
const somebody = async (roles: readonly string[], more: object = {}) => {
  const account = `somebody.${++number}`;
  const staff = await add(account, roles, more);
  const { token, identity } = await enter(account);
  const facts = async () => {
    const answer = await inside('session.resolve', { token });
    return answer.outcome === 'FOUND' ? answer.facts : undefined;
  };
  return { ...staff, account, identity, facts };
};
const grant = (principal: { id: string }, deputy: { id: string }, more: object = {}, who = chief) =>
  act(who, 'deputyGrant', {
    ...{ principalId: principal.id, deputyId: deputy.id, from: '2026-03-02', until: '2026-03-04', reason: '病假' },
    ...more,
  });
const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const days = (count: number) => clock.advance(count * 86_400_000);

describe('a deputy', () => {
  it('has the principal’s roles and department within the days, and nothing of control', async () => {
    const principal = await somebody(['DEPT', 'DPO'], { departmentId: department.id });
    const deputy = await somebody(['CM']);
    expect(await deputy.facts()).toMatchObject({ roles: ['CM'], departments: [] });
    const { deputyship } = await grant(principal, deputy);
    expect(deputyship).toMatchObject({ version: 1, inForce: true, from: '2026-03-02', until: '2026-03-04' });
    expect(deputyship.principal.id).toBe(principal.id);
    const standing = { roles: ['CM', 'DEPT'], departments: [department.id], actsFor: [principal.id] };
    expect(await deputy.facts()).toMatchObject(standing);
    expect((await enter(deputy.account)).identity).toMatchObject(standing);
    expect(await principal.facts()).not.toHaveProperty('actsFor');
    expect((await ask(deputy.identity, '{ me { roles standsInFor { principal { id } } } }')).data.me).toEqual({
      roles: ['CM'],
      standsInFor: [{ principal: { id: principal.id } }],
    });
  });

  it('has them no more when it is ended, and never when the principal lost them', async () => {
    const [principal, deputy] = [await somebody(['SUP', 'PRO']), await somebody(['CM'])];
    const { deputyship } = await grant(principal, deputy);
    await act(chief, 'staffRolesSet', { staffId: principal.id, expectedVersion: 1, roles: ['PRO'] });
    expect((await deputy.facts())?.roles).toEqual(['CM', 'PRO']);
    const target = { deputyshipId: deputyship.id, expectedVersion: 1 };
    expect(codes(await act(deputy.identity, 'deputyEnd', target))).toEqual(['WRONG_ROLE']);
    const { errors } = await act(insurer.chief, 'deputyEnd', target);
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await act(chief, 'deputyEnd', target)).deputyship).toMatchObject({ version: 2, inForce: false });
    expect(await deputy.facts()).toMatchObject({ roles: ['CM'] });
    expect(await deputy.facts()).not.toHaveProperty('actsFor');
  });

  it('hands on nothing that was handed to them', async () => {
    const [one, two, three] = [await somebody(['SUP']), await somebody(['CM']), await somebody(['FRONT'])];
    await grant(one, two);
    await grant(two, three);
    expect(await three.facts()).toMatchObject({ roles: ['FRONT', 'CM'], actsFor: [two.id] });
  });

  it('stands in no longer when either of the two is suspended, nor when they come back', async () => {
    const [one, two, three] = [await somebody(['SUP']), await somebody(['CM']), await somebody(['FRONT'])];
    await grant(one, two);
    await grant(two, three);
    await act(chief, 'staffSuspend', { staffId: two.id, expectedVersion: 1, reason: '停职' });
    expect(await three.facts()).toMatchObject({ roles: ['FRONT'] });
    await act(chief, 'staffReinstate', { staffId: two.id, expectedVersion: 2 });
    expect((await enter(two.account)).identity.roles).toEqual(['CM']);
    expect((await three.facts())?.roles).toEqual(['FRONT']);
    const { data } = await ask(chief, `{ deputyships(staffId: "${two.id}", overToo: true) { inForce version } }`);
    expect(data.deputyships).toEqual([
      { inForce: false, version: 2 },
      { inForce: false, version: 2 },
    ]);
  });
});

describe('a deputyship', () => {
  it('is granted by the administrator alone, to colleagues', async () => {
    const [principal, deputy] = [await somebody(['SUP']), await somebody(['CM'])];
    expect(codes(await grant(principal, deputy, {}, deputy.identity))).toEqual(['WRONG_ROLE']);
    expect(codes(await grant(principal, chief))).toEqual(['DEPUTY_NOT_ADMINISTRATOR']);
    expect(codes(await grant(principal, deputy, { until: '2026-03-01' }))).toEqual(['DEPUTY_DAYS_REVERSED']);
    const stranger = await insurer.add('adj.one', ['ADJ']);
    for (const [one, other] of [[principal, stranger] as const, [stranger, deputy] as const])
      expect((await grant(one, other)).errors[0].extensions.code).toBe('NOT_FOUND');
    await grant(principal, deputy);
    expect(codes(await grant(principal, deputy, { from: '2026-03-04', until: '2026-03-08' }))).toEqual([
      'DEPUTY_OVERLAPS',
    ]);
  });

  it('says why to the administrator and the two, to nobody else', async () => {
    const [principal, deputy] = [await somebody(['SUP']), await somebody(['CM'])];
    await grant(principal, deputy);
    const other = await somebody(['PRO']);
    const reason = async (who: typeof chief) =>
      (await ask(who, `{ deputyships(staffId: "${deputy.id}") { reason } }`)).data.deputyships;
    for (const who of [chief, principal.identity, deputy.identity])
      expect(await reason(who)).toEqual([{ reason: '病假' }]);
    expect(await reason(other.identity)).toEqual([{ reason: null }]);
    expect(await reason(insurer.chief)).toEqual([]);
  });

  it('is given once for one key', async () => {
    const [principal, deputy] = [await somebody(['SUP']), await somebody(['CM'])];
    const once = await grant(principal, deputy, { idempotencyKey: 'deputy-1' });
    expect(await grant(principal, deputy, { idempotencyKey: 'deputy-1' })).toEqual(once);
  });

  it('begins and ends with its days', async () => {
    const [principal, deputy] = [await somebody(['SUP']), await somebody(['CM'])];
    await grant(principal, deputy, { from: '2026-03-03', until: '2026-03-04' });
    const roles = async () => (await enter(deputy.account, PASSWORD)).identity.roles;
    expect(await roles()).toEqual(['CM']);
    days(1);
    expect(await roles()).toEqual(['CM', 'SUP']);
    days(2);
    expect(await roles()).toEqual(['CM']);
  });
});

import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { codeOf } from '../test/authenticator.js';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, clock, found, inside, person, signIn } = house;
const { chief, add } = await found('和睦医院', 'first.admin', { secondFactorRoles: ['DPO'] });
const second = await found('仁济医院', 'second.admin');
const address = '10.0.0.1';

let number = 0;
/** Somebody with a second factor, signed in. */
async function guarded() {
  const account = `guarded.${++number}`;
  const staff = await add(account, ['DPO']);
  const begun = await signIn(account);
  if (begun.outcome !== 'CHALLENGED') throw new Error('nothing was asked for');
  const code = () => codeOf(begun.secret!, clock.now());
  const entered = await inside('session.enrol', { challenge: begun.challenge, code: code(), address });
  if (entered.outcome !== 'OPENED') throw new Error('not let in');
  clock.advance(30_000);
  const { expiresAt: _, ...facts } = entered.facts;
  return { account, staff, code, token: entered.token, codes: entered.recoveryCodes!, me: person(facts.roles, facts) };
}
const MINE = '{ mySecondFactor { enrolledAt recoveryCodesLeft } }';
const on = (staff: { id: string }, expectedVersion = 1) => ({ staffId: staff.id, expectedVersion });
const proving = async (account: string, code: string) => {
  const begun = await signIn(account);
  if (begun.outcome !== 'CHALLENGED') throw new Error(JSON.stringify(begun));
  return inside('session.second', { challenge: begun.challenge, code, address });
};

describe('one’s own second factor', () => {
  it('is told with how many recovery codes are left', async () => {
    const { account, codes, me } = await guarded();
    expect((await ask(chief, MINE)).data.mySecondFactor).toBeNull();
    expect((await ask(me, MINE)).data.mySecondFactor.recoveryCodesLeft).toBe(10);
    await proving(account, codes[0]!);
    expect((await ask(me, MINE)).data.mySecondFactor.recoveryCodesLeft).toBe(9);
  });

  it('gets new recovery codes by a code, once told, and the old ones are worth nothing', async () => {
    const { account, code, codes, me } = await guarded();
    const input = { idempotencyKey: `renew-${account}`, code: code() };
    const renewed = await act(me, 'recoveryCodesRenew', input);
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect((await act(me, 'recoveryCodesRenew', input)).recoveryCodes).toBeNull();
    expect(await proving(account, codes[0]!)).toMatchObject({ code: 'CODE_WRONG' });
    expect(await proving(account, renewed.recoveryCodes[0])).toMatchObject({ outcome: 'OPENED' });
  });

  it('does not get them by a wrong code, nor by one that was used; five lock the account', async () => {
    const { account, code, me } = await guarded();
    const used = code();
    await act(me, 'recoveryCodesRenew', { code: used });
    for (const wrong of ['000000', used, 'AAAA-BBBB-CCCC-DDDD', '111111', '222222']) {
      const { refusals, recoveryCodes } = await act(me, 'recoveryCodesRenew', { code: wrong });
      expect([refusals[0].code, recoveryCodes]).toEqual(['CODE_WRONG', null]);
    }
    expect((await act(me, 'recoveryCodesRenew', { code: used })).refusals[0].code).toBe('PASSWORD_LOCKED');
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_LOCKED' });
  });
});

describe('a second factor that was lost', () => {
  it('is taken away by the administrator, which signs its owner out; another one is enrolled', async () => {
    const { account, staff, token } = await guarded();
    const waiting = await signIn(account);
    expect(await act(chief, 'secondFactorReset', on(staff))).toMatchObject({ staff: { version: 2 }, refusals: [] });
    expect(await inside('session.resolve', { token })).toEqual({ outcome: 'GONE' });
    if (waiting.outcome !== 'CHALLENGED') throw new Error('nothing was asked for');
    expect(await inside('session.second', { challenge: waiting.challenge, code: '123456', address })).toMatchObject({
      code: 'CHALLENGE_GONE',
    });
    expect(await signIn(account)).toMatchObject({ outcome: 'CHALLENGED', next: 'ENROL' });
  });

  it('is taken away by nobody else, nor by oneself', async () => {
    const { staff, me } = await guarded();
    expect((await act(me, 'secondFactorReset', on(staff))).refusals[0].code).toBe('WRONG_ROLE');
    expect((await act(second.chief, 'secondFactorReset', on(staff))).errors[0].extensions.code).toBe('NOT_FOUND');
    const { data } = await ask(chief, '{ me { id version } }');
    const own = await act(chief, 'secondFactorReset', on(data.me, data.me.version));
    expect(own.refusals[0].code).toBe('NOT_ONESELF');
  });
});

it('a second factor that is there is asked for also where no role needs it any more', async () => {
  const { account, staff } = await guarded();
  await act(chief, 'staffRolesSet', { ...on(staff), roles: ['CM'] });
  expect(await signIn(account, PASSWORD)).toMatchObject({ outcome: 'CHALLENGED', next: 'SECOND_FACTOR' });
});

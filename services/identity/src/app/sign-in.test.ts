import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, clock, enter, found, signIn } = house;
const { chief, add } = await found('和睦医院', 'first.admin');

const minutes = (count: number) => clock.advance(count * 60_000);
const wrong = async (account: string, times: number) => {
  for (let attempt = 0; attempt < times; attempt++) await signIn(account, 'not-the-password');
};
let number = 0;
const somebody = async () => {
  const account = `somebody.${++number}`;
  return { account, staff: await add(account, ['CM']) };
};

describe('sign-in', () => {
  it('opens a session whose token is told once and whose facts are the person’s', async () => {
    const { staff } = await somebody();
    const opened = await signIn(` ${staff.account.toUpperCase()} `);
    expect(opened).toMatchObject({
      outcome: 'OPENED',
      expiresAt: clock.now().getTime() + 30 * 60_000,
      endsAt: clock.now().getTime() + 12 * 3_600_000,
      facts: { kind: 'PERSON', id: staff.id, roles: ['CM'], audience: 'HOSPITAL', departments: [] },
    });
    if (opened.outcome === 'OPENED') expect(Buffer.from(opened.token, 'base64url')).toHaveLength(32);
  });

  it('says the same of a wrong password, an unknown account and a suspended person', async () => {
    const { account } = await somebody();
    const gone = await somebody();
    await act(chief, 'staffSuspend', { staffId: gone.staff.id, expectedVersion: 1, reason: '离职' });
    const answers = [await signIn(account, 'wrong-password'), await signIn('nobody.here'), await signIn(gone.account)];
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toEqual({
      outcome: 'REFUSED',
      code: 'SIGN_IN_FAILED',
      message: { zh: '账号或密码不正确。', en: 'Account or password is not right.' },
    });
  });

  it('locks an account after five wrong passwords, for a quarter of an hour, right ones included', async () => {
    const { account } = await somebody();
    await wrong(account, 5);
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_LOCKED', retryAfter: 900 });
    minutes(14);
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_LOCKED', retryAfter: 60 });
    minutes(1);
    expect(await signIn(account)).toMatchObject({ outcome: 'OPENED' });
  });

  it('locks a name that nobody has just so', async () => {
    await wrong('nobody.at.all', 5);
    expect(await signIn('nobody.at.all')).toMatchObject({ code: 'SIGN_IN_LOCKED', retryAfter: 900 });
  });

  it('looks at no more than five of many passwords that come at once', async () => {
    const { account } = await somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => signIn(account, `guess-number-${at}`)));
    const codes = answers.map((answer) => (answer.outcome === 'REFUSED' ? answer.code : answer.outcome));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(15);
  });

  it('forgets wrong passwords after a right one', async () => {
    const { account } = await somebody();
    await wrong(account, 4);
    await enter(account);
    await wrong(account, 4);
    expect(await signIn(account)).toMatchObject({ outcome: 'OPENED' });
  });

  it('lets nobody but the platform ask', async () => {
    await expect(house.inside('session.open', { account: 'x', password: 'y', address: 'z' }, chief)).rejects.toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
    await expect(
      house.inside('session.open', { account: 'x', password: 'y', address: 'z' }, { ...house.platform }),
    ).rejects.toThrow('Not signed in');
  });

  it('refuses what is no sign-in without repeating it', async () => {
    const password = 'p'.repeat(2_000);
    await expect(house.inside('session.open', { account: 'x', password, address: 'z' })).rejects.toMatchObject({
      message: 'password: missing or malformed',
    });
  });
});

describe('a flood of sign-ins', () => {
  it('is held back before a password is looked at', async () => {
    const braked = await openHouse(await place.settings(), { rates: { perAddress: 3, perAccount: 2 } });
    await braked.signIn('one', PASSWORD, '10.0.0.9');
    await braked.signIn('one', PASSWORD, '10.0.0.9');
    const held = await braked.signIn('one', PASSWORD, '10.0.0.9');
    expect(held).toMatchObject({ code: 'SIGN_IN_TOO_OFTEN', retryAfter: expect.any(Number) });
    expect(await braked.signIn('two', PASSWORD, '10.0.0.9')).toMatchObject({ code: 'SIGN_IN_TOO_OFTEN' });
    expect(await braked.signIn('two', PASSWORD, '10.0.0.8')).toMatchObject({ code: 'SIGN_IN_FAILED' });
    await braked.service.stop();
  });
});

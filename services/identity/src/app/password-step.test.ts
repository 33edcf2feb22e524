import type { SignInAnswer } from '@concord/kit/identity/session';
import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, clock, enter, found, inside, signIn } = house;
const { chief, add } = await found('和睦医院', 'first.admin');
const strict = await found('仁济医院', 'second.admin', { mustChangeGiven: true });

const address = '10.0.0.1';
const next = (answer: SignInAnswer) => (answer.outcome === 'CHALLENGED' ? answer.next : answer.outcome);
const challengeOf = (answer: SignInAnswer) => (answer.outcome === 'CHALLENGED' ? answer.challenge : '');
const choose = (challenge: string, password: string) => inside('session.password', { challenge, password, address });
const redeem = (token: string, password: string) => inside('session.reset', { token, password, address });

let number = 0;
const somebody = async (house = { add }) => {
  const account = `somebody.${++number}`;
  return { account, staff: await house.add(account, ['CM']) };
};
const on = (staff: { id: string }, expectedVersion = 1) => ({ staffId: staff.id, expectedVersion });

describe('a password that an administrator gave', () => {
  it('is changed at its first use, and then stands', async () => {
    const { account } = await somebody(strict);
    const challenge = challengeOf(await signIn(account));
    expect(await choose(challenge, 'cedar-valley-77')).toMatchObject({ outcome: 'OPENED' });
    expect(next(await signIn(account, 'cedar-valley-77'))).toBe('OPENED');
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('is changed again when it was given again', async () => {
    const { account, staff } = await somebody(strict);
    await choose(challengeOf(await signIn(account)), 'cedar-valley-77');
    await act(strict.chief, 'staffPasswordReset', { ...on(staff), password: 'maple-harbour-9' });
    expect(next(await signIn(account, 'maple-harbour-9'))).toBe('PASSWORD');
  });

  it('is not changed into itself, into a weak one, or by a step that is over', async () => {
    const { account } = await somebody(strict);
    const challenge = challengeOf(await signIn(account));
    expect(await choose(challenge, PASSWORD)).toMatchObject({ code: 'PASSWORD_USED_BEFORE' });
    expect(await choose(challenge, 'password2026')).toMatchObject({ code: 'PASSWORD_TOO_SIMPLE' });
    clock.advance(5 * 60_000);
    expect(await choose(challenge, 'cedar-valley-77')).toMatchObject({ code: 'CHALLENGE_GONE' });
  });

  it('is changed once, when two do it at the same time', async () => {
    const { account } = await somebody(strict);
    const challenge = challengeOf(await signIn(account));
    const answers = await Promise.all([choose(challenge, 'cedar-valley-77'), choose(challenge, 'maple-harbour-9')]);
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['OPENED', 'REFUSED']);
  });

  it('stands where the house does not mind', async () => {
    expect(next(await signIn((await somebody()).account))).toBe('OPENED');
  });
});

describe('a password of one’s own choice', () => {
  it('is none of the last five, and the sixth may come again', async () => {
    const { account } = await somebody();
    const { identity } = await enter(account);
    let version = 0;
    let present = PASSWORD;
    const change = async (newPassword: string) => {
      const told = { expectedVersion: version + 1, currentPassword: present, newPassword };
      const { refusals } = await act(identity, 'passwordChange', told);
      if (refusals.length > 0) return refusals[0].code;
      version += 1;
      present = newPassword;
      return 'changed';
    };
    for (const word of ['cedar', 'maple', 'birch', 'aspen']) expect(await change(`${word}-valley-77`)).toBe('changed');
    expect(await change(PASSWORD)).toBe('PASSWORD_USED_BEFORE');
    expect(await change('aspen-valley-77')).toBe('PASSWORD_USED_BEFORE');
    expect(await change('hazel-valley-77')).toBe('changed');
    expect(await change(PASSWORD)).toBe('changed');
  });

  it('is not told of to who does not know the present one', async () => {
    const { account } = await somebody();
    const { identity } = await enter(account);
    const told = { expectedVersion: 1, currentPassword: 'not-the-password', newPassword: PASSWORD };
    expect((await act(identity, 'passwordChange', told)).refusals[0].code).toBe('PASSWORD_WRONG');
  });
});

describe('a reset link', () => {
  const issue = async (staff: { id: string }, version = 1) =>
    act(chief, 'staffResetLink', { ...on(staff, version), idempotencyKey: `link-${staff.id}-${version}` });

  it('lets its holder set a password, once, which ends what was open and the lock', async () => {
    const { account, staff } = await somebody();
    const { token: session } = await enter(account);
    const { token, expiresAt } = await issue(staff);
    expect(new Date(expiresAt).getTime()).toBe(clock.now().getTime() + 86_400_000);
    for (let attempt = 0; attempt < 5; attempt++) await signIn(account, 'forgotten');
    expect(await redeem(token, 'short')).toMatchObject({ outcome: 'PASSWORD_REFUSED', code: 'PASSWORD_TOO_SHORT' });
    expect(await redeem(token, 'cedar-valley-77')).toEqual({ outcome: 'RESET' });
    expect(await redeem(token, 'maple-harbour-9')).toMatchObject({ code: 'RESET_LINK_GONE' });
    expect(await inside('session.resolve', { token: session })).toEqual({ outcome: 'GONE' });
    expect(next(await signIn(account, 'cedar-valley-77'))).toBe('OPENED');
  });

  it('is told once', async () => {
    const { staff } = await somebody();
    expect((await issue(staff)).token).toHaveLength(43);
    expect(await issue(staff)).toMatchObject({ token: null, staff: { version: 2 }, refusals: [] });
  });

  it('is over after a day, with a newer one, with a password that was set, and with a suspension', async () => {
    const gone = { outcome: 'REFUSED', code: 'RESET_LINK_GONE' };
    const { staff } = await somebody();
    const first = await issue(staff);
    const newer = await issue(staff, 2);
    expect(await redeem(first.token, 'cedar-valley-77')).toMatchObject(gone);
    await act(chief, 'staffPasswordReset', { ...on(staff, 3), password: 'maple-harbour-9' });
    expect(await redeem(newer.token, 'cedar-valley-77')).toMatchObject(gone);
    const late = await issue(staff, 4);
    clock.advance(86_400_000);
    expect(await redeem(late.token, 'cedar-valley-77')).toMatchObject(gone);
    const last = await issue(staff, 5);
    await act(chief, 'staffSuspend', { ...on(staff, 6), reason: '离职' });
    expect(await redeem(last.token, 'cedar-valley-77')).toMatchObject(gone);
  });

  it('is no token of another step, and is issued by administrators for others', async () => {
    const { account, staff } = await somebody(strict);
    const challenge = challengeOf(await signIn(account));
    expect(await redeem(challenge, 'cedar-valley-77')).toMatchObject({ code: 'RESET_LINK_GONE' });
    expect((await act(chief, 'staffResetLink', on(staff))).errors[0].extensions.code).toBe('NOT_FOUND');
    const other = await somebody();
    const { identity } = await enter(other.account);
    expect((await act(identity, 'staffResetLink', on(other.staff))).refusals[0].code).toBe('WRONG_ROLE');
  });
});

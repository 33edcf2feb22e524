import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, clock, enter, found, inside, signIn } = house;
const { chief, add } = await found('和睦医院', 'first.admin');
const second = await found('仁济医院', 'second.admin');

const minutes = (count: number) => clock.advance(count * 60_000);
let number = 0;
const somebody = async () => {
  const account = `somebody.${++number}`;
  const staff = await add(account, ['CM']);
  return { account, staff, ...(await enter(account)) };
};
const resolve = (token: string, idle?: boolean) => inside('session.resolve', { token, idle });

describe('a session', () => {
  it('lives while it is used, and ends half an hour after', async () => {
    const { token } = await somebody();
    minutes(29);
    expect(await resolve(token)).toMatchObject({ outcome: 'FOUND' });
    minutes(29);
    expect(await resolve(token)).toMatchObject({ expiresAt: clock.now().getTime() + 30 * 60_000 });
    minutes(30);
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
  });

  it('is not kept alive by looking at it', async () => {
    const { token } = await somebody();
    minutes(29);
    expect(await resolve(token, true)).toMatchObject({ expiresAt: clock.now().getTime() + 60_000 });
    minutes(1);
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
  });

  it('notes its use once a minute, and when it is renewed', async () => {
    const { token } = await somebody();
    const start = clock.now().getTime();
    clock.advance(59_000);
    expect(await resolve(token)).toMatchObject({ expiresAt: start + 30 * 60_000 });
    expect(await inside('session.renew', { token })).toMatchObject({ expiresAt: start + 59_000 + 30 * 60_000 });
  });

  it('ends after twelve hours of use', async () => {
    const { token } = await somebody();
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      minutes(20);
      expect(await resolve(token)).toMatchObject({ outcome: 'FOUND' });
    }
    minutes(19);
    expect(await resolve(token)).toMatchObject({ expiresAt: clock.now().getTime() + 60_000 });
    minutes(1);
    expect(await inside('session.renew', { token })).toEqual({ outcome: 'GONE' });
  });

  it('ends with the sign-out, and nobody hears whether there was one', async () => {
    const { token } = await somebody();
    expect(await inside('session.close', { token })).toEqual({ outcome: 'CLOSED' });
    expect(await inside('session.close', { token })).toEqual({ outcome: 'CLOSED' });
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
  });

  it('shows a change of role at once', async () => {
    const { token, staff } = await somebody();
    await act(chief, 'staffRolesSet', { staffId: staff.id, expectedVersion: 1, roles: ['SUP', 'PRO'] });
    expect(await resolve(token)).toMatchObject({ facts: { roles: ['SUP', 'PRO'] } });
  });

  it('ends with a suspension at once, and does not come back with the person', async () => {
    const { token, staff, account } = await somebody();
    await act(chief, 'staffSuspend', { staffId: staff.id, expectedVersion: 1, reason: '离职' });
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
    await act(chief, 'staffReinstate', { staffId: staff.id, expectedVersion: 2 });
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
    expect(await signIn(account)).toMatchObject({ outcome: 'OPENED' });
  });

  it('that never was is gone', async () => {
    expect(await resolve('made-up')).toEqual({ outcome: 'GONE' });
  });
});

describe('my sessions', () => {
  const QUERY = '{ mySessions { id current usedAt expiresAt endsAt } }';

  it('are listed, the one in use named, and can be ended', async () => {
    const { account, token: first, identity } = await somebody();
    minutes(2);
    const { token: other, identity: elsewhere } = await enter(account);
    const { data } = await ask(identity, QUERY);
    expect(data.mySessions.map(({ id, current }: Record<string, unknown>) => [id, current])).toEqual([
      [elsewhere.session, false],
      [identity.session, true],
    ]);
    const input = { idempotencyKey: 'revoke-1', sessionId: elsewhere.session };
    const revoked = await act(identity, 'sessionRevoke', input);
    expect(revoked).toEqual({ sessionId: elsewhere.session, refusals: [] });
    expect(await act(identity, 'sessionRevoke', input)).toEqual(revoked);
    expect([await resolve(other), await resolve(first)]).toMatchObject([{ outcome: 'GONE' }, { outcome: 'FOUND' }]);
  });

  it('are nobody else’s to end', async () => {
    const { identity, token } = await somebody();
    for (const who of [chief, second.chief]) {
      const { errors } = await act(who, 'sessionRevoke', { sessionId: identity.session });
      expect(errors[0].extensions.code).toBe('NOT_FOUND');
    }
    expect(await resolve(token)).toMatchObject({ outcome: 'FOUND' });
  });
});

describe('a password', () => {
  const change = (identity: Parameters<typeof act>[0], more: object = {}) =>
    act(identity, 'passwordChange', {
      ...{ expectedVersion: 1, currentPassword: PASSWORD, newPassword: 'cedar-valley-77', ...more },
    });

  it('is changed by who knows it, and ends the other sessions', async () => {
    const { account, identity, token } = await somebody();
    const { token: other } = await enter(account);
    const input = { idempotencyKey: 'change-1' };
    const changed = await change(identity, input);
    expect(changed).toMatchObject({ staff: { version: 2 }, refusals: [] });
    expect(await change(identity, input)).toEqual(changed);
    expect([await resolve(token), await resolve(other)]).toMatchObject([{ outcome: 'FOUND' }, { outcome: 'GONE' }]);
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await signIn(account, 'cedar-valley-77')).toMatchObject({ outcome: 'OPENED' });
  });

  it('is not changed by who does not know it; wrong ones count as wrong sign-ins', async () => {
    const { account, identity } = await somebody();
    for (let attempt = 0; attempt < 5; attempt++) {
      const { refusals } = await change(identity, { currentPassword: 'not-the-password' });
      expect(refusals).toMatchObject([{ code: 'PASSWORD_WRONG', path: ['currentPassword'] }]);
    }
    const { refusals } = await change(identity);
    expect(refusals).toMatchObject([{ code: 'PASSWORD_LOCKED' }]);
    expect(await signIn(account)).toMatchObject({ code: 'SIGN_IN_LOCKED' });
  });

  it('is reset by the administrator, who signs the person out', async () => {
    const { account, staff, token, identity } = await somebody();
    const reset = { staffId: staff.id, expectedVersion: 1, password: 'cedar-valley-77' };
    expect((await act(identity, 'staffPasswordReset', reset)).refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
    expect((await act(second.chief, 'staffPasswordReset', reset)).errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await act(chief, 'staffPasswordReset', reset)).toMatchObject({ staff: { version: 2 } });
    expect(await resolve(token)).toEqual({ outcome: 'GONE' });
    expect(await signIn(account, 'cedar-valley-77')).toMatchObject({ outcome: 'OPENED' });
  });
});

describe('a colleague’s sessions', () => {
  const list = (who: typeof chief, staffId: string) =>
    ask(who, 'query($id: ID!) { staffSessions(staffId: $id) { id current } }', { id: staffId });

  it('are seen and ended by the administrator, one or all', async () => {
    const { account, staff, token, identity } = await somebody();
    const { token: other } = await enter(account);
    expect((await list(chief, staff.id)).data.staffSessions).toHaveLength(2);
    const input = { idempotencyKey: `end-${account}`, staffId: staff.id, sessionId: identity.session };
    const ended = await act(chief, 'staffSessionsEnd', input);
    expect(ended).toEqual({ staffId: staff.id, refusals: [] });
    expect(await act(chief, 'staffSessionsEnd', input)).toEqual(ended);
    expect([await resolve(token), await resolve(other)]).toMatchObject([{ outcome: 'GONE' }, { outcome: 'FOUND' }]);
    await act(chief, 'staffSessionsEnd', { staffId: staff.id });
    expect(await resolve(other)).toEqual({ outcome: 'GONE' });
    expect((await list(chief, staff.id)).data.staffSessions).toEqual([]);
  });

  it('are nobody else’s to see or to end', async () => {
    const { staff, token, identity } = await somebody();
    expect((await list(identity, staff.id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await act(identity, 'staffSessionsEnd', { staffId: staff.id })).refusals[0].code).toBe('WRONG_ROLE');
    expect((await list(second.chief, staff.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { errors } = await act(second.chief, 'staffSessionsEnd', { staffId: staff.id });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    const unknown = await act(chief, 'staffSessionsEnd', { staffId: staff.id, sessionId: 'ses_unknown' });
    expect(unknown.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await resolve(token)).toMatchObject({ outcome: 'FOUND' });
  });
});

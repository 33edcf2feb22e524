import { codeOf } from '@concord/identity/test/authenticator';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/post.js';
import { openSignInWorld, PASSWORD as password, type SignInWorld } from '../test/real-identity.js';
import type { World } from '../test/world.js';

const place = files();
let house: SignInWorld;
let world: World;
let clock: SignInWorld['clock'];

beforeAll(async () => {
  house = await openSignInWorld(await place.settings());
  ({ world, clock } = house);
});
afterAll(() => house.stop());

/** A hospital that guards its accounts as is usual, and the account of its administrator. */
const founded = async (more: object = {}) => (await house.found(more)).account;

const auth = (step: string, body: object) => post(world, body, { path: `/auth/${step}`, token: null });
const reason = (answer: { body: { errors: { extensions: { reason: string } }[] } }) =>
  answer.body.errors[0]?.extensions.reason;

/** Signs in with a second factor newly enrolled. */
async function enrolled(account: string) {
  const { body } = await auth('sign-in', { account, password });
  const answer = await auth('enrol', { challenge: body.challenge, code: codeOf(body.secret, clock.now()) });
  clock.advance(30_000);
  return { secret: body.secret as string, answer };
}

describe('an administrator', () => {
  it('enrols a second factor at the first sign-in, and is let in with recovery codes', async () => {
    const account = await founded();
    const asked = await auth('sign-in', { account, password });
    expect([asked.status, asked.headers.get('set-cookie')]).toEqual([202, null]);
    expect(asked.body).toEqual({
      ...{ next: 'ENROL', challenge: expect.any(String), secret: expect.any(String) },
      uri: expect.stringMatching(/^otpauth:\/\/totp\/Concord:/),
    });
    const { challenge, secret } = asked.body;
    expect((await auth('enrol', { challenge })).body).toEqual(asked.body);
    const wrong = await auth('enrol', { challenge, code: '000000' });
    expect([wrong.status, reason(wrong)]).toEqual([401, 'CODE_WRONG']);
    const right = await auth('enrol', { challenge, code: codeOf(secret, clock.now()) });
    expect([right.status, Object.keys(right.body)]).toEqual([200, ['expiresAt', 'recoveryCodes']]);
    expect(right.headers.get('set-cookie')).toMatch(/^concord_session=[^;]{43}; .*HttpOnly; SameSite=Strict/);
    expect(right.headers.get('cache-control')).toBe('no-store');
  });

  it('is let in by the second factor from then on, in a cookie or with a token', async () => {
    const account = await founded();
    const { secret } = await enrolled(account);
    const asked = await auth('sign-in', { account, password });
    expect([asked.status, asked.body]).toEqual([202, { next: 'SECOND_FACTOR', challenge: expect.any(String) }]);
    const proof = { challenge: asked.body.challenge, code: codeOf(secret, clock.now()), as: 'token' };
    const { status, body } = await auth('second', proof);
    expect([status, Object.keys(body)]).toEqual([200, ['accessToken', 'expiresAt']]);
    expect((await post(world, { query: '{ __typename }' }, { token: body.accessToken })).status).toBe(200);
    const again = await auth('second', proof);
    expect([again.status, reason(again)]).toEqual([401, 'CHALLENGE_GONE']);
  });

  it('opens the account with a recovery code', async () => {
    const account = await founded();
    const { answer } = await enrolled(account);
    const { body } = await auth('sign-in', { account, password });
    const code = answer.body.recoveryCodes[3];
    expect((await auth('second', { challenge: body.challenge, code })).status).toBe(200);
  });
});

describe('a password', () => {
  it('that is too old is changed before its owner is let in, and not to one that was used', async () => {
    const account = await founded({ secondFactorRoles: [], passwordMaxAgeDays: 30 });
    clock.advance(30 * 86_400_000);
    const asked = await auth('sign-in', { account, password });
    expect([asked.status, asked.body]).toEqual([202, { next: 'PASSWORD', challenge: expect.any(String) }]);
    const { challenge } = asked.body;
    const same = await auth('password', { challenge, password });
    expect([same.status, reason(same)]).toEqual([400, 'PASSWORD_USED_BEFORE']);
    const short = await auth('password', { challenge, password: 'short' });
    expect(short.body.errors[0].extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', reason: 'PASSWORD_TOO_SHORT' },
      sentence: { zh: '密码至少 10 个字符。' },
    });
    expect((await auth('password', { challenge, password: 'cedar-valley-77' })).status).toBe(200);
    expect((await auth('sign-in', { account, password })).status).toBe(401);
    expect((await auth('sign-in', { account, password: 'cedar-valley-77' })).status).toBe(200);
  });
});

it('a step without its challenge, or with somebody else’s, is turned away alike', async () => {
  for (const [step, more] of [
    ['second', { code: '123456' }],
    ['enrol', { code: '123456' }],
    ['password', { password: 'cedar-valley-77' }],
  ] as const) {
    expect((await auth(step, more)).status).toBe(400);
    const gone = await auth(step, { challenge: 'x'.repeat(43), ...more });
    expect([gone.status, reason(gone)]).toEqual([401, 'CHALLENGE_GONE']);
    const other = { path: `/auth/${step}`, token: null, headers: { origin: 'https://evil.example' } };
    expect((await post(world, { challenge: 'x', ...more }, other)).status).toBe(403);
  }
  const reset = await auth('reset', { token: 'x'.repeat(43), password: 'cedar-valley-77' });
  expect([reset.status, reason(reset)]).toEqual([401, 'RESET_LINK_GONE']);
});

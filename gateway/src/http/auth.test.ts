import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/post.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const auth = (act: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  post(world, body, { path: `/auth/${act}`, token: null, headers });
const cookieOf = (headers: Headers) => headers.get('set-cookie') ?? '';
const right = { account: 'wang', password: 'right' };

describe('signing in', () => {
  it('gives a browser a cookie that no script and no other site can use', async () => {
    const { status, body, headers } = await auth('sign-in', right);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['expiresAt']);
    expect(cookieOf(headers)).toMatch(
      /^concord_session=token-\d+-x+; Max-Age=1[78]\d\d; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const cookie = cookieOf(headers).split(';')[0]!;
    const { body: asked } = await post(world, { query: '{__typename}' }, { token: null, headers: { cookie } });
    // Known by the cookie, and then asked for a registered document like every page in production.
    expect(asked.errors[0].extensions.reason).toBe('NOT_REGISTERED');
  });

  it('marks the cookie for TLS where there is TLS', async () => {
    const secure = await createWorld({ https: true });
    const { headers } = await post(secure, right, { path: '/auth/sign-in', token: null });
    expect(cookieOf(headers)).toMatch(/; Secure/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age/);
    await secure.stop();
  });

  it('gives a tool a token, and no cookie', async () => {
    const { body, headers } = await auth('sign-in', { ...right, as: 'token' });
    expect(Object.keys(body)).toEqual(['accessToken', 'expiresAt']);
    expect(cookieOf(headers)).toBe('');
    expect((await post(world, { query: '{__typename}' }, { token: body.accessToken })).status).toBe(200);
  });

  it('answers an unknown account and a wrong password alike', async () => {
    const [unknown, wrong] = [
      await auth('sign-in', { ...right, account: 'li' }),
      await auth('sign-in', { ...right, password: 'x' }),
    ];
    expect(unknown.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
    expect(unknown.body.errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SIGN_IN_FAILED' });
  });

  it('says when to come back after too many attempts', async () => {
    const { status, body, headers } = await auth('sign-in', { ...right, account: 'often' });
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    expect(body.errors[0].extensions).toMatchObject({ code: 'TOO_MUCH', reason: 'SIGN_IN_TOO_OFTEN' });
  });

  it('refuses what is not an account and a password, without repeating it', async () => {
    for (const body of [
      {},
      { account: 'wang' },
      { account: { $gt: '' }, password: 'secret-password' },
      '{bad',
      'x'.repeat(9_000),
    ]) {
      const answer = await auth('sign-in', body);
      expect([400, 413]).toContain(answer.status);
      expect(answer.text).not.toContain('secret-password');
    }
    const form = await auth('sign-in', 'account=wang&password=right', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(form.status).toBe(400);
    expect((await auth('sign-in', right, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('asks the identity service as the gateway, never as the person', () => {
    expect(new Set(world.identity.asked.map(({ by }) => `${by.kind} ${by.id} ${by.organizationKind}`))).toEqual(
      new Set(['SERVICE gateway PLATFORM']),
    );
  });
});

describe('a session', () => {
  it('is renewed while it lives', async () => {
    const token = world.identity.tokenFor({});
    const cookie = `concord_session=${token}`;
    const renewed = await auth('refresh', undefined, { cookie });
    expect(renewed.status).toBe(200);
    expect(cookieOf(renewed.headers)).toContain(token);
    world.identity.end(token);
    const gone = await auth('refresh', undefined, { cookie });
    expect(gone.status).toBe(401);
    expect(cookieOf(gone.headers)).toMatch(/^concord_session=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('is over at once when it is closed, also twice', async () => {
    const token = world.identity.tokenFor({});
    const authorization = `Bearer ${token}`;
    expect((await auth('sign-out', undefined, { authorization })).status).toBe(204);
    expect((await auth('sign-out', undefined, { authorization })).status).toBe(204);
    expect((await post(world, { query: '{__typename}' }, { token })).status).toBe(401);
  });
});

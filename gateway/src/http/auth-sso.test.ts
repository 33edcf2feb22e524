import { openIdentityProvider, type IdentityProvider } from '@concord/identity/test/identity-provider';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, read } from '../test/post.js';
import { openSignInWorld, PASSWORD, type SignInWorld } from '../test/real-identity.js';
import { ORIGIN } from '../test/world.js';

const place = files();
let house: SignInWorld;
let idp: IdentityProvider;
let id: string;
let act: Awaited<ReturnType<SignInWorld['found']>>['act'];

beforeAll(async () => {
  house = await openSignInWorld(await place.settings(), { ssoWithoutTls: true });
  idp = await openIdentityProvider(`${ORIGIN}/auth/sso/callback`, {
    li: { preferred_username: 'li.min' },
    chen: { preferred_username: 'chen.jing' },
    nobody: { preferred_username: 'nobody' },
  });
  ({ act } = await house.found({ secondFactorRoles: ['DPO'] }));
  const add = (account: string, roles: string[]) =>
    act('ADMIN', 'staffAdd', { name: '李敏', account, password: PASSWORD, roles }, 'staff { id }');
  await add('li.min', ['CM']);
  await add('chen.jing', ['DPO']);
  const { issuer, clientId, clientSecret } = idp;
  const told = { expectedVersion: 0, name: '和睦统一登录', issuer, clientId, clientSecret };
  id = (await act('SYSADMIN', 'ssoProviderSet', told, 'ssoProvider { id }')).ssoProvider.id;
});
afterAll(async () => {
  await house.stop();
  await idp.stop();
});

const get = async (path: string, headers: Record<string, string> = {}) =>
  read(await fetch(`${house.world.url}${path}`, { redirect: 'manual', headers }));
const cookieIn = (headers: Headers, name: string) =>
  headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? '';
/** Begins here, signs on there, and comes back with the cookie of the same browser. */
async function signOn(person: string, then = '/explorer/') {
  const begun = await get(`/auth/sso/${id}?then=${encodeURIComponent(then)}`);
  const cookie = cookieIn(begun.headers, 'concord_sso').split(';')[0]!;
  const back = await idp.signOn(begun.headers.get('location')!, person);
  return { begun, cookie, back, answer: await get(`${back.pathname}${back.search}`, { cookie }) };
}

describe('single sign-on over the door', () => {
  it('names the providers there are', async () => {
    const { status, body } = await get('/auth/sso');
    expect([status, body]).toEqual([200, [{ id, name: '和睦统一登录' }]]);
  });

  it('leads to the provider, with a cookie for this browser and this way alone', async () => {
    const { begun, back } = await signOn('li');
    expect([begun.status, new URL(begun.headers.get('location')!).origin]).toEqual([302, idp.issuer]);
    expect(cookieIn(begun.headers, 'concord_sso')).toMatch(
      /^concord_sso=[\w-]{43}\.[^;]+; Max-Age=600; Path=\/auth\/sso; .*HttpOnly; SameSite=Lax$/,
    );
    expect(back.href).toMatch(/^https:\/\/concord\.example\/auth\/sso\/callback\?code=/);
  });

  it('opens the session and goes on to where it was to lead', async () => {
    const { answer } = await signOn('li');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<meta http-equiv="refresh" content="0;url=/explorer/">');
    expect(cookieIn(answer.headers, 'concord_sso')).toMatch(/^concord_sso=; .*Expires=Thu, 01 Jan 1970/);
    const session = cookieIn(answer.headers, 'concord_session');
    expect(session).toMatch(/HttpOnly; SameSite=Strict$/);
    const headers = { cookie: session.split(';')[0]! };
    expect((await post(house.world, {}, { path: '/auth/refresh', token: null, headers })).status).toBe(200);
  });

  it('goes nowhere else', async () => {
    for (const then of ['https://evil.example/', '//evil.example', '/explorer/"><script>']) {
      const { answer } = await signOn('li', then);
      expect(answer.text).toContain('content="0;url=/"');
      expect(answer.text).not.toMatch(/evil|script/);
    }
  });

  it('goes on with the next step on the front page, behind the #', async () => {
    const { answer } = await signOn('chen');
    expect(answer.status).toBe(302);
    const [page, rest = ''] = answer.headers.get('location')!.split('#');
    expect(page).toBe('/?then=/explorer/');
    const { next, challenge } = Object.fromEntries(new URLSearchParams(rest));
    expect(next).toBe('ENROL');
    const { status, body } = await post(house.world, { challenge }, { path: '/auth/enrol', token: null });
    expect([status, body.next, Object.keys(body)]).toEqual([202, 'ENROL', ['next', 'challenge', 'secret', 'uri']]);
  });

  it('fails alike without its cookie, in another browser, twice, and for who is nobody here', async () => {
    const failed = (location: string | null) =>
      expect(location).toMatch(/^\/(\?then=\/explorer\/)?#refused=SSO_FAILED$/);
    const { back, cookie } = await signOn('li');
    failed((await get(`${back.pathname}${back.search}`, { cookie })).headers.get('location'));
    failed((await get(`${back.pathname}${back.search}`)).headers.get('location'));
    const other = await get(`/auth/sso/${id}?then=/explorer/`);
    const stolen = cookieIn(other.headers, 'concord_sso').split(';')[0]!;
    failed((await get(`${back.pathname}${back.search}`, { cookie: stolen })).headers.get('location'));
    failed((await signOn('nobody')).answer.headers.get('location'));
    failed((await get('/auth/sso/idp_unknown?then=/explorer/')).headers.get('location'));
  });
});

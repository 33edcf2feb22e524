import type { SignInAnswer } from '@concord/kit/identity/session';
import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';
import { openIdentityProvider, type IdentityProvider } from '../test/identity-provider.js';

const redirectUri = 'https://concord.example/auth/sso/callback';
const address = '10.0.0.1';
const place = files();
const house = await openHouse(await place.settings(), { ssoWithoutTls: true });
const { act, ask, clock, enter, found, inside } = house;
const first = await found('和睦医院', 'first.admin');
const second = await found('仁济医院', 'second.admin');
const li = await first.add('li.min', ['CM']);
await first.add('zhao.lei', ['CM']);
await first.add('systems', ['SYSADMIN']);
await second.add('wang.wei', ['CM']);
const systems = (await enter('systems')).identity;

let idp: IdentityProvider;
let id: string;
beforeAll(async () => {
  idp = await openIdentityProvider(redirectUri, {
    li: { preferred_username: 'Li.Min', email: 'li@hospital.example', email_verified: true },
    zhao: { preferred_username: 'zhao.lei' },
    wang: { preferred_username: 'wang.wei' },
    nobody: { preferred_username: 'nobody.here' },
    nameless: {},
  });
  const { issuer, clientId, clientSecret } = idp;
  const told = { expectedVersion: 0, name: '和睦统一登录', issuer, clientId, clientSecret };
  const { ssoProvider } = await act(systems, 'ssoProviderSet', told);
  id = ssoProvider.id;
});
afterAll(() => idp.stop());

/** Goes to the provider; answers what the browser holds, and where it was sent. */
async function begin() {
  const begun = await inside('sso.begin', { provider: id, redirectUri, address });
  if (begun.outcome !== 'REDIRECT') throw new Error(JSON.stringify(begun));
  return begun;
}
const finish = (flow: string, query: string): Promise<SignInAnswer> =>
  inside('sso.finish', { flow, redirectUri, query, address });
/** There and back again as somebody. */
async function signOn(person: string): Promise<SignInAnswer> {
  const { url, flow } = await begin();
  return finish(flow, (await idp.signOn(url, person)).search);
}
const failed = { outcome: 'REFUSED', code: 'SSO_FAILED' };

describe('single sign-on', () => {
  it('is offered by name, and goes by code flow with PKCE, state and nonce', async () => {
    expect(await inside('sso.list', {})).toEqual([{ id, name: '和睦统一登录' }]);
    const asked = new URL((await begin()).url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', client_id: 'concord', redirect_uri: redirectUri, code_challenge_method: 'S256' },
      ...{ code_challenge: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.any(String) },
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('opens the session of the account that the claim names', async () => {
    expect(await signOn('li')).toMatchObject({ outcome: 'OPENED', facts: { id: li.id, roles: ['CM'] } });
  });

  it('says the same of an unknown account, one of another house, none, and a suspended one', async () => {
    const { data } = await ask(first.chief, '{ staffMembers { id version account } }');
    const zhao = data.staffMembers.find(({ account }: { account: string }) => account === 'zhao.lei');
    const act1 = { staffId: zhao.id, expectedVersion: zhao.version, reason: '离职' };
    await act(first.chief, 'staffSuspend', act1);
    for (const person of ['nobody', 'wang', 'nameless', 'zhao']) expect(await signOn(person)).toMatchObject(failed);
  });

  it('comes back once, in time, with the state of this browser', async () => {
    const one = await begin();
    const back = (await idp.signOn(one.url, 'li')).search;
    const other = await begin();
    expect(await finish(other.flow, back)).toMatchObject(failed);
    expect(await finish(other.flow, back)).toMatchObject(failed);
    expect(await finish(one.flow, `${back}x`)).toMatchObject(failed);
    const again = await begin();
    const home = (await idp.signOn(again.url, 'li')).search;
    expect(await finish(again.flow, home)).toMatchObject({ outcome: 'OPENED' });
    expect(await finish(again.flow, home)).toMatchObject(failed);
    const late = await begin();
    const slow = (await idp.signOn(late.url, 'li')).search;
    clock.advance(10 * 60_000);
    expect(await finish(late.flow, slow)).toMatchObject(failed);
    expect(await finish('made-up', slow)).toMatchObject(failed);
  });

  it('hears of what the provider refused without repeating it', async () => {
    const { flow, url } = await begin();
    const state = new URL(url).searchParams.get('state');
    const answer = await finish(flow, `?error=access_denied&error_description=li.min+is+on+leave&state=${state}`);
    expect(answer).toMatchObject(failed);
    expect(JSON.stringify(answer)).not.toContain('leave');
  });

  it('leads to a second factor where the role needs one', async () => {
    const guarded = await found('第三医院', 'third.admin');
    await guarded.add('third.systems', ['SYSADMIN']);
    const own = (await enter('third.systems')).identity;
    const { issuer, clientId, clientSecret } = idp;
    const set = {
      expectedVersion: 0,
      name: '第三',
      issuer,
      clientId,
      clientSecret,
      accountClaim: 'preferred_username',
    };
    const { ssoProvider } = await act(own, 'ssoProviderSet', set);
    await guarded.add('li.min.third', ['CM']);
    const begun = await inside('sso.begin', { provider: ssoProvider.id, redirectUri, address });
    if (begun.outcome !== 'REDIRECT') throw new Error('not begun');
    // The same person at the provider is nobody of this house.
    expect(await finish(begun.flow, (await idp.signOn(begun.url, 'li')).search)).toMatchObject(failed);

    const settings = { secondFactorRoles: ['CM'], passwordMaxAgeDays: 0, idleMinutes: 30, mustChangeGiven: true };
    await act(systems, 'securitySettingsSet', { expectedVersion: 1, ...settings });
    expect(await signOn('li')).toMatchObject({ outcome: 'CHALLENGED', next: 'ENROL' });
  });
});

describe('a provider', () => {
  const FIELDS = '{ ssoProvider { id version name issuer clientId accountClaim } }';

  it('is seen by those who run or examine the house, without its secret', async () => {
    const { data } = await ask(first.chief, FIELDS);
    expect(data.ssoProvider).toMatchObject({ id, version: 1, clientId: 'concord', accountClaim: 'preferred_username' });
    expect((await ask(second.chief, FIELDS)).data.ssoProvider).toBeNull();
    const { errors } = await ask(systems, '{ ssoProvider { clientSecret } }');
    expect(errors?.[0]?.message).toBeDefined();
  });

  it('is set and removed by the system administrator alone', async () => {
    const { issuer, clientId, clientSecret } = idp;
    const told = { expectedVersion: 0, name: '仁济', issuer, clientId, clientSecret };
    expect((await act(second.chief, 'ssoProviderSet', told)).refusals[0].code).toBe('WRONG_ROLE');
    const renamed = { expectedVersion: 1, name: '统一登录', issuer, clientId, accountClaim: 'email' };
    expect((await act(systems, 'ssoProviderSet', renamed)).ssoProvider).toMatchObject({ version: 2, name: '统一登录' });
    expect((await act(systems, 'ssoProviderRemove', { expectedVersion: 1 })).errors[0].extensions.code).toBe(
      'CONFLICT',
    );
    expect(await act(systems, 'ssoProviderRemove', { expectedVersion: 2 })).toEqual({
      ssoProvider: null,
      refusals: [],
    });
    expect((await inside('sso.begin', { provider: id, redirectUri, address })).outcome).toBe('REFUSED');
  });
});

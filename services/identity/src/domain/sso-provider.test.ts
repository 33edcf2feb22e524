import type { Actor } from '@concord/kit/domain/actor';
import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { ssoProviderDecider, type SsoProviderFacts } from './sso-provider.js';
import { administrator, now } from './staff.fixture.js';

const systems: Actor = { ...administrator, roles: ['SYSADMIN'] };
const provider: SsoProviderFacts = {
  ...{ id: 'idp_1', name: '和睦医院统一登录', issuer: 'https://login.hospital.example/oidc' },
  ...{ clientId: 'concord', accountClaim: 'preferred_username' },
};
const at = '2026-03-01T01:00:00.000Z';
const wasSet = { type: 'SsoProviderSet', ...provider, secretChanged: true, by: systems.id, at } as const;
const setting = (changed: Partial<SsoProviderFacts>, hasSecret = true, actor = systems, plainHttp = false) =>
  ({ type: 'set', provider: { ...provider, ...changed }, hasSecret, plainHttp, actor, now }) as const;

describe('a provider', () => {
  it('is set by the system administrator', () => {
    expect(given(ssoProviderDecider).when(setting({})).state()).toEqual({ status: 'SET', ...provider });
  });

  it.each([
    ['without TLS', setting({ issuer: 'http://login.hospital.example' }), 'ISSUER_NOT_TAKEN'],
    ['with a name in its address', setting({ issuer: 'https://a:b@login.example' }), 'ISSUER_NOT_TAKEN'],
    ['that is no address', setting({ issuer: 'login' }), 'ISSUER_NOT_TAKEN'],
    ['of a file', setting({ issuer: 'file:///etc/passwd' }), 'ISSUER_NOT_TAKEN'],
    ['with a claim of two words', setting({ accountClaim: 'user name' }), 'CLAIM_MALFORMED'],
    ['without a secret', setting({}, false), 'CLIENT_SECRET_NEEDED'],
    ['by an account administrator', setting({}, true, administrator), 'WRONG_ROLE'],
  ])('is not set %s', (_, command, code) => {
    expect(given(ssoProviderDecider).when(command).refusal().code).toBe(code);
  });

  it('keeps its secret when its name changes, and not for another issuer', () => {
    const renamed = given(ssoProviderDecider, wasSet).when(setting({ name: '统一登录' }, false));
    expect(renamed.state()).toMatchObject({ name: '统一登录' });
    const moved = given(ssoProviderDecider, wasSet).when(setting({ issuer: 'https://other.example' }, false));
    expect(moved.refusal().code).toBe('CLIENT_SECRET_NEEDED');
  });

  it('is removed once, and does not come back', () => {
    const remove = { type: 'remove', actor: systems, now } as const;
    expect(given(ssoProviderDecider, wasSet).when(remove).state()).toEqual({ status: 'REMOVED' });
    expect(given(ssoProviderDecider).when(remove).refusal().code).toBe('WRONG_STATE');
  });
});

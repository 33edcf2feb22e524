import { given } from '@concord/kit/test/given';
import { describeMoves } from '@concord/kit/test/move-suite';
import { describe, expect, it } from 'vitest';
import { clientDecider } from './api-client.decide.js';
import { isOfUse, type ClientFact, type KnownClient } from './api-client.js';
import { clientLifecycle } from './api-client.moves.js';
import { administrator, now } from './staff.fixture.js';

const actor = { ...administrator, roles: ['SYSADMIN'] };
const rights = {
  ...{ name: '医院信息系统', roles: ['FRONT'], scopes: ['complaints:act', 'patients:read'] },
  ...{ requestsPerMinute: 60, expiresAt: '2027-01-01T00:00:00.000Z' },
};
const client = { ...rights, id: 'cli_1', organization: 'org_a', organizationKind: 'HOSPITAL' } as const;
const add = { type: 'add', client, actor, now } as const;
const stamp = { by: actor.id, at: now.toISOString() };
const added: ClientFact = { type: 'ClientAdded', ...client, ...stamp };
const revoked: ClientFact = { type: 'ClientRevoked', reason: '停用', ...stamp };

describeMoves(
  { describe, it, expect },
  clientLifecycle,
  clientDecider,
  { NEW: [], ACTIVE: [added], REVOKED: [added, revoked] },
  {
    add: { given: [], command: add, facts: ['ClientAdded'], status: 'ACTIVE', twice: 'WRONG_STATE' },
    change: {
      ...{ given: [added], command: { type: 'change', rights: { ...rights, scopes: ['claims:read'] }, actor, now } },
      ...{ facts: ['ClientChanged'], status: 'ACTIVE', twice: 'allowed' },
    },
    renewKey: {
      ...{ given: [added], command: { type: 'renewKey', actor, now } as const },
      ...{ facts: ['ClientKeyRenewed'], status: 'ACTIVE', twice: 'allowed' },
    },
    revoke: {
      ...{ given: [added], command: { type: 'revoke', reason: '停用', actor, now } as const },
      ...{ facts: ['ClientRevoked'], status: 'REVOKED', twice: 'WRONG_STATE' },
    },
  },
);

describe('what a program may be given', () => {
  it.each([
    ['no scope', { scopes: [] }, 'CLIENT_SCOPES_NEEDED', 'scopes'],
    ['a scope that there is not', { scopes: ['claims:write'] }, 'CLIENT_SCOPE_UNKNOWN', 'scopes'],
    ['everything by one word', { scopes: ['*'] }, 'CLIENT_SCOPE_UNKNOWN', 'scopes'],
    ['no role', { roles: [] }, 'CLIENT_ROLES_NEEDED', 'roles'],
    ['accounts', { roles: ['FRONT', 'ADMIN'] }, 'CLIENT_NO_CONTROL', 'roles'],
    ['the audit', { roles: ['AUDITOR'] }, 'CLIENT_NO_CONTROL', 'roles'],
    ['the system', { roles: ['SYSADMIN'] }, 'CLIENT_NO_CONTROL', 'roles'],
    ['data protection', { roles: ['DPO'] }, 'CLIENT_NO_CONTROL', 'roles'],
    ['a role of another house', { roles: ['ADJ'] }, 'CLIENT_ROLE_UNKNOWN', 'roles'],
    ['a role that speaks for a department', { roles: ['DEPT'] }, 'CLIENT_ROLE_UNKNOWN', 'roles'],
    ['a key that is over', { expiresAt: now.toISOString() }, 'CLIENT_EXPIRY', 'expiresAt'],
    ['a key for ever', { expiresAt: '2099-01-01T00:00:00.000Z' }, 'CLIENT_EXPIRY', 'expiresAt'],
    ['no request', { requestsPerMinute: 0 }, 'CLIENT_LIMIT', 'requestsPerMinute'],
    ['a flood', { requestsPerMinute: 6_001 }, 'CLIENT_LIMIT', 'requestsPerMinute'],
  ])('is not %s', (_, changed, code, field) => {
    const asked = { ...client, ...changed };
    expect(
      given(clientDecider)
        .when({ ...add, client: asked })
        .refusal(),
    ).toMatchObject({ code, path: [field] });
    expect(
      given(clientDecider, added)
        .when({ type: 'change', rights: { ...rights, ...changed }, actor, now })
        .refusal(),
    ).toMatchObject({ code, path: [field] });
  });

  it('is each thing once, and of use until it is over or revoked', () => {
    const twice = { ...client, scopes: ['patients:read', 'claims:read', 'patients:read'], roles: ['CM', 'CM'] };
    const state = given(clientDecider)
      .when({ ...add, client: twice })
      .state() as KnownClient;
    expect(state).toMatchObject({ scopes: ['claims:read', 'patients:read'], roles: ['CM'] });
    expect(isOfUse(state, now)).toBe(true);
    expect(isOfUse(state, new Date(state.expiresAt))).toBe(false);
    expect(isOfUse({ ...state, status: 'REVOKED' }, now)).toBe(false);
  });
});

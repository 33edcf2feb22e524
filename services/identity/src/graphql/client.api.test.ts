import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import type { ClientActs } from '@concord/kit/identity/api-client';
import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

type Resolved = ClientActs['client.resolve']['output'];

const place = files();
const { ask, clock, enter, found, inside, person, platform } = await openHouse(await place.settings());
const { chief, add, organization } = await found('和睦医院', 'first.admin');
const insurer = await found('平安财险', 'insurer.admin', { kind: 'INSURER' });
const somebody = async (account: string, roles: readonly string[]) => {
  await add(account, roles);
  return (await enter(account)).identity;
};
const system = await somebody('it.one', ['SYSADMIN']);
const auditor = await somebody('audit.one', ['AUDITOR']);
const front = await somebody('front.one', ['FRONT']);

const rights = {
  ...{ name: '医院信息系统', roles: ['FRONT'], scopes: ['patients:read', 'complaints:act'] },
  ...{ requestsPerMinute: 60, expiresAt: '2027-03-01T00:00:00.000Z' },
};
const CLIENT = 'id version status name roles scopes requestsPerMinute expiresAt lastUsedAt';
const act = async (who: Identity, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${name}(input: $input) { apiClient { ${CLIENT} } key refusals { code path } } }`;
  const { data, errors } = await ask(who, query, { input: { idempotencyKey: randomUUID(), ...input } });
  return errors ? { errors } : data[name];
};
const resolve = (key: string, idle?: boolean, as = platform) =>
  inside('client.resolve' as never, { key, ...(idle && { idle }) } as never, as) as unknown as Promise<Resolved>;
const register = async () =>
  (await ask(system, `{ apiClients { ${CLIENT} actions { name allowed } } }`)).data.apiClients;
/** The identity the gateway would make of a key. */
const clientOf = async (key: string) => {
  const found = await resolve(key);
  return found.outcome === 'FOUND' ? person(found.facts.roles, found.facts) : undefined;
};

describe('the key of an API client', () => {
  it('is told once, and is a program of the organization with its roles and scopes', async () => {
    const { apiClient, key } = await act(system, 'apiClientAdd', { ...rights, idempotencyKey: 'once' });
    expect(key).toMatch(/^cck_[0-9A-Z]{26}_[\w-]{43}$/);
    expect(apiClient).toMatchObject({ ...rights, scopes: ['complaints:act', 'patients:read'], version: 1 });
    expect(await act(system, 'apiClientAdd', { ...rights, idempotencyKey: 'once' })).toMatchObject({
      apiClient: { id: apiClient.id },
      key: null,
    });
    expect(await resolve(key)).toEqual({
      outcome: 'FOUND',
      requestsPerMinute: 60,
      facts: {
        ...{ kind: 'CLIENT', id: apiClient.id, organization: organization.id, organizationKind: 'HOSPITAL' },
        ...{ roles: ['FRONT'], departments: [], scopes: ['complaints:act', 'patients:read'], audience: 'HOSPITAL' },
        ...{ session: apiClient.id, expiresAt: Date.parse(rights.expiresAt) },
      },
    });
    const identity = await clientOf(key);
    expect((await ask(identity!, '{ myClient { name expiresAt } }')).data.myClient).toEqual({
      name: rights.name,
      expiresAt: rights.expiresAt,
    });
    expect((await ask(identity!, '{ me { id } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is worth nothing when it is wrong, renewed, revoked or over', async () => {
    const { apiClient, key } = await act(system, 'apiClientAdd', rights);
    expect(await resolve(`${key}x`)).toEqual({ outcome: 'GONE' });
    const target = { clientId: apiClient.id, expectedVersion: 1 };
    const renewed = await act(system, 'apiClientRenewKey', target);
    expect(renewed.key).not.toBe(key);
    expect(await resolve(key)).toEqual({ outcome: 'GONE' });
    expect((await resolve(renewed.key)).outcome).toBe('FOUND');

    const short = { ...rights, expiresAt: new Date(clock.now().getTime() + 60_000).toISOString() };
    await act(system, 'apiClientChange', { ...target, ...short, expectedVersion: 2 });
    clock.advance(60_000);
    expect(await resolve(renewed.key)).toEqual({ outcome: 'GONE' });
    await act(system, 'apiClientChange', { ...target, ...rights, scopes: ['claims:read'], expectedVersion: 3 });
    expect(await resolve(renewed.key)).toMatchObject({ facts: { scopes: ['claims:read'] } });
    const revoked = await act(system, 'apiClientRevoke', { ...target, expectedVersion: 4, reason: '系统下线' });
    expect(revoked).toMatchObject({ apiClient: { status: 'REVOKED', version: 5 }, key: null });
    expect(await resolve(renewed.key)).toEqual({ outcome: 'GONE' });
    expect((await act(system, 'apiClientRenewKey', { ...target, expectedVersion: 5 })).refusals).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  });

  it('has its use noted once a minute, and not when it is only looked at', async () => {
    const { apiClient, key } = await act(system, 'apiClientAdd', { ...rights, name: '用量' });
    const lastUse = async () => (await register()).find(({ id }: { id: string }) => id === apiClient.id).lastUsedAt;
    await resolve(key, true);
    expect(await lastUse()).toBeNull();
    await resolve(key);
    const first = clock.now().toISOString();
    expect(await lastUse()).toBe(first);
    clock.advance(59_000);
    await resolve(key);
    expect(await lastUse()).toBe(first);
    clock.advance(1_000);
    await resolve(key);
    expect(await lastUse()).toBe(clock.now().toISOString());
  });

  it('is asked about by the platform alone, and nothing of it is said in a refusal', async () => {
    await expect(resolve('cck_x', false, chief)).rejects.toThrow(/Only a service of the platform/);
    const long = `cck_${'x'.repeat(300)}`;
    const refused = await resolve(long).catch((error: Error) => error);
    expect(String(refused)).toMatch(/missing or malformed/);
    expect(String(refused)).not.toContain('xxx');
  });
});

describe('API clients', () => {
  it('are in the hands of who runs the system, and examined by who audits it', async () => {
    const { apiClient } = await act(system, 'apiClientAdd', rights);
    const target = { clientId: apiClient.id, expectedVersion: 1 };
    for (const who of [chief, auditor, front]) {
      expect((await act(who, 'apiClientAdd', rights)).refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
      for (const name of ['apiClientRenewKey', 'apiClientRevoke'])
        expect((await act(who, name, { ...target, ...(name.endsWith('Revoke') && { reason: 'x' }) })).refusals).toEqual(
          [expect.objectContaining({ code: 'WRONG_ROLE' })],
        );
    }
    const names = async (who: Identity) => (await ask(who, '{ apiClients { name } }')).data?.apiClients?.length ?? 0;
    expect(await names(system)).toBeGreaterThan(0);
    expect(await names(auditor)).toBe(await names(system));
    expect(await names(chief)).toBe(0);
    expect(await names(front)).toBe(0);
    expect((await register())[0].actions).toEqual(
      ['change', 'renewKey', 'revoke'].map((name) => ({ name, allowed: true })),
    );
  });

  it('are nobody’s of another organization', async () => {
    const { apiClient } = await act(system, 'apiClientAdd', rights);
    await insurer.add('it.two', ['SYSADMIN']);
    const other = (await enter('it.two')).identity;
    const answer = await act(other, 'apiClientRevoke', { clientId: apiClient.id, expectedVersion: 1, reason: 'x' });
    expect(answer.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await ask(other, '{ apiClients { id } }')).data.apiClients).toEqual([]);
    expect((await act(other, 'apiClientAdd', rights)).refusals).toMatchObject([{ code: 'CLIENT_ROLE_UNKNOWN' }]);
  });

  it('cannot make themselves more than they are', async () => {
    const { apiClient, key } = await act(system, 'apiClientAdd', { ...rights, scopes: ['identity:act'] });
    const itself = await clientOf(key);
    const more = { ...rights, clientId: apiClient.id, expectedVersion: 1, roles: ['EXEC'] };
    expect((await act(itself!, 'apiClientChange', more)).refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
    expect((await act(itself!, 'apiClientAdd', rights)).refusals).toMatchObject([{ code: 'WRONG_ROLE' }]);
  });

  it('are refused by the field that is wrong, and change only as they were seen', async () => {
    expect((await act(system, 'apiClientAdd', { ...rights, roles: ['SYSADMIN'] })).refusals).toEqual([
      { code: 'CLIENT_NO_CONTROL', path: ['roles'] },
    ]);
    const { apiClient } = await act(system, 'apiClientAdd', rights);
    const stale = { clientId: apiClient.id, expectedVersion: 2 };
    expect((await act(system, 'apiClientRenewKey', stale)).errors[0].extensions.code).toBe('CONFLICT');
    expect((await act(system, 'apiClientAdd', { ...rights, name: ' ' })).errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

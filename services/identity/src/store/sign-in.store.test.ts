import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { organizationKey } from '../app/keys.js';
import type { Challenge } from '../app/second-factor.ports.js';
import { defaultSecurity } from '../domain/security-settings.js';
import { signInStores } from '../sign-in.wiring.js';
import { createBlindIndex } from '@concord/kit/policy/blind-index';
import { testKeys } from '@concord/kit/test/store';
import { A, B, person, storesOn } from './stores.fixture.js';

const now = new Date('2026-03-02T01:00:00.123Z');
const later = new Date('2026-03-02T01:05:00.123Z');
const organization = 'org_a';

eachDatabase((_name, open) => {
  async function stores() {
    const base = await storesOn(open);
    const { database, sealer, unitOfWork } = base;
    await sealer.prepare([organizationKey(organization)], organization);
    await base.add(person('stf_1'));
    const apply = <T>(work: Parameters<typeof unitOfWork.apply<T>>[0]) => unitOfWork.apply(work);
    return { ...base, ...signInStores(database, sealer, createBlindIndex(testKeys)), apply };
  }

  const challenge: Challenge = {
    ...{ id: 'chl_1', organization, subjectId: 'stf_1', purpose: 'ENROL', by: 'PASSWORD', proven: false },
    ...{ secret: 'GEZDGNBVGY3TQOJQ', expiresAt: later },
  };

  it('keeps a challenge by the hash of its token, its secret sealed, and gives it away once', async () => {
    const { apply, challengeStore } = await stores();
    const { secret: _, ...without } = { ...challenge, id: 'chl_2', purpose: 'RESET' as const };
    await apply(async ({ ticket }) => {
      await challengeStore.insert(ticket, challenge, 'hash 1');
      await challengeStore.insert(ticket, without, 'hash 2');
    });
    expect(await challengeStore.byTokenHash('hash 1')).toEqual(challenge);
    expect(await challengeStore.byTokenHash('hash 2')).toEqual(without);
    const take = () => apply(({ ticket }) => challengeStore.take(ticket, 'chl_1'));
    expect((await Promise.all([take(), take()])).toSorted()).toEqual([false, true]);
    await apply(({ ticket }) => challengeStore.remove(ticket, 'stf_1', 'SSO'));
    expect(await challengeStore.byTokenHash('hash 2')).toBeDefined();
    expect(await apply(({ ticket }) => challengeStore.sweep(ticket, now))).toBe(0);
    expect(await apply(({ ticket }) => challengeStore.sweep(ticket, later))).toBe(1);
  });

  it('keeps one second factor for a person, whose steps go forward only', async () => {
    const { apply, factors } = await stores();
    const enrolment = { staffId: 'stf_1', organization, secret: 'GEZDGNBV', enrolledAt: now, lastStep: 59_000_000 };
    const insert = () => apply(({ ticket }) => factors.insert(ticket, enrolment));
    expect((await Promise.all([insert(), insert()])).toSorted()).toEqual([false, true]);
    expect(await factors.secretOf('stf_1')).toBe('GEZDGNBV');
    const advance = (step: number) => apply(({ ticket }) => factors.advance(ticket, 'stf_1', step));
    expect([await advance(59_000_000), await advance(59_000_001), await advance(59_000_001)]).toEqual([
      ...[false, true, false],
    ]);
    expect((await Promise.all([advance(59_000_002), advance(59_000_002)])).toSorted()).toEqual([false, true]);
  });

  it('counts recovery codes down, each by its owner alone, and exchanges them all', async () => {
    const { apply, factors } = await stores();
    const owner = { staffId: 'stf_1', organization };
    const enrolment = { ...owner, secret: 'GEZDGNBV', enrolledAt: now, lastStep: 1 };
    await apply(async ({ ticket }) => {
      await factors.insert(ticket, enrolment);
      await factors.putCodes(ticket, owner, ['code 1', 'code 2']);
    });
    const use = (staffId: string, hash: string) => apply(({ ticket }) => factors.useCode(ticket, staffId, hash));
    expect([await use('stf_2', 'code 1'), await use('stf_1', 'code 1'), await use('stf_1', 'code 1')]).toEqual([
      ...[false, true, false],
    ]);
    expect(await factors.of('stf_1')).toEqual({ enrolledAt: now, recoveryCodesLeft: 1 });
    await apply(({ ticket }) => factors.putCodes(ticket, owner, ['code 3']));
    expect([await factors.hasCode('stf_1', 'code 2'), await factors.hasCode('stf_1', 'code 3')]).toEqual([false, true]);
    await apply(({ ticket }) => factors.remove(ticket, B, 'stf_1'));
    expect(await factors.of('stf_1')).toBeDefined();
    await apply(({ ticket }) => factors.remove(ticket, A, 'stf_1'));
    expect([await factors.of('stf_1'), await factors.hasCode('stf_1', 'code 3')]).toEqual([undefined, false]);
  });

  it('remembers the last five passwords', async () => {
    const { apply, credentials } = await stores();
    for (const number of [2, 3, 4, 5, 6, 7]) {
      const password = { hash: `hash ${number}`, setAt: now, given: number === 7 };
      await apply(({ ticket }) => credentials.setPassword(ticket, A, 'stf_1', password));
    }
    expect(await credentials.recent('stf_1')).toEqual(['hash 7', 'hash 6', 'hash 5', 'hash 4', 'hash 3']);
    expect(await credentials.of('stf_1')).toMatchObject({ passwordHash: 'hash 7', setAt: now, given: true });
    const foreign = apply(({ ticket }) =>
      credentials.setPassword(ticket, B, 'stf_1', { hash: 'x', setAt: now, given: false }),
    );
    await expect(foreign).rejects.toThrow('Staff not found');
  });

  it('has the usual security settings until others are set, on what was seen', async () => {
    const { apply, security } = await stores();
    expect(await security.of(organization)).toEqual({ version: 0, settings: defaultSecurity });
    const settings = { ...defaultSecurity, idleMinutes: 15, secondFactorRoles: [] };
    const save = (version: number) => apply(({ ticket }) => security.save(ticket, organization, { version, settings }));
    await save(1);
    expect(await security.of(organization)).toEqual({ version: 1, settings });
    await expect(save(1)).rejects.toMatchObject({ reason: 'STALE_VERSION' });
    await save(2);
    await expect(save(2)).rejects.toMatchObject({ reason: 'STALE_VERSION' });
  });

  it('has one provider of single sign-on for an organization, whose secret stays until another is told', async () => {
    const { apply, ssoProviders } = await stores();
    const record = { id: 'idp_1', organization, version: 1, name: '统一登录', issuer: 'https://login.example' };
    const whole = { ...record, clientId: 'concord', accountClaim: 'email' };
    await apply(({ ticket }) => ssoProviders.save(ticket, whole, 'a secret'));
    const another = apply(({ ticket }) => ssoProviders.save(ticket, { ...whole, id: 'idp_2' }, 'b'));
    await expect(another).rejects.toMatchObject({ reason: 'STALE_VERSION' });
    await apply(({ ticket }) => ssoProviders.save(ticket, { ...whole, version: 2, name: '登录' }));
    expect(await ssoProviders.connection('idp_1')).toEqual({
      ...{ ...whole, version: 2, name: '登录' },
      clientSecret: 'a secret',
    });
    expect([await ssoProviders.of(A), await ssoProviders.of(B)]).toMatchObject([{ id: 'idp_1' }, undefined]);
    await apply(({ ticket }) => ssoProviders.remove(ticket, A, 'idp_1'));
    expect(await ssoProviders.all()).toEqual([]);
  });
});

import { observeStatements } from '@concord/kit/store/database';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { person, storesOn } from '../store/stores.fixture.js';
import { createAccountGuard } from './account-guard.js';

eachDatabase((_name, open) => {
  /** The guard on a database with one account, and what it costs to ask it. */
  async function guarded() {
    const stores = await storesOn(open);
    await stores.add(person('stf_1', { account: 'li.min' }));
    const verified: (string | undefined)[] = [];
    const secrets = {
      verifyPassword: async (password: string, hash: string | undefined) => {
        verified.push(hash);
        return hash === `hash of stf_1` && password === 'right';
      },
    };
    const guard = createAccountGuard({ ...stores, secrets });
    const cost = async (account: string, password: string) => {
      const statements: string[] = [];
      const stop = observeStatements(stores.database, (sql) => void statements.push(sql));
      const hashes = verified.length;
      const { outcome } = await guard.verify(account, password);
      stop();
      return { outcome, statements, hashes: verified.length - hashes };
    };
    return { ...stores, guard, cost };
  }

  it('does the same work for a wrong password and for an account that nobody has', async () => {
    const { cost } = await guarded();
    const wrong = await cost('li.min', 'wrong');
    expect(wrong).toMatchObject({ outcome: 'WRONG', hashes: 1 });
    expect(await cost('nobody', 'wrong')).toEqual(wrong);
    for (let attempt = 2; attempt < 6; attempt++)
      expect(await cost('nobody', 'wrong')).toEqual(await cost('li.min', 'wrong'));
    const locked = await cost('li.min', 'right');
    expect(locked).toMatchObject({ outcome: 'LOCKED', hashes: 0 });
    expect(await cost('nobody', 'right')).toEqual(locked);
  });

  it('looks at five of twenty passwords that come at once', async () => {
    const { guard } = await guarded();
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => guard.verify('li.min', 'wrong')));
    expect(verdicts.filter(({ outcome }) => outcome === 'WRONG')).toHaveLength(5);
  });

  it('finds the right password right', async () => {
    const { guard } = await guarded();
    expect(await guard.verify('li.min', 'right')).toMatchObject({
      outcome: 'RIGHT',
      credential: { staffId: 'stf_1', organization: 'org_a' },
    });
  });
});

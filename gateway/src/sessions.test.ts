import { createDatedClock } from '@concord/kit/domain/clock';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import { createMint } from '@concord/kit/identity/mint';
import { expect, it } from 'vitest';
import { createSessions } from './sessions.js';

const facts: Identity = {
  ...{ kind: 'PERSON', id: 'stf_1', organization: 'org_1', organizationKind: 'HOSPITAL', roles: ['PRO'] },
  ...{ departments: [], audience: 'HOSPITAL', session: 'ses_1', expiresAt: Date.parse('2026-03-05T09:00:00Z') },
};

it('keeps who a session belongs to, and not beyond the end of the session', async () => {
  const clock = createDatedClock(new Date('2026-03-05T08:59:59Z'));
  let asked = 0;
  const identityService: Pick<ServiceConnection, 'internal'> = {
    async internal() {
      asked += 1;
      const over = clock.now().getTime() >= facts.expiresAt;
      return over ? { outcome: 'GONE', reason: 'EXPIRED' } : { outcome: 'FOUND', facts };
    },
  };
  const sessions = createSessions({
    ...{ connection: identityService as ServiceConnection, mint: createMint().mint, clock },
    keep: 60_000,
  });
  expect(await sessions.identityOf('token')).toEqual(facts);
  expect(await sessions.identityOf('token')).toEqual(facts);
  expect(asked).toBe(1);
  clock.advance(1_000);
  expect(await sessions.identityOf('token')).toBeUndefined();
  expect(asked).toBe(2);
});

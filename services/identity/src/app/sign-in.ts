import type { Clock } from '@concord/kit/domain/clock';
import type { SessionOpen, SignInAnswer } from '@concord/kit/identity/session';
import { normalAccount } from '../domain/account.js';
import { MOST_CHARACTERS } from '../domain/password.js';
import type { AccountGuard } from './account-guard.js';
import type { Arrivals } from './arrivals.js';
import type { SecondFactorStore } from './second-factor.ports.js';
import { refused, refusedUntil } from './sign-in-refused.js';
import type { SignInLimits, SignInLog } from './sign-in.ports.js';
import type { Standings } from './standings.js';

export interface SignInParts {
  readonly standings: Standings;
  readonly factors: SecondFactorStore;
  readonly guard: AccountGuard;
  readonly arrivals: Arrivals;
  readonly limits: SignInLimits;
  readonly log: SignInLog;
  readonly clock: Clock;
}

/** Lets somebody in or on to the next step, or says the same to everybody else. */
export interface SignIn {
  open(asked: SessionOpen): Promise<SignInAnswer>;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { standings, factors, guard, arrivals, limits, log, clock } = parts;

  return {
    async open({ account: typed, password, address }) {
      const account = normalAccount(typed);
      const wait = await limits.admit(account, address);
      if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);

      const verdict = await guard.verify(account, password.slice(0, MOST_CHARACTERS + 1));
      const { credential } = verdict;
      const owner = credential && { id: credential.staffId, organization: credential.organization };
      const note = (kind: 'sign-in-failed' | 'sign-in-locked') =>
        log.note({ kind, staff: owner, address, at: clock.now() });
      if (verdict.outcome === 'LOCKED') {
        note('sign-in-locked');
        return refusedUntil(verdict.lockedUntil, clock.now());
      }
      const standing = verdict.outcome === 'RIGHT' ? await standings.of(verdict.credential.staffId) : undefined;
      if (!credential || standing?.status !== 'ACTIVE') {
        note('sign-in-failed');
        return refused('SIGN_IN_FAILED');
      }
      const secondFactor = (await factors.of(standing.id)) ? 'ENROLLED' : 'NONE';
      return arrivals.proceed({ by: 'PASSWORD', standing, account, address, secondFactor, password: credential });
    },
  };
}

import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/register.refusals.js';
import { ADMIN } from '../domain/roles.js';
import type { AccountGuard } from './account-guard.js';
import type { StaffStore } from './ports.js';
import type { Secrets } from './sign-in.ports.js';
import type { StaffRegister, StaffTarget } from './staff.js';

export interface PasswordParts {
  readonly staff: StaffStore;
  readonly register: StaffRegister;
  readonly guard: AccountGuard;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** How passwords change. */
export interface Passwords {
  /** One's own, knowing the present one. Wrong ones count as wrong sign-ins do. */
  change(
    identity: Identity,
    key: string,
    told: { current: string; password: string; expectedVersion: number },
  ): Promise<Outcome>;
  /** Somebody else's, by an administrator; ends that person's sessions. */
  reset(identity: Identity, key: string, target: StaffTarget, password: string): Promise<Outcome>;
}

export function createPasswords({ staff, register, guard, secrets, clock }: PasswordParts): Passwords {
  const accountOf = async (identity: Identity, staffId: string): Promise<string> => {
    const [record] = await staff.byIds(scopeOf(identity), [staffId]);
    if (!record) throw new NotFound('Staff');
    return record.staff.account;
  };

  return {
    async change(identity, key, { current, password, expectedVersion }) {
      const account = await accountOf(identity, identity.id);
      const verdict = await guard.verify(account, current);
      if (verdict.outcome === 'LOCKED') {
        const minutes = Math.ceil((verdict.lockedUntil.getTime() - clock.now().getTime()) / 60_000);
        throw refuse('PASSWORD_LOCKED', { values: { minutes } });
      }
      checkPassword(password, account);
      const right = verdict.outcome === 'RIGHT';
      if (right) await guard.clear(account);
      const change = {
        input: { current, password },
        passwordHash: await secrets.hashPassword(password),
        check: () => {
          if (!right) throw refuse('PASSWORD_WRONG', { path: ['currentPassword'] });
        },
      };
      return register.act(identity, key, { staffId: identity.id, expectedVersion }, { type: 'changePassword' }, change);
    },

    async reset(identity, key, target, password) {
      if (!identity.roles.includes(ADMIN)) throw refuse('WRONG_ROLE');
      checkPassword(password, await accountOf(identity, target.staffId));
      const change = { input: { password }, passwordHash: await secrets.hashPassword(password), check: () => {} };
      return register.act(identity, key, target, { type: 'resetPassword' }, change);
    },
  };
}

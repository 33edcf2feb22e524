import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { Refusal } from '@concord/kit/domain/refusal';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/register.refusals.js';
import { ADMIN } from '../domain/roles.js';
import type { AccountGuard } from './account-guard.js';
import { createPasswordPolicy } from './password-policy.js';
import type { CredentialStore, StaffStore } from './ports.js';
import type { Secrets } from './sign-in.ports.js';
import type { Alongside, StaffRegister, StaffTarget } from './staff.js';

export interface PasswordParts {
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
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

export function createPasswords(parts: PasswordParts): Passwords {
  const { staff, credentials, register, guard, secrets, clock } = parts;
  const policy = createPasswordPolicy(parts);
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
      const staffId = identity.id;
      // Whoever does not know the present one hears nothing of those before it.
      const refusal = right ? await refusalOf(policy({ staffId, account }, password)) : wrongPassword();
      const hash = await secrets.hashPassword(password);
      const change: Alongside = {
        input: { current, password },
        async write({ ticket }) {
          if (refusal) throw refusal;
          const kept = { hash, setAt: clock.now(), given: false };
          await credentials.setPassword(ticket, scopeOf(identity), staffId, kept);
        },
      };
      return register.act(identity, key, { staffId, expectedVersion }, { type: 'changePassword' }, change);
    },

    async reset(identity, key, target, password) {
      if (!identity.roles.includes(ADMIN)) throw refuse('WRONG_ROLE');
      checkPassword(password, await accountOf(identity, target.staffId));
      const hash = await secrets.hashPassword(password);
      const change: Alongside = {
        input: { password },
        write: ({ ticket }) =>
          credentials.setPassword(ticket, scopeOf(identity), target.staffId, {
            ...{ hash, setAt: clock.now(), given: true },
          }),
      };
      return register.act(identity, key, target, { type: 'resetPassword' }, change);
    },
  };
}

const wrongPassword = () => refuse('PASSWORD_WRONG', { path: ['currentPassword'] });

/** A refusal that is kept for later: the retry of a change that was made would meet it. */
async function refusalOf(check: Promise<void>): Promise<Refusal | undefined> {
  try {
    await check;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

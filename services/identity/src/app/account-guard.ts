import type { Clock } from '@concord/kit/domain/clock';
import type { UnitOfWork } from '@concord/kit/store/contract';
import { countAttempt } from '../domain/lock-out.js';
import type { Credential, CredentialStore } from './ports.js';
import type { AttemptStore, Secrets } from './sign-in.ports.js';

/** What a password is worth. */
export type Verdict =
  | { readonly outcome: 'RIGHT'; readonly credential: Credential }
  | { readonly outcome: 'WRONG'; readonly credential?: Credential }
  | { readonly outcome: 'LOCKED'; readonly lockedUntil: Date; readonly credential?: Credential };

/** Looks at passwords and counts. Whether anybody has the account changes neither the count nor the work. */
export interface AccountGuard {
  /** @param account normalized */
  verify(account: string, password: string): Promise<Verdict>;
  /** Counts an attempt at something else that only the owner knows; answers until when the account is locked. */
  count(account: string): Promise<Date | undefined>;
  /** Forgets the attempts on an account whose owner is in. */
  clear(account: string): Promise<void>;
}

export interface AccountGuardParts {
  readonly unitOfWork: UnitOfWork;
  readonly attempts: AttemptStore;
  readonly credentials: CredentialStore;
  readonly secrets: Pick<Secrets, 'verifyPassword'>;
  readonly clock: Clock;
}

export function createAccountGuard({
  unitOfWork,
  attempts,
  credentials,
  secrets,
  clock,
}: AccountGuardParts): AccountGuard {
  const count = async (account: string): Promise<Date | undefined> => {
    const counted = await unitOfWork.apply(async ({ ticket }) => {
      const outcome = countAttempt(await attempts.hold(ticket, account), clock.now());
      if ('attempts' in outcome) await attempts.put(ticket, account, outcome.attempts);
      return outcome;
    });
    return 'lockedUntil' in counted ? counted.lockedUntil : undefined;
  };

  return {
    count,
    async verify(account, password) {
      const lockedUntil = await count(account);
      const credential = await credentials.byAccount(account);
      if (lockedUntil) return { outcome: 'LOCKED', lockedUntil, credential };
      const right = await secrets.verifyPassword(password, credential?.passwordHash);
      return right && credential ? { outcome: 'RIGHT', credential } : { outcome: 'WRONG', credential };
    },
    clear: (account) => unitOfWork.apply(({ ticket }) => attempts.clear(ticket, account)),
  };
}

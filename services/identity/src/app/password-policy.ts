import { checkPassword } from '../domain/password.js';
import { refuse } from '../domain/register.refusals.js';
import type { CredentialStore } from './ports.js';
import type { Secrets } from './sign-in.ports.js';

export interface PasswordPolicyParts {
  readonly credentials: Pick<CredentialStore, 'recent'>;
  readonly secrets: Pick<Secrets, 'verifyPassword'>;
}

/** Whose password is to be set. */
export interface PasswordOwner {
  readonly staffId: string;
  readonly account: string;
}

/**
 * Says whether somebody can take a password of their own choice: what it is like, and that it is none of the latest.
 *
 * @throws Refusal `PASSWORD_…`
 */
export function createPasswordPolicy({ credentials, secrets }: PasswordPolicyParts) {
  return async ({ staffId, account }: PasswordOwner, password: string): Promise<void> => {
    checkPassword(password, account);
    for (const hash of await credentials.recent(staffId))
      if (await secrets.verifyPassword(password, hash)) throw refuse('PASSWORD_USED_BEFORE', { path: ['password'] });
  };
}

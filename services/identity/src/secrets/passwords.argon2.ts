import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../app/sign-in.ports.js';

/** What a hash costs: memory in KiB, passes, lanes. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** Argon2id with 19 MiB and two passes. */
export const fullCost: HashCost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/**
 * Hashes and verifies passwords. Verifying without a hash is verifying against one that nobody has, at the same cost:
 * time does not tell whether an account exists.
 */
export async function createPasswordHashing(
  cost: HashCost = fullCost,
): Promise<Pick<Secrets, 'hashPassword' | 'verifyPassword'>> {
  // Argon2id is the library's default; its enum cannot be named from a module compiled on its own.
  const options = { ...cost };
  // NFKC: the same characters are the same password on every keyboard.
  const plain = (password: string) => password.normalize('NFKC');
  const nobodys = await hash(crypto.randomUUID(), options);
  return {
    hashPassword: (password) => hash(plain(password), options),
    async verifyPassword(password, kept) {
      const right = await verify(kept ?? nobodys, plain(password));
      return right && kept !== undefined;
    },
  };
}

import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SignInLimits } from '../app/sign-in.ports.js';

/** Sign-ins let through in a minute. */
export interface SignInRates {
  /** From one address; a hospital may be behind one. */
  readonly perAddress: number;
  /** On one account name. */
  readonly perAccount: number;
}

export const defaultRates: SignInRates = { perAddress: 120, perAccount: 20 };

/**
 * Holds back floods in this process, before the database is asked. What stops guessing is the lock-out, which is
 * counted in the database; this only keeps a flood from costing hashes.
 */
export function createSignInLimits({ perAddress, perAccount }: SignInRates = defaultRates): SignInLimits {
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: perAddress, duration: 60 });
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', points: perAccount, duration: 60 });
  return {
    async admit(account, address) {
      // Of fixed length, whatever somebody sends as an account name.
      const name = createHash('sha256').update(account).digest('base64url');
      return (await waitFor(addresses, address)) ?? (await waitFor(accounts, name));
    },
  };
}

async function waitFor(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (held) {
    if (held instanceof RateLimiterRes) return Math.max(1, Math.ceil(held.msBeforeNext / 1_000));
    throw held;
  }
}

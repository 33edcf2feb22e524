import type { BlindIndex } from '@concord/kit/policy/contract';

/** Account names are unique over all organizations: who signs in does not say for whom they work. */
export const NOBODYS = 'platform';

/** What an account name is found by without being kept: a fingerprint under a key of its own. */
export function accountFingerprint(blindIndex: BlindIndex, account: string): string {
  return blindIndex.exact(NOBODYS, 'credential.account', account);
}

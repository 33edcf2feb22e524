import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '../app/second-factor.ports.js';
import { RECOVERY_CODES } from '../domain/second-factor.js';

/** What every authenticator app can do: SHA-1, six digits, thirty seconds. */
const usual = { issuer: 'Concord', algorithm: 'SHA1', digits: 6, period: 30 } as const;

const SECRET_BYTES = 20;
const RECOVERY_BYTES = 10;

/** One-time codes by RFC 6238, and recovery codes of 80 random bits: nothing to guess, so a fast hash is enough. */
export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  uriOf: (secret, account) => new TOTP({ ...usual, label: account, secret: Secret.fromBase32(secret) }).toString(),
  stepOf(secret, code, now) {
    const timestamp = now.getTime();
    const { algorithm, digits, period } = usual;
    const asked = { token: code, secret: Secret.fromBase32(secret), algorithm, digits, period, timestamp, window: 1 };
    const delta = TOTP.validate(asked);
    return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
  },
  newRecoveryCodes: (staffId) =>
    Array.from({ length: RECOVERY_CODES }, () => {
      const plain = base32(randomBytes(RECOVERY_BYTES));
      return { code: plain.replace(/(.{4})(?=.)/g, '$1-'), hash: recoveryHash(staffId, plain) };
    }),
  recoveryHash,
};

/** With the owner in it: the same code of somebody else is another one. */
function recoveryHash(staffId: string, code: string): string {
  return createHash('sha256').update(`${staffId}:${code}`).digest('hex');
}

const base32 = (bytes: Uint8Array): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

import { Secret, TOTP } from 'otpauth';

/** The code that an authenticator app shows at `now` for a secret in base 32. */
export function codeOf(secret: string, now: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() });
}

import { fill } from '@concord/kit/domain/text';
import type { SessionRefused } from '@concord/kit/identity/session';
import { signInRefusals, type SignInRefusal } from '../domain/sign-in.refusals.js';

/** @param retryAfter whole seconds, where waiting helps */
export function refused(code: SignInRefusal, retryAfter?: number): SessionRefused {
  const message = fill(signInRefusals[code], { minutes: Math.ceil((retryAfter ?? 0) / 60) });
  return { outcome: 'REFUSED', code, message, ...(retryAfter !== undefined && { retryAfter }) };
}

/** What is said while an account name is locked. */
export const refusedUntil = (lockedUntil: Date, now: Date): SessionRefused =>
  refused('SIGN_IN_LOCKED', Math.ceil((lockedUntil.getTime() - now.getTime()) / 1_000));

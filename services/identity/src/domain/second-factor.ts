/** How many recovery codes somebody is given, each good once. */
export const RECOVERY_CODES = 10;

/** A code as it was typed: of the second factor, or one of the recovery codes. */
export interface TypedCode {
  readonly kind: 'TOTP' | 'RECOVERY';
  readonly code: string;
}

/** Six digits are a code of the second factor; everything else is taken as a recovery code. Spaces and dashes do not count. */
export function typedCode(typed: string): TypedCode {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return { kind: /^\d{6}$/.test(code) ? 'TOTP' : 'RECOVERY', code };
}

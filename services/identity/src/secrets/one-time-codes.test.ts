import { describe, expect, it } from 'vitest';
import { oneTimeCodes } from './one-time-codes.js';

describe('one-time codes', () => {
  // RFC 6238, appendix B, SHA-1, cut to six digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [20_000_000_000, '353130', 666_666_666],
  ])('are those of the standard at %i seconds', (seconds, code, step) => {
    expect(oneTimeCodes.stepOf(secret, code, new Date(seconds * 1_000))).toBe(step);
  });

  it('are good one step early or late, and say which step they are of', () => {
    const at = (seconds: number) => oneTimeCodes.stepOf(secret, '287082', new Date(seconds * 1_000));
    expect([at(0), at(29), at(30), at(60), at(89), at(90)]).toEqual([1, 1, 1, 1, 1, undefined]);
  });

  it('come from a secret of 160 bits that an authenticator can scan', () => {
    const fresh = oneTimeCodes.newSecret();
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/);
    expect(oneTimeCodes.newSecret()).not.toBe(fresh);
    expect(oneTimeCodes.uriOf(fresh, 'li.min@example')).toBe(
      `otpauth://totp/Concord:li.min%40example?issuer=Concord&secret=${fresh}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

it('recovery codes are ten, unlike, easy to copy, and another’s are worth nothing', () => {
  const codes = oneTimeCodes.newRecoveryCodes('stf_1');
  expect(new Set(codes.map(({ code }) => code)).size).toBe(10);
  for (const { code, hash } of codes) {
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(oneTimeCodes.recoveryHash('stf_1', code.replaceAll('-', ''))).toBe(hash);
    expect(oneTimeCodes.recoveryHash('stf_2', code.replaceAll('-', ''))).not.toBe(hash);
  }
});

import { describe, expect, it } from 'vitest';
import { createPasswordHashing, fullCost } from './passwords.argon2.js';
import { createSignInLimits } from './sign-in-limits.js';
import { tokens } from './tokens.js';

describe('a password hash', async () => {
  const passwords = await createPasswordHashing();

  it('is argon2id with 19 MiB and two passes, and salted', async () => {
    const [one, other] = [
      await passwords.hashPassword('bamboo-river-42'),
      await passwords.hashPassword('bamboo-river-42'),
    ];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(fullCost.memoryCost).toBe(19 * 1024);
  });

  it('is met by its password alone, in any width', async () => {
    const hash = await passwords.hashPassword('bamboo-river-42');
    expect(await passwords.verifyPassword('bamboo-river-42', hash)).toBe(true);
    expect(await passwords.verifyPassword('ｂamboo-river-42', hash)).toBe(true);
    expect(await passwords.verifyPassword('bamboo-river-43', hash)).toBe(false);
  });

  it('that nobody has is met by nothing', async () => {
    expect(await passwords.verifyPassword('bamboo-river-42', undefined)).toBe(false);
  });
});

describe('a token', () => {
  it('has 256 bits and is kept as its hash', () => {
    const { token, hash } = tokens.newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hash).toBe(tokens.tokenHash(token));
    expect(hash).not.toContain(token);
    expect(tokens.newToken().token).not.toBe(token);
  });
});

describe('sign-ins', () => {
  it('of one account are held back wherever they come from', async () => {
    const limits = createSignInLimits({ perAddress: 100, perAccount: 2 });
    expect(await limits.admit('li.min', '10.0.0.1')).toBeUndefined();
    expect(await limits.admit('li.min', '10.0.0.2')).toBeUndefined();
    expect(await limits.admit('li.min', '10.0.0.3')).toBeGreaterThan(0);
    expect(await limits.admit('wang.wei', '10.0.0.3')).toBeUndefined();
  });

  it('from one address are held back on whichever account', async () => {
    const limits = createSignInLimits({ perAddress: 2, perAccount: 100 });
    for (const account of ['one', 'two']) expect(await limits.admit(account, '10.0.0.1')).toBeUndefined();
    expect(await limits.admit('three', '10.0.0.1')).toBeGreaterThan(0);
    expect(await limits.admit('three', '10.0.0.2')).toBeUndefined();
  });
});

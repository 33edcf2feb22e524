import { Refusal } from '@concord/kit/domain/refusal';
import { describe, expect, it } from 'vitest';
import { checkPassword } from './password.js';

function verdict(password: string, account = 'li.min'): string {
  try {
    checkPassword(password, account);
    return 'taken';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
}

describe('a password', () => {
  it.each([
    ['bamboo-river-42', 'taken'],
    ['竹林里的一条小河流过', 'taken'],
    ['river4242', 'PASSWORD_TOO_SHORT'],
    ['🎋'.repeat(9), 'PASSWORD_TOO_SHORT'],
    [`bamboo${'-river'.repeat(30)}`, 'PASSWORD_TOO_LONG'],
    ['my-LI.MIN-place', 'PASSWORD_NAMES_ACCOUNT'],
    ['password2026!', 'PASSWORD_TOO_SIMPLE'],
    ['P@ssw0rd123456', 'PASSWORD_TOO_SIMPLE'],
    ['**Concord2026**', 'PASSWORD_TOO_SIMPLE'],
    ['qwertyuiop', 'PASSWORD_TOO_SIMPLE'],
    ['9876543210', 'PASSWORD_TOO_SIMPLE'],
    ['1357-2468-97', 'PASSWORD_TOO_SIMPLE'],
    ['aaaabbbbcccc', 'PASSWORD_TOO_SIMPLE'],
    ['1qaz2wsx3edc', 'PASSWORD_TOO_SIMPLE'],
  ])('%s is %s', (password, code) => {
    expect(verdict(password)).toBe(code);
  });

  it('does not contain the part of an address before the @', () => {
    expect(verdict('zhaolei-is-here', 'zhaolei@hospital.example')).toBe('PASSWORD_NAMES_ACCOUNT');
  });

  it('is never repeated in the refusal', () => {
    expect(() => checkPassword('hunter2', 'li.min')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});

import type { Text } from '@concord/kit/domain/text';

/** Why a sign-in is refused. */
export type SignInRefusal = 'SIGN_IN_FAILED' | 'SIGN_IN_LOCKED' | 'SIGN_IN_TOO_OFTEN';

/**
 * What somebody hears who is not let in. An unknown account, a wrong password and a suspended person are one sentence:
 * nobody learns here who works where.
 */
export const signInRefusals: Readonly<Record<SignInRefusal, Text>> = {
  SIGN_IN_FAILED: { zh: '账号或密码不正确。', en: 'Account or password is not right.' },
  SIGN_IN_LOCKED: {
    zh: '错误次数过多，请于 {minutes} 分钟后再试。',
    en: 'Too many wrong attempts. Try again in {minutes} minutes.',
  },
  SIGN_IN_TOO_OFTEN: { zh: '登录过于频繁，请稍后再试。', en: 'Too many sign-ins. Try again shortly.' },
};

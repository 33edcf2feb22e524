import type { Text } from '@concord/kit/domain/text';

/** Why a sign-in is refused. */
export type SignInRefusal =
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_LOCKED'
  | 'SIGN_IN_TOO_OFTEN'
  | 'CODE_WRONG'
  | 'CHALLENGE_GONE'
  | 'SSO_FAILED'
  | 'RESET_LINK_GONE';

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
  CODE_WRONG: { zh: '验证码不正确或已使用过。', en: 'The code is not right, or was used before.' },
  CHALLENGE_GONE: { zh: '此步骤已过期，请重新登录。', en: 'This step is over. Sign in again.' },
  SSO_FAILED: {
    zh: '单点登录未成功，请重试，或用账号和密码登录。',
    en: 'Signing on elsewhere did not work. Try again, or sign in with account and password.',
  },
  RESET_LINK_GONE: {
    zh: '重置链接无效或已过期，请向管理员重新索取。',
    en: 'This link is not valid or no longer so. Ask your administrator for another.',
  },
};

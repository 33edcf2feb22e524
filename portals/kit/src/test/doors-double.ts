/** Somebody who can sign in to a test's house. */
export interface Account {
  readonly password: string;
  readonly person: string;
  /** `code`: asked for it at every sign-in; `enrol`: has to tie an app first. */
  readonly second?: { readonly code: string } | 'enrol';
  /** The password was given by an administrator. */
  readonly mustChange?: boolean;
}

/** What one of these doors answers. */
export interface DoorReply {
  readonly status: number;
  readonly body: unknown;
}

/** The code that an app shows, here always the same. */
export const FIRST_CODE = '123456';
/** What a one-time link ends with. */
export const RESET_TOKEN = 'one-time-token';
export const RECOVERY_CODES = Array.from({ length: 10 }, (_, at) => `k7q${at}-m2xd-9vtp`);

const refused = (status: number, reason: string, zh: string, en: string): DoorReply => ({
  status,
  body: { errors: [{ message: en, extensions: { code: 'UNAUTHENTICATED', reason, sentence: { zh, en } } }] },
});
const WRONG = { status: 401, body: {} };
const GONE = refused(
  401,
  'CHALLENGE_GONE',
  '这一步已失效，请从账号和密码重新开始。',
  'This step is over. Begin again.',
);

/** What was asked for at the door and not yet answered. */
interface Pending {
  readonly account: string;
  readonly step: 'SECOND_FACTOR' | 'ENROL' | 'PASSWORD';
}

/** The doors of `/auth` in memory, one after the other as the gateway has them. `entered` is told who got in. */
export function createDoorsDouble(accounts: Readonly<Record<string, Account>>, entered: (person: string) => void) {
  const passwords = new Map(Object.entries(accounts).map(([name, { password }]) => [name, password]));
  const changed = new Set<string>();
  const pending = new Map<string, Pending>();
  let made = 0;

  const ask = (account: string, step: Pending['step'], more = {}): DoorReply => {
    const challenge = `challenge-${++made}`;
    pending.set(challenge, { account, step });
    return { status: 202, body: { next: step, challenge, ...more } };
  };
  const letIn = (name: string, more = {}): DoorReply => {
    entered(accounts[name]!.person);
    return { status: 200, body: more };
  };
  const afterCode = (name: string): DoorReply =>
    accounts[name]?.mustChange && !changed.has(name) ? ask(name, 'PASSWORD') : letIn(name);
  /** A challenge is answered once. */
  const answered = (challenge: string, step: Pending['step']) => {
    const found = pending.get(challenge);
    return found?.step === step ? found.account : undefined;
  };
  const take = (challenge: string) => pending.delete(challenge);

  const doors: Readonly<Record<string, (body: Record<string, string>) => DoorReply>> = {
    'sign-in': ({ account = '', password }) => {
      const known = accounts[account];
      if (!known || passwords.get(account) !== password) return WRONG;
      if (known.second === 'enrol')
        return ask(account, 'ENROL', {
          secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          uri: `otpauth://totp/Concord:${account}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Concord`,
        });
      return known.second ? ask(account, 'SECOND_FACTOR') : afterCode(account);
    },
    second({ challenge = '', code = '' }) {
      const name = answered(challenge, 'SECOND_FACTOR');
      if (!name) return GONE;
      const second = accounts[name]?.second;
      if (code !== (second as { code: string }).code && code !== RECOVERY_CODES[0])
        return refused(401, 'CODE_WRONG', '验证码不对，请核对后再填。', 'The code is not right.');
      take(challenge);
      return afterCode(name);
    },
    enrol({ challenge = '', code = '' }) {
      const name = answered(challenge, 'ENROL');
      if (!name) return GONE;
      if (code !== FIRST_CODE)
        return refused(401, 'CODE_WRONG', '验证码不对，请核对后再填。', 'The code is not right.');
      take(challenge);
      return letIn(name, { recoveryCodes: RECOVERY_CODES });
    },
    password({ challenge = '', password = '' }) {
      const name = answered(challenge, 'PASSWORD');
      if (!name) return GONE;
      if (password === passwords.get(name))
        return refused(400, 'PASSWORD_REUSED', '这个密码最近用过，请换一个。', 'This password was used before.');
      take(challenge);
      passwords.set(name, password);
      changed.add(name);
      return letIn(name);
    },
    reset: ({ token }) =>
      token === RESET_TOKEN
        ? { status: 204, body: null }
        : refused(401, 'LINK_GONE', '链接已失效。', 'The link is over.'),
  };
  return (door: string, body: Record<string, string>): DoorReply | undefined => doors[door]?.(body);
}

import type { Bilingual } from '../language/wording.js';

/** Why a door stayed shut; its sentence stands under `session.<why>` where the server sent none. */
export type ShutWhy = 'wrong' | 'too-many' | 'expired' | 'refused' | 'unreachable' | 'fault';

/** Stands between the password and the house, and is answered under its challenge. */
export interface NextDoor {
  readonly step: 'SECOND_FACTOR' | 'ENROL' | 'PASSWORD';
  readonly challenge: string;
  /** With ENROL: what an authenticator app is given, to be typed and to be photographed. */
  readonly secret?: string;
  readonly uri?: string;
}

/** How an attempt ended. Recovery codes are told once, to who has just enrolled. */
export type DoorAnswer =
  | { readonly kind: 'in'; readonly recoveryCodes?: readonly string[] }
  | { readonly kind: 'next'; readonly next: NextDoor }
  | { readonly kind: 'shut'; readonly why: ShutWhy; readonly sentence?: Bilingual };

/** Somewhere else that an organization lets its people sign in. */
export interface SignInProvider {
  readonly id: string;
  readonly name: string;
}

/** The doors of the gateway. The session itself is an HttpOnly cookie that no script can read. */
export interface SignInEndpoints {
  signIn(account: string, password: string): Promise<DoorAnswer>;
  /** A code of the authenticator app, or a recovery code. */
  second(challenge: string, code: string): Promise<DoorAnswer>;
  enrol(challenge: string, code: string): Promise<DoorAnswer>;
  password(challenge: string, password: string): Promise<DoorAnswer>;
  /** Sets the password that a one-time link of an administrator lets somebody set. */
  reset(token: string, password: string): Promise<DoorAnswer>;
  /** None where none can be asked: the way by password is always there. */
  providers(): Promise<readonly SignInProvider[]>;
  refresh(): Promise<boolean>;
  signOut(): Promise<void>;
}

/** The address at which signing in elsewhere begins; `then` is where it leads in the end. */
export const providerAddress = (id: string, then: string): string =>
  `/auth/sso/${encodeURIComponent(id)}?${new URLSearchParams([['then', then]])}`;

export function createSignInEndpoints(send: typeof fetch, prefix = '/auth'): SignInEndpoints {
  const post = (door: string, body: object) =>
    send(`${prefix}/${door}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  // Nothing in it may be needed, but a connection whose answer was not read to its end is not used again.
  const read = (answer: Response) => answer.json().catch(() => undefined) as Promise<AnswerBody | undefined>;
  const attempt = async (door: string, body: object): Promise<DoorAnswer> => {
    try {
      const answer = await post(door, body);
      return answerOf(answer, await read(answer));
    } catch {
      return { kind: 'shut', why: 'unreachable' };
    }
  };
  return {
    signIn: (account, password) => attempt('sign-in', { account, password }),
    second: (challenge, code) => attempt('second', { challenge, code }),
    enrol: (challenge, code) => attempt('enrol', { challenge, code }),
    password: (challenge, password) => attempt('password', { challenge, password }),
    reset: (token, password) => attempt('reset', { token, password }),
    async providers() {
      try {
        const answer = await send(`${prefix}/sso`, { credentials: 'same-origin' });
        const found: unknown = await read(answer);
        return answer.ok && Array.isArray(found) ? (found as SignInProvider[]) : [];
      } catch {
        return [];
      }
    },
    async refresh() {
      try {
        const answer = await post('refresh', {});
        await read(answer);
        return answer.ok;
      } catch {
        return false;
      }
    },
    async signOut() {
      await read(await post('sign-out', {}));
    },
  };
}

/** As much of an answer as a door reads. */
interface AnswerBody {
  readonly next?: NextDoor['step'];
  readonly challenge?: string;
  readonly secret?: string;
  readonly uri?: string;
  readonly recoveryCodes?: readonly string[];
  readonly errors?: readonly { readonly extensions?: { readonly reason?: string; readonly sentence?: Bilingual } }[];
}

function answerOf({ ok, status }: Response, body: AnswerBody = {}): DoorAnswer {
  const { next, challenge, secret, uri, recoveryCodes, errors } = body;
  if (next && challenge)
    return { kind: 'next', next: { step: next, challenge, ...(secret && uri && { secret, uri }) } };
  if (ok) return { kind: 'in', ...(recoveryCodes && { recoveryCodes }) };
  const { reason, sentence } = errors?.[0]?.extensions ?? {};
  return { kind: 'shut', why: whyOf(status, reason), ...(sentence && { sentence }) };
}

function whyOf(status: number, reason = ''): ShutWhy {
  if (/CHALLENGE|LINK/.test(reason)) return 'expired';
  if (status === 401) return 'wrong';
  if (status === 429) return 'too-many';
  return status < 500 ? 'refused' : 'fault';
}

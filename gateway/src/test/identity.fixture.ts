import { NotFound } from '@concord/kit/domain/conflict';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { CLIENT_KEY, type ClientResolve } from '@concord/kit/identity/api-client';
import type { Identity } from '@concord/kit/identity/identity';
import type { SessionOpen, SessionToken } from '@concord/kit/identity/session';

/** An identity service with the people of the tests in memory; every password is `right`. */
export interface IdentityFixture extends ServiceConnection {
  /** Opens a session past the password. */
  tokenFor(facts: Partial<Identity>): string;
  /** Gives a program a key. */
  keyFor(facts: Partial<Identity>, requestsPerMinute?: number): string;
  change(token: string, facts: Partial<Identity>): void;
  end(token: string): void;
  readonly asked: { readonly name: string; readonly by: Identity }[];
}

/** @param now milliseconds since the epoch */
export function createIdentityFixture(now: () => number, accept: (identity: Identity) => Identity): IdentityFixture {
  const sessions = new Map<string, Identity>();
  const asked: { name: string; by: Identity }[] = [];
  let count = 0;

  const tokenFor = (facts: Partial<Identity>): string => {
    const token = `token-${++count}-${'x'.repeat(20)}`;
    sessions.set(token, {
      kind: 'PERSON',
      id: 'stf_wang',
      organization: 'org_1',
      organizationKind: 'HOSPITAL',
      roles: ['CM'],
      departments: [],
      audience: 'HOSPITAL',
      session: `ses_${count}`,
      expiresAt: now() + 1_800_000,
      ...facts,
    });
    return token;
  };

  const paces = new Map<string, number>();
  const keyFor = (facts: Partial<Identity>, requestsPerMinute = 60): string => {
    const token = tokenFor({ kind: 'CLIENT', id: `cli_${count}`, scopes: [], ...facts });
    const key = `${CLIENT_KEY}${token}`;
    sessions.set(key, sessions.get(token)!);
    paces.set(key, requestsPerMinute);
    return key;
  };
  const client = (key: string) => ({ ...found(key), requestsPerMinute: paces.get(key) });

  const found = (token: string) => {
    const facts = sessions.get(token);
    if (!facts || facts.expiresAt <= now()) return { outcome: 'GONE' };
    return { outcome: 'FOUND', facts, expiresAt: facts.expiresAt, endsAt: facts.expiresAt };
  };

  const open = ({ account, password }: SessionOpen) => {
    const message = { zh: '登录失败', en: 'Sign-in failed' };
    if (account === 'often') return { outcome: 'REFUSED', code: 'SIGN_IN_TOO_OFTEN', message, retryAfter: 60 };
    if (account !== 'wang' || password !== 'right') return { outcome: 'REFUSED', code: 'SIGN_IN_FAILED', message };
    const token = tokenFor({});
    const { outcome: _, ...rest } = found(token);
    return { outcome: 'OPENED', token, ...rest };
  };

  return {
    name: 'identity',
    asked,
    tokenFor,
    keyFor,
    change: (token, facts) => void sessions.set(token, { ...sessions.get(token)!, ...facts }),
    end: (token) => void sessions.delete(token),
    execute: () => Promise.reject(new NotFound('graph')),
    subscribe: () => Promise.reject(new NotFound('graph')),
    readiness: async () => ({ ready: true, checks: { database: 'ok' } }),
    async internal(name, input, { identity }) {
      asked.push({ name, by: accept(identity) });
      if (name === 'client.resolve') return client((input as ClientResolve).key);
      const { token } = input as SessionToken;
      if (name === 'session.open') return open(input as SessionOpen);
      if (name === 'session.resolve' || name === 'session.renew') return found(token);
      sessions.delete(token);
      return { outcome: 'CLOSED' };
    },
  };
}

import { createHash } from 'node:crypto';
import type { Clock } from '@concord/kit/domain/clock';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { CLIENT_KEY, type ClientActs } from '@concord/kit/identity/api-client';
import type { Call, Identity } from '@concord/kit/identity/identity';
import type { Mint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { SessionAct, SessionActs, SessionFound, SessionGone } from '@concord/kit/identity/session';

/** Sessions as the gateway uses them: a token in, an identity out. */
export interface Sessions {
  readonly open: Asking<'session.open'>;
  /** The steps that can follow a right password. */
  readonly second: Asking<'session.second'>;
  readonly enrol: Asking<'session.enrol'>;
  readonly password: Asking<'session.password'>;
  /** A new password by a link that an administrator handed over. */
  readonly reset: Asking<'session.reset'>;
  readonly ssoList: Asking<'sso.list'>;
  readonly ssoBegin: Asking<'sso.begin'>;
  readonly ssoFinish: Asking<'sso.finish'>;
  /** Who the token belongs to now; kept for a second, so that one screen's requests ask once. */
  identityOf(token: string): Promise<Identity | undefined>;
  /** The same, asked anew and without keeping the session alive: for sockets that are open. */
  look(token: string): Promise<Identity | undefined>;
  /** Of an API client: how often it may ask. */
  requestsPerMinute(identity: Identity): number | undefined;
  renew(token: string): Promise<SessionFound | SessionGone>;
  close(token: string): Promise<void>;
}

/** One act of the identity service, as it is. */
type Asking<Act extends SessionAct> = (asked: SessionActs[Act]['input']) => Promise<SessionActs[Act]['output']>;

/** What the gateway asks of people and programs. */
type Acts = SessionActs & ClientActs;

/** Whom the gateway asks, and with what it makes identities. */
export interface SessionsOptions {
  readonly connection: ServiceConnection;
  readonly mint: Mint['mint'];
  readonly clock: Clock;
  /** Milliseconds an answer is kept. */
  readonly keep?: number;
}

/** An answer as it is kept. */
interface Kept {
  /** Monotonic. */
  readonly until: number;
  readonly identity: Promise<Identity | undefined>;
  /** When the session ends; unknown until the answer is there. Milliseconds since the epoch. */
  endsAt: number;
}

const MOST_KEPT = 10_000;
/** Milliseconds that the gateway's own identity is worth something. */
const LIFE = 30_000;

/** Asks the identity service, as the gateway itself. */
export function createSessions({ connection, mint, clock, keep = 1_000 }: SessionsOptions): Sessions {
  const kept = new Map<string, Kept>();
  const paces = new WeakMap<Identity, number>();

  async function act<Act extends keyof Acts>(name: Act, input: Acts[Act]['input']): Promise<Acts[Act]['output']> {
    const call: Call = { identity: mint(serviceIdentity('gateway', clock.now().getTime() + LIFE)), requestId: name };
    return (await connection.internal(name, input, call)) as Acts[Act]['output'];
  }

  async function resolve(token: string, idle: boolean): Promise<Identity | undefined> {
    const found = token.startsWith(CLIENT_KEY)
      ? await act('client.resolve', { key: token, ...(idle && { idle }) })
      : await act('session.resolve', { token, ...(idle && { idle }) });
    if (found.outcome !== 'FOUND' || found.facts.expiresAt <= clock.now().getTime()) return undefined;
    const identity = mint(found.facts);
    if ('requestsPerMinute' in found) paces.set(identity, found.requestsPerMinute);
    return identity;
  }

  return {
    open: (asked) => act('session.open', asked),
    second: (asked) => act('session.second', asked),
    enrol: (asked) => act('session.enrol', asked),
    password: (asked) => act('session.password', asked),
    reset: (asked) => act('session.reset', asked),
    ssoList: (asked) => act('sso.list', asked),
    ssoBegin: (asked) => act('sso.begin', asked),
    ssoFinish: (asked) => act('sso.finish', asked),
    identityOf(token) {
      const name = fingerprint(token);
      const now = performance.now();
      const known = kept.get(name);
      // A session that has ended meanwhile is asked for again: services would not take it, and who was signed in is told so.
      if (known && known.until > now && known.endsAt > clock.now().getTime()) return known.identity;
      const identity = resolve(token, false);
      const answer: Kept = { until: now + keep, identity, endsAt: Infinity };
      kept.delete(name);
      kept.set(name, answer);
      identity.then(
        (found) => void (answer.endsAt = found?.expiresAt ?? Infinity),
        () => kept.delete(name),
      );
      for (const [oldest] of kept) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return identity;
    },
    look: (token) => resolve(token, true),
    requestsPerMinute: (identity) => paces.get(identity),
    async renew(token) {
      kept.delete(fingerprint(token));
      return act('session.renew', { token });
    },
    async close(token) {
      kept.delete(fingerprint(token));
      await act('session.close', { token });
    },
  };
}

/** Tokens themselves are not kept. */
const fingerprint = (token: string) => createHash('sha256').update(token).digest('base64');

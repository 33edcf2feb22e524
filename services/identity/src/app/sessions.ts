import type { Clock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import type { SessionFound, SessionGone, SessionResolve } from '@concord/kit/identity/session';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import { refuse } from '../domain/register.refusals.js';
import { ADMIN } from '../domain/roles.js';
import { LOCKED_FOR } from '../domain/lock-out.js';
import { idleFor } from '../domain/security-settings.js';
import { isOpen, isWorthNoting, used } from '../domain/session.js';
import { factsOf } from './facts.js';
import { everywhere } from './keys.js';
import type { ChallengeStore } from './second-factor.ports.js';
import type { SecurityStore } from './security.ports.js';
import type { AttemptStore, Secrets, SessionRecord, SessionStore, SignInLog } from './sign-in.ports.js';
import type { Standings } from './standings.js';

export interface SessionParts {
  readonly unitOfWork: UnitOfWork;
  readonly standings: Standings;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly security: SecurityStore;
  readonly challengeStore: ChallengeStore;
  readonly secrets: Secrets;
  readonly log: SignInLog;
  readonly clock: Clock;
}

/** What becomes of a session after sign-in. Rights are read at every look, so a change of role is seen at once. */
export interface Sessions {
  /** Notes the use, at most once a minute, unless `idle`. */
  resolve(asked: SessionResolve): Promise<SessionFound | SessionGone>;
  /** Notes the use now. */
  renew(token: string): Promise<SessionFound | SessionGone>;
  /** Ends the session of a token; says nothing about whether there was one. */
  close(token: string): Promise<void>;
  mine(identity: Identity): Promise<readonly SessionRecord[]>;
  revoke(identity: Identity, key: string, sessionId: string): Promise<Outcome>;
  /** Those of somebody of the same organization. @throws NotFound */
  ofColleague(identity: Identity, staffId: string): Promise<readonly SessionRecord[]>;
  /** Ends one of theirs, or all. @throws Refusal for who is no administrator, NotFound */
  endOfColleague(identity: Identity, key: string, which: ColleagueSessions): Promise<Outcome>;
  /** Removes what has ended, and attempts nobody remembers. */
  sweep(): Promise<void>;
}

/** All sessions of somebody, or the one of an id. */
export interface ColleagueSessions {
  readonly staffId: string;
  readonly id?: string;
}

const gone: SessionGone = { outcome: 'GONE' };

export function createSessions(parts: SessionParts): Sessions {
  const { unitOfWork, standings, sessions, attempts, security, challengeStore, secrets, log, clock } = parts;

  async function look(token: string, use: 'ALWAYS' | 'NOW_AND_THEN' | 'NEVER'): Promise<SessionFound | SessionGone> {
    const now = clock.now();
    const found = await sessions.byTokenHash(secrets.tokenHash(token));
    if (!found || !isOpen(found, now)) return gone;
    const standing = await standings.of(found.staffId);
    if (standing?.status !== 'ACTIVE') return gone;
    const noting = use === 'ALWAYS' || (use === 'NOW_AND_THEN' && isWorthNoting(found, now));
    const session = noting ? await noted(found, now) : found;
    const facts = factsOf(standing, session);
    return { outcome: 'FOUND', expiresAt: facts.expiresAt, endsAt: session.endsAt.getTime(), facts };
  }

  async function checkColleague({ organization }: Identity, staffId: string): Promise<void> {
    if ((await standings.of(staffId))?.organization !== organization) throw new NotFound('Staff');
  }

  async function noted(found: SessionRecord, now: Date): Promise<SessionRecord> {
    const { settings } = await security.of(found.organization);
    const session = { ...found, ...used(found, now, idleFor(settings)) };
    await unitOfWork.apply(({ ticket }) => sessions.note(ticket, session));
    return session;
  }

  return {
    resolve: ({ token, idle }) => look(token, idle ? 'NEVER' : 'NOW_AND_THEN'),
    renew: (token) => look(token, 'ALWAYS'),
    async close(token) {
      const found = await sessions.byTokenHash(secrets.tokenHash(token));
      if (!found) return;
      await unitOfWork.apply(({ ticket }) => sessions.remove(ticket, everywhere, { id: found.id }));
      const standing = await standings.of(found.staffId);
      const actor = standing && factsOf(standing, found);
      const owner = { id: found.staffId, organization: found.organization };
      log.note({ kind: 'sign-out', actor, staff: owner, session: found.id, at: clock.now() });
    },
    mine: (identity) => sessions.ofStaff(scopeOf(identity), identity.id, clock.now()),
    async revoke(identity, key, sessionId) {
      const request = { identity, operation: 'sessionRevoke', key, input: { sessionId } };
      let removed = 0;
      const outcome = await unitOfWork.write(request, async ({ ticket }) => {
        removed = await sessions.remove(ticket, scopeOf(identity), { id: sessionId, staffId: identity.id });
        if (removed === 0) throw new NotFound('Session');
        return { id: sessionId, version: 1 };
      });
      // A retry finds nothing to remove, and nothing happened.
      if (removed > 0)
        log.note({ kind: 'session-revoked', actor: identity, staff: identity, session: sessionId, at: clock.now() });
      return outcome;
    },
    async ofColleague(identity, staffId) {
      await checkColleague(identity, staffId);
      return sessions.ofStaff(scopeOf(identity), staffId, clock.now());
    },
    async endOfColleague(identity, key, which) {
      if (!identity.roles.includes(ADMIN)) throw refuse('WRONG_ROLE');
      const { staffId, id } = which;
      await checkColleague(identity, staffId);
      let removed = 0;
      const request = { identity, operation: 'staffSessionsEnd', key, input: which };
      const outcome = await unitOfWork.write(request, async ({ ticket }) => {
        removed = await sessions.remove(ticket, scopeOf(identity), id ? { id, staffId } : { staffId });
        if (id && removed === 0) throw new NotFound('Session');
        return { id: staffId, version: 1 };
      });
      const staff = { id: staffId, organization: identity.organization };
      if (removed > 0) log.note({ kind: 'session-revoked', actor: identity, staff, session: id, at: clock.now() });
      return outcome;
    },
    async sweep() {
      const now = clock.now();
      await unitOfWork.apply(async ({ ticket }) => {
        await sessions.sweep(ticket, now);
        await challengeStore.sweep(ticket, now);
        await attempts.sweep(ticket, new Date(now.getTime() - LOCKED_FOR));
      });
    },
  };
}

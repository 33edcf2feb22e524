import type { Clock } from '@concord/kit/domain/clock';
import type { NewId } from '@concord/kit/domain/ids';
import { fill } from '@concord/kit/domain/text';
import type { SessionOpen, SessionOpened, SessionRefused } from '@concord/kit/identity/session';
import type { UnitOfWork } from '@concord/kit/store/contract';
import { normalAccount } from '../domain/account.js';
import { MOST_CHARACTERS } from '../domain/password.js';
import { idleFor } from '../domain/security-settings.js';
import { opened } from '../domain/session.js';
import { signInRefusals, type SignInRefusal } from '../domain/sign-in.refusals.js';
import type { AccountGuard } from './account-guard.js';
import { factsOf } from './facts.js';
import type { AttemptStore, Secrets, SessionStore, SignInLimits, SignInLog } from './sign-in.ports.js';
import type { SecurityStore } from './security.js';
import type { Standings } from './standings.js';

export interface SignInParts {
  readonly unitOfWork: UnitOfWork;
  readonly standings: Standings;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly security: SecurityStore;
  readonly guard: AccountGuard;
  readonly limits: SignInLimits;
  readonly secrets: Secrets;
  readonly log: SignInLog;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Lets somebody in, or says the same to everybody else. */
export interface SignIn {
  open(asked: SessionOpen): Promise<SessionOpened | SessionRefused>;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { unitOfWork, standings, sessions, attempts, security, guard, limits, secrets, log, clock, ids } = parts;

  return {
    async open({ account: typed, password, address }) {
      const account = normalAccount(typed);
      const wait = await limits.admit(account, address);
      if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);

      const verdict = await guard.verify(account, password.slice(0, MOST_CHARACTERS + 1));
      const { credential } = verdict;
      const owner = credential && { id: credential.staffId, organization: credential.organization };
      const note = (kind: 'sign-in-failed' | 'sign-in-locked') =>
        log.note({ kind, staff: owner, address, at: clock.now() });
      if (verdict.outcome === 'LOCKED') {
        note('sign-in-locked');
        return refused('SIGN_IN_LOCKED', Math.ceil((verdict.lockedUntil.getTime() - clock.now().getTime()) / 1_000));
      }
      const standing = verdict.outcome === 'RIGHT' ? await standings.of(verdict.credential.staffId) : undefined;
      if (standing?.status !== 'ACTIVE') {
        note('sign-in-failed');
        return refused('SIGN_IN_FAILED');
      }

      const { token, hash } = secrets.newToken();
      const session = {
        id: ids('ses'),
        staffId: standing.id,
        organization: standing.organization,
        ...opened(clock.now(), idleFor((await security.of(standing.organization)).settings)),
      };
      await unitOfWork.apply(async ({ ticket }) => {
        await attempts.clear(ticket, account);
        await sessions.insert(ticket, session, hash);
      });
      const facts = factsOf(standing, session);
      log.note({ kind: 'sign-in', actor: facts, staff: owner, session: session.id, address, at: session.openedAt });
      return { outcome: 'OPENED', token, expiresAt: facts.expiresAt, endsAt: session.endsAt.getTime(), facts };
    },
  };
}

function refused(code: SignInRefusal, retryAfter?: number): SessionRefused {
  const message = fill(signInRefusals[code], { minutes: Math.ceil((retryAfter ?? 0) / 60) });
  return { outcome: 'REFUSED', code, message, ...(retryAfter !== undefined && { retryAfter }) };
}

import type { Clock } from '@concord/kit/domain/clock';
import type { NewId } from '@concord/kit/domain/ids';
import type { SessionChallenged, SessionOpened } from '@concord/kit/identity/session';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Ticket, UnitOfWork } from '@concord/kit/store/contract';
import { idleFor } from '../domain/security-settings.js';
import { opened } from '../domain/session.js';
import { nextStep, type Arriving } from '../domain/sign-in.steps.js';
import type { Challenges } from './challenges.js';
import { factsOf } from './facts.js';
import { personKey } from './keys.js';
import type { Standing } from './ports.js';
import type { OneTimeCodes } from './second-factor.ports.js';
import type { SecurityStore } from './security.ports.js';
import type { AttemptStore, Secrets, SessionStore, SignInLog } from './sign-in.ports.js';

export interface ArrivalParts {
  readonly unitOfWork: UnitOfWork;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly security: SecurityStore;
  readonly challenges: Challenges;
  readonly codes: OneTimeCodes;
  readonly secrets: Secrets;
  readonly sealer: Sealer;
  readonly log: SignInLog;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Somebody who has just proven something. */
export interface Arrival extends Omit<Arriving, 'roles'> {
  readonly standing: Standing;
  /** Normalized. */
  readonly account: string;
  readonly address: string;
  /** What is written with it, in the same transaction: the step that was made. */
  readonly during?: (ticket: Ticket) => Promise<void>;
}

/** Decides what comes after a step of a sign-in: the next one, or a session. */
export interface Arrivals {
  proceed(arrival: Arrival): Promise<SessionOpened | SessionChallenged>;
}

export function createArrivals(parts: ArrivalParts): Arrivals {
  const { unitOfWork, sessions, attempts, security, challenges, codes, secrets, sealer, log, clock, ids } = parts;

  async function open({ standing, account, address, by, during }: Arrival, idle: number): Promise<SessionOpened> {
    const { token, hash } = secrets.newToken();
    const { id: staffId, organization } = standing;
    const session = { id: ids('ses'), staffId, organization, ...opened(clock.now(), idle) };
    await unitOfWork.apply(async ({ ticket }) => {
      await during?.(ticket);
      await attempts.clear(ticket, account);
      await sessions.insert(ticket, session, hash);
    });
    const facts = factsOf(standing, session);
    const kind = by === 'SSO' ? 'sso-sign-in' : 'sign-in';
    log.note({ kind, actor: facts, staff: standing, session: session.id, address, at: session.openedAt });
    return { outcome: 'OPENED', token, expiresAt: facts.expiresAt, endsAt: session.endsAt.getTime(), facts };
  }

  return {
    async proceed(arrival) {
      const { standing, account, by, secondFactor, password, during } = arrival;
      const { settings } = await security.of(standing.organization);
      const next = nextStep({ by, roles: standing.roles, secondFactor, password }, settings, clock.now());
      if (next === undefined) return open(arrival, idleFor(settings));

      const { id: subjectId, organization } = standing;
      const enrolment = next === 'ENROL' ? newEnrolment(codes, account) : undefined;
      if (enrolment) await sealer.load([personKey(subjectId)]);
      const begun = { subjectId, organization, purpose: next, by, proven: secondFactor === 'PROVEN' };
      const { token } = await unitOfWork.apply(async ({ ticket }) => {
        await during?.(ticket);
        // It was right, though its owner is not in yet.
        await attempts.takeBack(ticket, account);
        return challenges.issue(ticket, { ...begun, ...(enrolment && { secret: enrolment.secret }) });
      });
      return { outcome: 'CHALLENGED', next, challenge: token, ...enrolment };
    },
  };
}

function newEnrolment(codes: OneTimeCodes, account: string) {
  const secret = codes.newSecret();
  return { secret, uri: codes.uriOf(secret, account) };
}

import type { Clock } from '@concord/kit/domain/clock';
import { Refusal } from '@concord/kit/domain/refusal';
import type { PasswordRefused, SessionActs } from '@concord/kit/identity/session';
import type { Ticket, UnitOfWork } from '@concord/kit/store/contract';
import type { Arrivals } from './arrivals.js';
import { ChallengeUsed, type Challenges } from './challenges.js';
import type { Comer, Comers } from './comers.js';
import { everywhere } from './keys.js';
import { createPasswordPolicy } from './password-policy.js';
import type { CredentialStore } from './ports.js';
import { refused } from './sign-in-refused.js';
import type { ChallengeStore } from './second-factor.ports.js';
import type { AttemptStore, Secrets, SessionStore, SignInLimits, SignInLog } from './sign-in.ports.js';

export interface PasswordStepParts {
  readonly unitOfWork: UnitOfWork;
  readonly comers: Comers;
  readonly challenges: Challenges;
  readonly challengeStore: ChallengeStore;
  readonly arrivals: Arrivals;
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly secrets: Secrets;
  readonly limits: SignInLimits;
  readonly log: SignInLog;
  readonly clock: Clock;
}

type Step<Act extends keyof SessionActs> = (asked: SessionActs[Act]['input']) => Promise<SessionActs[Act]['output']>;

/** New passwords of people who are not signed in. */
export interface PasswordStep {
  /** At sign-in, where the old one may not go on. */
  change: Step<'session.password'>;
  /** By a link that an administrator handed over. */
  reset: Step<'session.reset'>;
}

export function createPasswordStep(parts: PasswordStepParts): PasswordStep {
  const { unitOfWork, comers, challenges, challengeStore, arrivals, limits, log, clock } = parts;
  const { credentials, sessions, attempts, secrets } = parts;
  const policy = createPasswordPolicy(parts);

  /** Hashes it, unless it cannot be taken; answers how it is written, with the end of everything that was open. */
  async function chosen({ challenge, standing, account }: Comer, password: string) {
    const staffId = standing.id;
    await policy({ staffId, account }, password);
    const hash = await secrets.hashPassword(password);
    return async (ticket: Ticket) => {
      await challenges.take(ticket, challenge);
      await credentials.setPassword(ticket, everywhere, staffId, { hash, setAt: clock.now(), given: false });
      await sessions.remove(ticket, everywhere, { staffId });
      await challengeStore.remove(ticket, staffId);
    };
  }

  return {
    change: ({ challenge: token, password, address }) =>
      orRefused('CHALLENGE_GONE', async () => {
        const wait = await limits.admit(token, address);
        if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);
        const comer = await comers.of(await challenges.find(token, 'PASSWORD'));
        if (!comer) return refused('CHALLENGE_GONE');
        const { challenge, standing, account } = comer;
        const during = await chosen(comer, password);
        const answer = await arrivals.proceed({
          ...{ by: challenge.by, standing, account, address, during },
          secondFactor: challenge.proven ? 'PROVEN' : 'NONE',
          password: { setAt: clock.now(), given: false },
        });
        log.note({ kind: 'password-changed-at-sign-in', staff: standing, address, at: clock.now() });
        return answer;
      }),

    reset: ({ token, password, address }) =>
      orRefused('RESET_LINK_GONE', async () => {
        const wait = await limits.admit(token, address);
        if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);
        const comer = await comers.of(await challenges.find(token, 'RESET'));
        if (!comer) return refused('RESET_LINK_GONE');
        const write = await chosen(comer, password);
        await unitOfWork.apply(async ({ ticket }) => {
          await write(ticket);
          await attempts.clear(ticket, comer.account);
        });
        log.note({ kind: 'password-reset-by-link', staff: comer.standing, address, at: clock.now() });
        return { outcome: 'RESET' } as const;
      }),
  };
}

/** What a rule says of a password is answered, and so is a token that somebody else was faster with. */
async function orRefused<Answer>(code: 'CHALLENGE_GONE' | 'RESET_LINK_GONE', work: () => Promise<Answer>) {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ChallengeUsed) return refused(code);
    if (!(thrown instanceof Refusal)) throw thrown;
    return { outcome: 'PASSWORD_REFUSED', code: thrown.code, message: thrown.sentence } satisfies PasswordRefused;
  }
}

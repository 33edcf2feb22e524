import type { Clock } from '@concord/kit/domain/clock';
import type { ChallengeCode, Challenged, SessionChallenged, SignInAnswer } from '@concord/kit/identity/session';
import { typedCode } from '../domain/second-factor.js';
import type { AccountGuard } from './account-guard.js';
import type { Arrivals } from './arrivals.js';
import { ChallengeUsed, type Challenges } from './challenges.js';
import type { Comers } from './comers.js';
import { createCodeCheck } from './code-check.js';
import type { OneTimeCodes, SecondFactorStore } from './second-factor.ports.js';
import { refused, refusedUntil } from './sign-in-refused.js';
import type { SignInLimits, SignInLog } from './sign-in.ports.js';

export interface SecondStepParts {
  readonly comers: Comers;
  readonly challenges: Challenges;
  readonly arrivals: Arrivals;
  readonly factors: SecondFactorStore;
  readonly codes: OneTimeCodes;
  readonly guard: AccountGuard;
  readonly limits: SignInLimits;
  readonly log: SignInLog;
  readonly clock: Clock;
}

/** The steps of a sign-in that are about a second factor. */
export interface SecondStep {
  /** Proves one that is enrolled. Wrong codes count as wrong passwords do. */
  prove(asked: ChallengeCode): Promise<SignInAnswer>;
  /** Enrols one by its first code; without a code, says once more what is to be enrolled. */
  enrol(asked: Challenged & { readonly code?: string }): Promise<SignInAnswer>;
}

export function createSecondStep(parts: SecondStepParts): SecondStep {
  const { comers, challenges, arrivals, factors, codes, guard, limits, log, clock } = parts;
  const check = createCodeCheck(parts);

  /** Lets a code be looked at, or says why not: wrong ones of a challenge and of a password are one count. */
  async function counted(account: string, staff: { id: string; organization: string }, address: string) {
    const lockedUntil = await guard.count(account);
    if (!lockedUntil) return undefined;
    log.note({ kind: 'sign-in-locked', staff, address, at: clock.now() });
    return refusedUntil(lockedUntil, clock.now());
  }

  const wrong = (staff: { id: string; organization: string }, address: string) => {
    log.note({ kind: 'sign-in-second-failed', staff, address, at: clock.now() });
    return refused('CODE_WRONG');
  };

  return {
    async prove({ challenge: token, code, address }) {
      const wait = await limits.admit(token, address);
      if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);
      const comer = await comers.of(await challenges.find(token, 'SECOND_FACTOR'));
      if (!comer) return refused('CHALLENGE_GONE');
      const { challenge, standing, account, password } = comer;
      const locked = await counted(account, standing, address);
      if (locked) return locked;
      const use = await check(standing.id, typedCode(code));
      if (!use) return wrong(standing, address);
      try {
        return await arrivals.proceed({
          ...{ by: challenge.by, standing, account, address, secondFactor: 'PROVEN', password },
          async during(ticket) {
            await challenges.take(ticket, challenge);
            await use(ticket);
          },
        });
      } catch (thrown) {
        if (thrown instanceof ChallengeUsed) return wrong(standing, address);
        throw thrown;
      }
    },

    async enrol({ challenge: token, code, address }) {
      const wait = await limits.admit(token, address);
      if (wait !== undefined) return refused('SIGN_IN_TOO_OFTEN', wait);
      const comer = await comers.of(await challenges.find(token, 'ENROL'));
      const secret = comer?.challenge.secret;
      if (!comer || secret === undefined) return refused('CHALLENGE_GONE');
      const { challenge, standing, account } = comer;
      if (code === undefined) return toEnrol(token, secret, codes.uriOf(secret, account));
      const locked = await counted(account, standing, address);
      if (locked) return locked;
      const lastStep = codes.stepOf(secret, typedCode(code).code, clock.now());
      if (lastStep === undefined) return wrong(standing, address);
      const { id: staffId, organization } = standing;
      const recovery = codes.newRecoveryCodes(staffId);
      try {
        const answer = await arrivals.proceed({
          ...{ by: challenge.by, standing, account, address, secondFactor: 'PROVEN' },
          // Its turn was before this one: the codes are told with the session, and with nothing else in between.
          password: { setAt: clock.now(), given: false },
          async during(ticket) {
            await challenges.take(ticket, challenge);
            const enrolment = { staffId, organization, secret, enrolledAt: clock.now(), lastStep };
            // Nobody has two: another enrolment that began at the same time was faster.
            if (!(await factors.insert(ticket, enrolment))) throw new ChallengeUsed();
            const hashes = recovery.map(({ hash }) => hash);
            await factors.putCodes(ticket, { staffId, organization }, hashes);
          },
        });
        log.note({ kind: 'second-factor-enrolled', staff: standing, address, at: clock.now() });
        if (answer.outcome !== 'OPENED') return answer;
        return { ...answer, recoveryCodes: recovery.map(({ code: each }) => each) };
      } catch (thrown) {
        if (thrown instanceof ChallengeUsed) return refused('CHALLENGE_GONE');
        throw thrown;
      }
    },
  };
}

const toEnrol = (challenge: string, secret: string, uri: string): SessionChallenged => ({
  ...{ outcome: 'CHALLENGED', next: 'ENROL', challenge },
  ...{ secret, uri },
});

import type { Clock } from '@concord/kit/domain/clock';
import type { NewId } from '@concord/kit/domain/ids';
import type { Ticket } from '@concord/kit/store/contract';
import { challengeLasts, type ChallengePurpose } from '../domain/challenge.js';
import type { Challenge, ChallengeStore } from './second-factor.ports.js';
import type { Secrets } from './sign-in.ports.js';

export interface ChallengeParts {
  readonly challengeStore: ChallengeStore;
  readonly secrets: Pick<Secrets, 'newToken' | 'tokenHash'>;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What is begun, but for what it gets here. */
export type Begun = Omit<Challenge, 'id' | 'expiresAt'>;

/** Tokens for what somebody has begun: told once, kept as a hash, good once and for a while. */
export interface Challenges {
  /** Answers the token, and until when it is good. */
  issue(ticket: Ticket, begun: Begun): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** Nothing for one that never was, was used, is over, or is for something else. */
  find(token: string, purpose: ChallengePurpose): Promise<Challenge | undefined>;
  /** Uses it up. @throws ChallengeUsed when somebody else did meanwhile */
  take(ticket: Ticket, challenge: Challenge): Promise<void>;
}

/** Somebody else was faster with the same token. */
export class ChallengeUsed extends Error {
  override readonly name = 'ChallengeUsed';
}

export function createChallenges({ challengeStore, secrets, clock, ids }: ChallengeParts): Challenges {
  return {
    async issue(ticket, begun) {
      const { token, hash } = secrets.newToken();
      const expiresAt = new Date(clock.now().getTime() + challengeLasts[begun.purpose]);
      await challengeStore.insert(ticket, { id: ids('chl'), ...begun, expiresAt }, hash);
      return { token, expiresAt };
    },
    async find(token, purpose) {
      const found = await challengeStore.byTokenHash(secrets.tokenHash(token));
      return found?.purpose === purpose && found.expiresAt > clock.now() ? found : undefined;
    },
    async take(ticket, { id }) {
      if (!(await challengeStore.take(ticket, id))) throw new ChallengeUsed();
    },
  };
}

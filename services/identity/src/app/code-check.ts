import type { Clock } from '@concord/kit/domain/clock';
import type { Ticket } from '@concord/kit/store/contract';
import type { TypedCode } from '../domain/second-factor.js';
import { ChallengeUsed } from './challenges.js';
import type { OneTimeCodes, SecondFactorStore } from './second-factor.ports.js';

export interface CodeCheckParts {
  readonly factors: SecondFactorStore;
  readonly codes: OneTimeCodes;
  readonly clock: Clock;
}

/** Uses a right code up. @throws ChallengeUsed when it was used before */
export type UseCode = (ticket: Ticket) => Promise<void>;

/**
 * Looks at a code of somebody's second factor, or at a recovery code; answers how it is used up, which belongs into the
 * transaction of what it is for, or nothing when it is wrong.
 */
export function createCodeCheck({ factors, codes, clock }: CodeCheckParts) {
  return async (staffId: string, { kind, code }: TypedCode): Promise<UseCode | undefined> => {
    if (kind === 'RECOVERY') {
      const hash = codes.recoveryHash(staffId, code);
      return (await factors.hasCode(staffId, hash))
        ? usedUp((ticket) => factors.useCode(ticket, staffId, hash))
        : undefined;
    }
    const secret = await factors.secretOf(staffId);
    const step = secret === undefined ? undefined : codes.stepOf(secret, code, clock.now());
    return step === undefined ? undefined : usedUp((ticket) => factors.advance(ticket, staffId, step));
  };
}

const usedUp =
  (use: (ticket: Ticket) => Promise<boolean>): UseCode =>
  async (ticket) => {
    if (!(await use(ticket))) throw new ChallengeUsed();
  };

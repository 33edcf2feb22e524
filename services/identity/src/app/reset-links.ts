import { NotFound } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Outcome } from '@concord/kit/store/contract';
import type { Challenges } from './challenges.js';
import type { StaffStore } from './ports.js';
import type { ChallengeStore } from './second-factor.ports.js';
import type { StaffRegister, StaffTarget } from './staff.js';

/** A link as it is handed over. A retry of the act that made it is not told the token again. */
export interface ResetLink extends Outcome {
  readonly token?: string;
  readonly expiresAt?: Date;
}

export interface ResetLinkParts {
  readonly staff: StaffStore;
  readonly register: StaffRegister;
  readonly challenges: Challenges;
  readonly challengeStore: ChallengeStore;
}

/** Links with which somebody who cannot sign in sets a password that nobody else knows. */
export interface ResetLinks {
  /** Good for a day and once; an older one of the same person is good no more. */
  issue(identity: Identity, key: string, target: StaffTarget): Promise<ResetLink>;
}

export function createResetLinks({ staff, register, challenges, challengeStore }: ResetLinkParts): ResetLinks {
  return {
    async issue(identity, key, target) {
      const [record] = await staff.byIds(scopeOf(identity), [target.staffId]);
      if (!record) throw new NotFound('Staff');
      const { id: subjectId, organization } = record.staff;
      let issued: Omit<ResetLink, keyof Outcome> = {};
      const outcome = await register.act(
        identity,
        key,
        target,
        { type: 'issueResetLink' },
        {
          async write({ ticket }) {
            await challengeStore.remove(ticket, subjectId, 'RESET');
            const begun = { subjectId, organization, purpose: 'RESET', by: 'PASSWORD', proven: false } as const;
            issued = await challenges.issue(ticket, begun);
          },
        },
      );
      return { ...outcome, ...issued };
    },
  };
}

import type { PasswordAge } from '../domain/sign-in.steps.js';
import { everywhere } from './keys.js';
import type { CredentialStore, StaffStore, Standing } from './ports.js';
import type { Challenge } from './second-factor.ports.js';
import type { Standings } from './standings.js';

/** Somebody in the middle of a sign-in. */
export interface Comer {
  readonly challenge: Challenge;
  readonly standing: Standing;
  /** Normalized. */
  readonly account: string;
  readonly password: PasswordAge;
}

/** Finds who a challenge is about. */
export interface Comers {
  /** Nothing for nobody, and for who was suspended meanwhile. */
  of(challenge: Challenge | undefined): Promise<Comer | undefined>;
}

export interface ComerParts {
  readonly standings: Standings;
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
}

export function createComers({ standings, staff, credentials }: ComerParts): Comers {
  return {
    async of(challenge) {
      if (!challenge) return undefined;
      const id = challenge.subjectId;
      const [standing, [record], password] = await Promise.all([
        standings.of(id),
        staff.byIds(everywhere, [id]),
        credentials.of(id),
      ]);
      if (standing?.status !== 'ACTIVE' || !record || !password) return undefined;
      return { challenge, standing, account: record.staff.account, password };
    },
  };
}

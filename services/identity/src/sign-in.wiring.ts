import type { Clock } from '@concord/kit/domain/clock';
import type { NewId } from '@concord/kit/domain/ids';
import type { BlindIndex, Sealer } from '@concord/kit/policy/contract';
import type { UnitOfWork } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createAccountGuard } from './app/account-guard.js';
import { createArrivals } from './app/arrivals.js';
import { createChallenges } from './app/challenges.js';
import { createComers } from './app/comers.js';
import { createPasswordStep } from './app/password-step.js';
import { createPasswords } from './app/passwords.js';
import type { StaffStore } from './app/ports.js';
import { createResetLinks } from './app/reset-links.js';
import { createSecondFactors } from './app/second-factors.js';
import { createSecondStep } from './app/second-step.js';
import { createSecurity } from './app/security.js';
import { createSessions } from './app/sessions.js';
import { createSignIn } from './app/sign-in.js';
import type { Secrets, SignInLimits, SignInLog } from './app/sign-in.ports.js';
import type { StaffRegister } from './app/staff.js';
import { createSsoProviders } from './app/sso-providers.js';
import { createSso, type SsoParts } from './app/sso.js';
import type { Standings } from './app/standings.js';
import { oneTimeCodes as codes } from './secrets/one-time-codes.js';
import { createSsoClient } from './secrets/sso.openid.js';
import { createAttemptStore } from './store/attempt.store.js';
import { createChallengeStore } from './store/challenge.store.js';
import { createCredentialStore } from './store/credential.store.js';
import { createSecondFactorStore } from './store/second-factor.store.js';
import { createSecurityStore } from './store/security-settings.store.js';
import { createSessionStore } from './store/session.store.js';
import { createSsoProviderStore } from './store/sso-provider.store.js';

/** The stores that signing in works on; some of them, other acts on the register do, too. */
export function signInStores(database: Database, sealer: Sealer, blindIndex: BlindIndex) {
  return {
    credentials: createCredentialStore(database, blindIndex),
    sessions: createSessionStore(database),
    security: createSecurityStore(database),
    attempts: createAttemptStore(database, blindIndex),
    challengeStore: createChallengeStore(database, sealer),
    factors: createSecondFactorStore(database, sealer),
    ssoProviders: createSsoProviderStore(database, sealer),
  };
}

/** What else signing in is made from. */
export interface SignInWiring extends ReturnType<typeof signInStores> {
  readonly staff: StaffStore;
  readonly staffRegister: StaffRegister;
  readonly standings: Standings;
  readonly unitOfWork: UnitOfWork;
  readonly sealer: Sealer;
  readonly secrets: Secrets;
  readonly limits: SignInLimits;
  readonly log: SignInLog;
  /** Whether providers of single sign-on without TLS are taken: for a trial on one machine. */
  readonly plainHttp: boolean;
  readonly onSsoFailed: SsoParts['onFailed'];
  readonly clock: Clock;
  readonly ids: NewId;
}

/** Puts together how people sign in: what is asked inside (`acts`), and what the graph offers (`graph`). */
export function wireSignIn(wiring: SignInWiring) {
  const { plainHttp, onSsoFailed: onFailed } = wiring;
  const ssoClient = createSsoClient({ plainHttp });
  const base = { ...wiring, register: wiring.staffRegister, codes, ssoClient, onFailed };
  const challenges = createChallenges(base);
  const guard = createAccountGuard(base);
  const sessions = createSessions(base);
  const parts = { ...base, challenges, guard, comers: createComers(base) };
  const arrivals = createArrivals(parts);
  return {
    acts: {
      sessions,
      signIn: createSignIn({ ...parts, arrivals }),
      secondStep: createSecondStep({ ...parts, arrivals }),
      passwordStep: createPasswordStep({ ...parts, arrivals }),
      sso: createSso({ ...parts, arrivals }),
    },
    graph: {
      sessions,
      security: createSecurity(parts),
      passwords: createPasswords(parts),
      secondFactors: createSecondFactors(parts),
      resetLinks: createResetLinks(parts),
      ssoProviders: createSsoProviders(parts),
    },
  };
}

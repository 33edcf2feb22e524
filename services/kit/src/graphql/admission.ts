import type { Clock } from '../domain/clock.js';
import type { Call, Identity } from '../identity/identity.js';
import { Denied } from './errors.js';

/** Who lets calls in. */
export interface AdmissionParts {
  /** Answers the identity, or throws when nobody entitled made it: `mint.accept`. */
  accept(identity: Identity): Identity;
  readonly clock: Clock;
}

/**
 * Lets a call in: whatever a service is asked, within the graph or outside it, is asked by an accepted identity whose
 * time is not over. Answers the call with that identity.
 *
 * @throws Denied `UNAUTHENTICATED`
 */
export function createAdmission({ accept, clock }: AdmissionParts): (call: Call) => Call {
  return (call) => {
    const identity = acceptedBy(accept, call.identity);
    if (identity.expiresAt <= clock.now().getTime()) throw new Denied('UNAUTHENTICATED', 'The session has ended');
    return { ...call, identity };
  };
}

function acceptedBy(accept: AdmissionParts['accept'], identity: Identity): Identity {
  try {
    return accept(identity);
  } catch {
    throw new Denied('UNAUTHENTICATED', 'Not signed in');
  }
}

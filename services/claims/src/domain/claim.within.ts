import type { Claim, ClaimIn, ClaimStatus } from './claim.js';

/** The state as one of the named status. @throws Error when it is of another: a fault of the code, never of a person */
export function within<S extends ClaimStatus>(state: Claim, status: S): ClaimIn<S> {
  if (state.status !== status) throw new Error(`A fact of ${status} cannot follow the state ${state.status}`);
  return state as ClaimIn<S>;
}

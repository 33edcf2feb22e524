import type { MediationCase, MediationIn, MediationStatus } from './mediation.js';

/** The state, which is in one of these statuses. @throws Error otherwise: a fault of the code, never of a person */
export function within<S extends MediationStatus>(state: MediationCase, ...statuses: readonly S[]): MediationIn<S> {
  if (!(statuses as readonly MediationStatus[]).includes(state.status))
    throw new Error(`What belongs to ${statuses.join(', ')} cannot follow the state ${state.status}`);
  return state as MediationIn<S>;
}

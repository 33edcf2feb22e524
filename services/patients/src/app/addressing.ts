import type { Identity } from '@concord/kit/identity/identity';
import type { Scope, Seat } from '@concord/kit/store/contract';

/** Whose rows an identity may touch. */
export const scopeOf = (identity: Identity): Scope => ({ organizations: [identity.organization] });

/** The seat of an organization's people: only the hospital hears of its patients. */
export const seatOf = (organization: string): Seat => `org:${organization}`;

import type { Seat } from '@concord/kit/store/contract';

/** The seat of an organization's people: only the hospital hears of its patients. */
export const seatOf = (organization: string): Seat => `org:${organization}`;

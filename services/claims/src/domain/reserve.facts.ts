import type { Mark } from './claim.parts.js';
import type { SetReserve } from './reserve.js';

/** Everything that can have happened to a reserve. */
export type ReserveFact = { readonly type: 'ReserveSet' } & Omit<SetReserve, 'setBy' | 'at'> & Mark;

import type { Move } from '@concord/kit/domain/moves';
import type { MediationCase, MediationStatus } from './mediation.js';
import type { MediationRefusal } from './mediation.refusals.js';

/** Some rows of the table, each under the name of its move. */
export type MoveRows<Name extends string> = Readonly<
  Record<Name, Move<MediationStatus, MediationRefusal, MediationCase>>
>;

/** From acceptance to the signatures: while this lasts a mediation can still fail. */
export const underWay = [
  'ACCEPTED',
  'PREPARING',
  'SESSION',
  'APPRAISAL',
  'PROPOSED',
  'DRAFTING',
  'SIGNING',
] as const satisfies MediationStatus[];

/** Once there are mediators. */
export const withMediators = underWay.filter((status) => status !== 'ACCEPTED');

import type { Move } from '@concord/kit/domain/moves';
import type { Claim, ClaimStatus } from './claim.js';
import type { ClaimRefusal } from './claim.refusals.js';

/** One row of the table of a claim. */
export type ClaimRow = Move<ClaimStatus, ClaimRefusal, Claim>;

/** Statuses before the insurer gave its word. */
export const undecided = [
  'NOTICED',
  'ACKNOWLEDGED',
  'SURVEYING',
  'COVERAGE_CHECK',
  'REFUSED',
  'DOCUMENTS',
  'ASSESSING',
  'REVIEWING',
  'ASSESSED',
] as const satisfies readonly ClaimStatus[];

/** Every status of a claim that exists. */
export const existing = [
  ...undecided,
  'CONSENTED',
  'APPROVAL',
  'APPROVING',
  'PAYABLE',
  'PAID',
  'CLOSED',
] as const satisfies readonly ClaimStatus[];

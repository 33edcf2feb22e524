import type { CoverTerms } from '@concord/rules/policy/cover';
import type { PolicyTerms } from '@concord/rules/policy/policy-terms';

/**
 * One liability policy of one hospital. Whom and what it covers, and its money terms; what the insurer keeps to itself
 * (its people's authority, what is paid and reserved) is in the ledger, never here: the hospital reads this.
 */
export interface IssuedPolicy extends CoverTerms {
  readonly id: string;
  /** The insurer. */
  readonly organization: string;
  readonly hospital: string;
  /** The number on the paper. */
  readonly policyNo: string;
  readonly terms: PolicyTerms;
  /** The insurer's promises that go with it, as `id@version`. */
  readonly contractPack: string;
  readonly issuedBy: string;
  /** ISO in UTC. */
  readonly issuedAt: string;
}

export type Policy = { readonly status: 'NEW' } | (IssuedPolicy & { readonly status: 'ACTIVE' });

export type PolicyStatus = Policy['status'];

/** The policy before it was issued. */
export const noPolicy: Policy = { status: 'NEW' };

/** What a command on a claim carries of its policy, loaded in the same transaction. */
export type PolicyExtract = IssuedPolicy;

/** The insurer's promises where no policy says otherwise. */
export const STANDARD_CONTRACT = 'contract-demo@1';

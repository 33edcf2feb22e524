import type { Claimant } from '../domain/dispute.js';

/** Who claims compensation, as they told it when they complained. */
export interface ToldClaimants {
  readonly claimants: readonly Claimant[];
}

/** Asks the complaints service who claims in a complaint. @throws Error when it cannot say */
export type AskClaimants = (complaintId: string) => Promise<ToldClaimants>;

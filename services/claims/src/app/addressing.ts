import type { Seat } from '@concord/kit/store/contract';
import type { Claim, FiledClaim } from '../domain/claim.js';
import type { ClaimMove } from '../domain/claim.moves.js';

/** The seat of an organization's people. */
export function seatOf(organization: string): Seat {
  return `org:${organization}`;
}

/** Everybody who has a claim on their desk: insurer and hospital, and the committee whose proposal wants an answer. */
export function partiesOf(claim: FiledClaim): readonly string[] {
  const { organization, hospital, proposal } = claim;
  return [...new Set([organization, hospital, ...(proposal ? [proposal.committee] : [])])];
}

/** The scope of the data key that seals everything told in one claim, or written in one policy. */
export function caseKey(id: string): string {
  return `case:${id}`;
}

/** The scope of the data key of what the insurer alone keeps: a ledger, a reserve. */
export function roomKey(id: string): string {
  return `room:${id}`;
}

/** Acts at the insurer's own desk that leave the claim in the stage it is in: no other party hears of them. */
const ownWork: readonly ClaimMove[] = ['checkCover', 'arrive', 'recordPayee', 'approveFirst', 'payFailed'];

/** Acts that a committee hears of, besides those that bring the claim to another stage. */
const onProposals: readonly ClaimMove[] = [
  'recordProposal',
  'withdrawProposal',
  'declineConsent',
  'confirmSeal',
  'denySeal',
];

/** Whether an act at the insurer is nobody else's. */
export const isOwnWork = (kind: string): boolean => (ownWork as readonly string[]).includes(kind);

/** Who hears of an act on a claim: each party of what concerns it. */
export function hearing(before: Claim, claim: FiledClaim, kind: ClaimMove): readonly Seat[] {
  const onward = before.status !== claim.status;
  return partiesOf(claim)
    .filter((party) => {
      if (party === claim.organization) return true;
      return party === claim.hospital ? !isOwnWork(kind) : onward || onProposals.includes(kind);
    })
    .map(seatOf);
}

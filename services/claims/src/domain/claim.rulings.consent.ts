import { fen, formatYuan } from '@concord/kit/domain/money';
import { DeadlineFactsInvalid } from '@concord/rules/deadlines/deadline-facts.check';
import { computePayout, NOTHING_USED, type Loss, type UsedLimits } from '@concord/rules/policy/compute-payout';
import type { AskedProposal, CommandOf } from './claim.commands.js';
import { consentEnd, honouredUntil } from './claim.deadlines.js';
import type { By, ClaimFact, FactOf } from './claim.facts.js';
import type { Claim, ClaimIn, FiledClaim } from './claim.js';
import { refuse } from './claim.refusals.js';
import type { SealDenial } from './claim.terms.js';
import { reservationOf, standingOf, type LedgerExtract } from './ledger.js';

/** A proposal is recorded once; a newer one takes the place of the one before. */
export function decideProposal(state: Claim, proposal: AskedProposal, stamp: By): FactOf<'ProposalRecorded'> {
  if ((state as FiledClaim).proposal?.id === proposal.id) throw refuse('ALREADY_DONE');
  return { type: 'ProposalRecorded', proposal, ...stamp };
}

/** With the proposal goes the undertaking on it, also one a seal was asked for: no agreement came of it. */
export function decideWithdrawal(state: Claim, proposalId: string, stamp: By): FactOf<'ProposalWithdrawn'> {
  const { proposal } = state as FiledClaim;
  if (proposal?.id !== proposalId || proposal.state === 'WITHDRAWN') throw refuse('PROPOSAL_NOT_STANDING');
  const undertaking = state.status === 'CONSENTED' ? state.undertaking.id : undefined;
  return { type: 'ProposalWithdrawn', proposal: proposalId, undertaking, ...stamp };
}

/**
 * The insurer's word: what its policy pays of the proposal with what is left of the limits, within the authority of who
 * gives it, for as long as the contract lets it stand.
 */
export function decideConsent(state: Claim, command: CommandOf<'consent'>, stamp: By): FactOf<'ConsentGiven'> {
  const claim = state as ClaimIn<'ASSESSED'>;
  const { undertaking, validDays, policy, ledger, actor, now } = command;
  if (policy?.id !== claim.policy || !claim.proposal) throw refuse('POLICY_UNKNOWN');
  const loss = lossOf(claim.proposal, command.legalConsented ?? false);
  const payout = computePayout(policy.terms, loss, usedOf(ledger));
  if (payout.insurerFen === 0) {
    const whole = computePayout(policy.terms, loss, NOTHING_USED);
    throw refuse(whole.insurerFen > 0 ? 'AGGREGATE_EXHAUSTED' : 'NOTHING_TO_PAY');
  }
  if (!actor.roles.includes('ILEAD') && payout.insurerFen > ledger.authorityFen)
    throw refuse('BEYOND_AUTHORITY', {
      values: { amount: formatYuan(fen(payout.insurerFen)), authority: formatYuan(fen(ledger.authorityFen)) },
    });
  return {
    type: 'ConsentGiven',
    undertaking,
    mediation: claim.proposal.mediation,
    proposal: claim.proposal.id,
    insurerFen: payout.insurerFen,
    compensationFen: payout.insurerCompensationFen,
    legalFen: payout.insurerLegalFen,
    hospitalFen: payout.hospitalFen,
    steps: payout.steps,
    expiresAt: endOf(claim, now, validDays),
    validDays,
    ...stamp,
  };
}

/** Why a seal cannot rest on an undertaking; `undefined` when it can. One called already is confirmed again. */
export function sealDenial(
  claim: Claim,
  ledger: LedgerExtract | undefined,
  undertaking: string,
  now: Date,
): SealDenial | undefined {
  const reservation = ledger && reservationOf(ledger, undertaking);
  if (!reservation || claim.status === 'NEW' || reservation.claim !== claim.id) return 'UNKNOWN_UNDERTAKING';
  if (claim.status !== 'CONSENTED' || claim.undertaking.id !== undertaking) return 'UNDERTAKING_ENDED';
  if (reservation.state === 'CALLED') return undefined;
  if (reservation.state !== 'HELD') return 'UNDERTAKING_ENDED';
  return now >= honouredUntil(reservation.expiresAt) ? 'UNDERTAKING_EXPIRED' : undefined;
}

/** The seal is let through; the undertaking cannot expire any more. */
export function decideSeal(
  state: Claim,
  { undertaking, agreement, ledger, now }: CommandOf<'confirmSeal'>,
  stamp: By,
): FactOf<'SealConfirmed'> {
  if (sealDenial(state, ledger, undertaking, now)) throw refuse('UNDERTAKING_NOT_STANDING');
  return { type: 'SealConfirmed', undertaking, agreement, ...stamp };
}

/** Whoever still waits for the insurer's word hears that there will be none. */
export function decideUnpaidClosing(state: Claim, reason: string, stamp: By): readonly ClaimFact[] {
  const { proposal } = state as FiledClaim;
  return [
    ...(proposal?.state === 'ASKED'
      ? [{ type: 'ConsentDeclined', proposal: proposal.id, reason, ...stamp } as const]
      : []),
    { type: 'ClosedWithoutPayment', reason, ...stamp },
  ];
}

/** The total goes to the patient's side; legal costs come on top of it, between hospital and insurer. */
function lossOf({ totalFen, mentalFen, legalFen }: AskedProposal, legalConsented: boolean): Loss {
  if (totalFen < mentalFen) throw refuse('PROPOSAL_INCONSISTENT');
  return { compensationFen: totalFen, mentalFen, legalFen, legalConsented };
}

// A claim is of one patient: nobody else is harmed by the same occurrence as far as it knows.
function usedOf(ledger: LedgerExtract): UsedLimits {
  const { paidFen, heldFen, calledFen, legalPaidFen, legalReservedFen } = standingOf(ledger);
  return {
    aggregateFen: paidFen + heldFen + calledFen,
    occurrenceFen: 0,
    legalAggregateFen: legalPaidFen + legalReservedFen,
  };
}

function endOf(claim: FiledClaim, now: Date, validDays: number | undefined): string {
  try {
    return consentEnd(claim, now, validDays);
  } catch (error) {
    if (error instanceof DeadlineFactsInvalid) throw refuse('VALIDITY_OUT_OF_RANGE', { path: ['validDays'] });
    throw error;
  }
}

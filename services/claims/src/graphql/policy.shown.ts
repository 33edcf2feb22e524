import type { Fen } from '@concord/kit/domain/money';
import { EXCLUSIONS } from '@concord/rules/policy/exclusions';
import type { LedgerRecord, PolicyRecord } from '../app/ports.js';
import { standingOf } from '../domain/ledger.js';
import { deductibleWords } from './deductible.words.js';
import type { LedgerType, PolicyTermsType, PolicyType } from './policy.type.js';

/** A policy as both its parties see it. */
export function shownPolicy({ version, policy }: PolicyRecord): PolicyType {
  const { id, organization, hospital, policyNo, line, periodFrom, periodTo, basis, contractPack } = policy;
  const { insuredDepartments: insured, exclusions } = policy;
  return {
    ...{ organization, parties: [hospital], id, version, policyNo, line, periodFrom, periodTo, contractPack },
    insurer: { id: organization },
    hospital: { id: hospital },
    basis: basis.kind,
    ...(basis.kind === 'CLAIMS_MADE' && { retroDate: basis.retroDate }),
    ...(insured !== 'ALL' && { insuredDepartments: insured.map((department) => ({ id: department })) }),
    exclusions: exclusions.map((exclusion) => ({ id: exclusion, title: EXCLUSIONS[exclusion] })),
    terms: shownTerms(policy.terms),
  };
}

function shownTerms(terms: PolicyRecord['policy']['terms']): PolicyTermsType {
  const { perPersonFen, perOccurrenceFen, aggregateFen, mentalDamage: mental, legalCosts, deductible } = terms;
  return {
    perPerson: perPersonFen as Fen,
    perOccurrence: perOccurrenceFen as Fen | undefined,
    aggregate: aggregateFen as Fen,
    ...(mental?.kind === 'PERCENT_OF_PER_PERSON' && { mentalPercent: mental.percent }),
    ...(mental?.kind === 'AMOUNT' && { mentalAmount: mental.fen as Fen }),
    ...(mental?.kind === 'EXCLUDED' && { mentalAmount: 0 as Fen }),
    legalPerClaim: legalCosts?.perClaimFen as Fen | undefined,
    legalAggregate: legalCosts?.aggregateFen as Fen | undefined,
    deductible: { convention: deductible.kind, description: deductibleWords(deductible) },
  };
}

/** A ledger as the insurer sees it. */
export function shownLedger({ ledger }: LedgerRecord): LedgerType {
  const { paidFen, legalPaidFen, heldFen, calledFen, remainingFen } = standingOf(ledger);
  return {
    paid: paidFen as Fen,
    held: heldFen as Fen,
    called: calledFen as Fen,
    remaining: remainingFen as Fen,
    legalPaid: legalPaidFen as Fen,
    reviewerAuthority: ledger.authorityFen as Fen,
    reservations: ledger.reservations.map(({ claim, fen, legalFen, expiresAt, state }) => ({
      claimId: claim,
      amount: (fen + legalFen) as Fen,
      expiresAt: new Date(expiresAt),
      state,
    })),
  };
}

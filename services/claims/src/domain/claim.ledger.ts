import type { ClaimFact } from './claim.facts.js';
import type { Claim } from './claim.js';
import type { LedgerOrder } from './ledger.commands.js';

/**
 * What the facts of a claim order of its ledger; to be decided and written in the same transaction, by the same actor.
 *
 * @param before the claim as it was before the facts
 */
export function ledgerOrders(before: Claim, facts: readonly ClaimFact[]): readonly LedgerOrder[] {
  return facts.flatMap((fact) => orderOf(before, fact) ?? []);
}

function orderOf(before: Claim, fact: ClaimFact): LedgerOrder | undefined {
  const undertaking = 'undertaking' in before ? before.undertaking : undefined;
  switch (fact.type) {
    case 'ConsentGiven': {
      const { undertaking: id, compensationFen: fen, legalFen, expiresAt } = fact;
      return { type: 'reserve', reservation: { undertaking: id, claim: idOf(before), fen, legalFen, expiresAt } };
    }
    case 'SealConfirmed':
      // A seal that is asked for again finds the sum called already.
      return undertaking?.state === 'GIVEN' ? { type: 'call', undertaking: fact.undertaking } : undefined;
    case 'ConsentEnded':
      return { type: 'release', undertaking: fact.undertaking, reason: fact.reason };
    case 'ProposalWithdrawn':
      return fact.undertaking ? { type: 'release', undertaking: fact.undertaking, reason: 'WITHDRAWN' } : undefined;
    case 'Paid': {
      const fen = Math.min(fact.amountFen, undertaking?.compensationFen ?? 0);
      return { type: 'pay', undertaking: fact.undertaking, fen, legalFen: fact.amountFen - fen };
    }
    default:
      return undefined;
  }
}

function idOf(claim: Claim): string {
  if (claim.status === 'NEW') throw new Error('A claim that was not noticed reserves nothing');
  return claim.id;
}

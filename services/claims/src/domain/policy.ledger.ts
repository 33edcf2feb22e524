import { isAmount } from './amounts.js';
import type { LedgerOrder } from './ledger.commands.js';
import { ledgerIdOf } from './ledger.js';
import type { PolicyFact } from './policy.facts.js';
import { refuse } from './policy.refusals.js';

/**
 * What opens the ledger of a policy, in the transaction that issues it.
 *
 * @param authorityFen up to which share of the insurer, in 分, its reviewers consent; it stands on the ledger alone
 * @throws Refusal `AUTHORITY_UNSOUND`
 */
export function ledgerOpening({ id, organization, terms }: PolicyFact, authorityFen: number): LedgerOrder {
  if (!isAmount(authorityFen)) throw refuse('AUTHORITY_UNSOUND', { path: ['reviewerAuthority'] });
  return {
    type: 'open',
    opening: {
      id: ledgerIdOf(id),
      organization,
      policy: id,
      aggregateFen: terms.aggregateFen,
      legalAggregateFen: terms.legalCosts?.aggregateFen ?? 0,
      authorityFen,
    },
  };
}

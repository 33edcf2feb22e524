import { deductibleFaults } from './check-deductible.js';
import { amountFault, fault, limitFault, percentFault, type TermsFault } from './terms-fault.js';
import type { PolicyTerms } from './policy-terms.js';

/** Thrown for terms that {@link termsFaults} objects to; the message names every field. */
export class PolicyTermsInvalid extends Error {
  constructor(readonly faults: readonly TermsFault[]) {
    super(`policy terms: ${faults.map(({ field, sentence }) => `${field} ${sentence.en}`).join('; ')}`);
    this.name = 'PolicyTermsInvalid';
  }
}

/** Hands sound terms back; throws {@link PolicyTermsInvalid} naming every field that cannot be reckoned with. */
export function checkTerms(terms: PolicyTerms): PolicyTerms {
  const faults = termsFaults(terms);
  if (faults.length > 0) throw new PolicyTermsInvalid(faults);
  return terms;
}

/** Every objection to the terms, each with its field and sentence; empty when they are sound. */
export function termsFaults(terms: PolicyTerms): readonly TermsFault[] {
  const { perPersonFen, perOccurrenceFen, aggregateFen } = terms;
  return [
    ...limitFault('perPersonFen', perPersonFen),
    ...(perOccurrenceFen === undefined ? [] : limitFault('perOccurrenceFen', perOccurrenceFen)),
    ...limitFault('aggregateFen', aggregateFen),
    ...(perPersonFen > (perOccurrenceFen ?? perPersonFen) ? [fault('OVER_OCCURRENCE', 'perPersonFen')] : []),
    ...(perPersonFen > aggregateFen ? [fault('OVER_AGGREGATE', 'perPersonFen')] : []),
    ...((perOccurrenceFen ?? 0) > aggregateFen ? [fault('OVER_AGGREGATE', 'perOccurrenceFen')] : []),
    ...mentalFaults(terms),
    ...legalFaults(terms),
    ...deductibleFaults(terms.deductible),
  ];
}

function mentalFaults({ mentalDamage: limit, perPersonFen }: PolicyTerms): readonly TermsFault[] {
  if (!limit) return [];
  switch (limit.kind) {
    case 'PERCENT_OF_PER_PERSON':
      return percentFault('mentalDamage.percent', limit.percent);
    case 'AMOUNT':
      return limit.fen > perPersonFen
        ? [fault('OVER_PER_PERSON', 'mentalDamage.fen')]
        : amountFault('mentalDamage.fen', limit.fen);
    case 'EXCLUDED':
      return [];
    default:
      limit satisfies never;
      return [fault('UNKNOWN_TERM', 'mentalDamage.kind')];
  }
}

function legalFaults({ legalCosts }: PolicyTerms): readonly TermsFault[] {
  if (!legalCosts) return [];
  const { perClaimFen, aggregateFen } = legalCosts;
  return [
    ...limitFault('legalCosts.perClaimFen', perClaimFen),
    ...limitFault('legalCosts.aggregateFen', aggregateFen),
    ...(perClaimFen > aggregateFen ? [fault('OVER_AGGREGATE', 'legalCosts.perClaimFen')] : []),
  ];
}

import { amountFault, fault, percentFault, type TermsFault } from './terms-fault.js';
import { TAKEN_FROM, WHICHEVER, type Deductible, type DeductibleTier, type Retention } from './policy-terms.js';

/** Every objection to a deductible, each with its field below `deductible`. */
export function deductibleFaults(deductible: Deductible): readonly TermsFault[] {
  switch (deductible.kind) {
    case 'AFTER_CAP':
    case 'BEFORE_CAP':
    case 'ON_PAYMENT':
      return retentionFaults('deductible', deductible);
    case 'PERCENT_OF_LIMIT':
      return [...placeFaults(deductible), ...retentionFaults('deductible', deductible)];
    case 'ABOVE_LOSS_THRESHOLD':
      return [
        ...placeFaults(deductible),
        ...amountFault('deductible.thresholdFen', deductible.thresholdFen),
        ...retentionFaults('deductible', deductible),
      ];
    case 'TIERED_BY_LOSS':
      return [...placeFaults(deductible), ...tiersFaults(deductible.tiers)];
    default:
      deductible satisfies never;
      return [fault('UNKNOWN_TERM', 'deductible.kind')];
  }
}

function placeFaults({ takenFrom }: Extract<Deductible, { takenFrom: unknown }>): readonly TermsFault[] {
  return TAKEN_FROM.includes(takenFrom) ? [] : [fault('UNKNOWN_TERM', 'deductible.takenFrom')];
}

function retentionFaults(path: string, { fixedFen, percent, whichever }: Retention): readonly TermsFault[] {
  return [
    ...amountFault(`${path}.fixedFen`, fixedFen),
    ...percentFault(`${path}.percent`, percent),
    ...(WHICHEVER.includes(whichever) ? [] : [fault('UNKNOWN_TERM', `${path}.whichever`)]),
    // The lower of something and nothing would be no deductible at all, hidden behind a figure.
    ...(whichever === 'LOWER' && (fixedFen === 0 || percent === 0) ? [fault('LOWER_OF_NOTHING', path)] : []),
  ];
}

function tiersFaults(tiers: readonly DeductibleTier[]): readonly TermsFault[] {
  if (tiers.length === 0) return [fault('NO_TIERS', 'deductible.tiers')];
  return tiers.flatMap((tier, index) => {
    const path = `deductible.tiers.${index}`;
    return [...endFaults(`${path}.upToFen`, tiers, index), ...retentionFaults(path, tier)];
  });
}

function endFaults(field: string, tiers: readonly DeductibleTier[], index: number): readonly TermsFault[] {
  const end = tiers[index]?.upToFen;
  const last = index === tiers.length - 1;
  if (end === undefined) return last ? [] : [fault('TIER_OPEN', field)];
  if (last) return [fault('LAST_TIER_CLOSED', field)];
  const rises = end > (tiers[index - 1]?.upToFen ?? 0);
  return rises ? amountFault(field, end) : [fault('TIERS_NOT_RISING', field)];
}

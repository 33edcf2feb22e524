import type { Bilingual } from '../bilingual.js';
import { percentOf } from './percent.js';
import type { Deductible, PolicyTerms, Retention, Whichever } from './policy-terms.js';
import { retentionWords } from './retention-words.js';
import { inYuan } from './yuan.js';

/** Where in the reckoning the deductible comes off. */
export type DeductiblePlace = 'LOSS' | 'CAPPED' | 'PAYMENT';

/** The place that the policy gives its deductible. */
export function placeOf(deductible: Deductible): DeductiblePlace {
  switch (deductible.kind) {
    case 'AFTER_CAP':
      return 'CAPPED';
    case 'BEFORE_CAP':
      return 'LOSS';
    case 'PERCENT_OF_LIMIT':
    case 'TIERED_BY_LOSS':
    case 'ABOVE_LOSS_THRESHOLD':
      return deductible.takenFrom;
    case 'ON_PAYMENT':
      return 'PAYMENT';
    default:
      return deductible satisfies never;
  }
}

/** The deductible of one claim, before it is limited to what there is to take it from, and how it was reckoned. */
export interface Deduction {
  readonly fen: number;
  readonly words: Bilingual;
}

/**
 * The deductible of one claim.
 *
 * @param lossFen the whole loss. Bands and thresholds look at it and never at a limited amount, so that buying a higher
 *   limit cannot move a claim into a worse band.
 * @param baseFen what the deductible comes off, and what its percentage is of unless the policy says: of the limit
 */
export function deductionOf(terms: PolicyTerms, lossFen: number, baseFen: number): Deduction {
  const { deductible } = terms;
  switch (deductible.kind) {
    case 'AFTER_CAP':
    case 'BEFORE_CAP':
    case 'ON_PAYMENT':
      return retained(deductible, baseFen);
    case 'PERCENT_OF_LIMIT':
      return retained(deductible, terms.perPersonFen);
    case 'TIERED_BY_LOSS': {
      const tier = deductible.tiers.find(({ upToFen }) => upToFen === undefined || lossFen <= upToFen);
      if (!tier) throw new RangeError('deductible.tiers: the last band has an upper end');
      return because(tierWords(lossFen, tier.upToFen), retained(tier, baseFen));
    }
    case 'ABOVE_LOSS_THRESHOLD':
      return lossFen > deductible.thresholdFen
        ? because(thresholdWords(lossFen, deductible.thresholdFen, true), retained(deductible, baseFen))
        : { fen: 0, words: thresholdWords(lossFen, deductible.thresholdFen, false) };
    default:
      return deductible satisfies never;
  }
}

function retained(retention: Retention, baseFen: number): Deduction {
  const { fixedFen, percent, whichever } = retention;
  const part = percentOf(baseFen, percent);
  return { fen: chosen(fixedFen, part, percent, whichever), words: retentionWords(retention, inYuan(baseFen)) };
}

function chosen(fixedFen: number, partFen: number, percent: number, whichever: Whichever): number {
  // A policy that names one of the two has nothing to choose between, and the lower of it and nothing is not meant.
  if (percent === 0 || fixedFen === 0) return Math.max(fixedFen, partFen);
  return whichever === 'HIGHER' ? Math.max(fixedFen, partFen) : Math.min(fixedFen, partFen);
}

function because(reason: Bilingual, { fen, words }: Deduction): Deduction {
  return { fen, words: { zh: `${reason.zh}，${words.zh}`, en: `${reason.en}: ${words.en}` } };
}

function tierWords(lossFen: number, upToFen: number | undefined): Bilingual {
  const loss = inYuan(lossFen);
  if (upToFen === undefined) return { zh: `损失${loss.zh}属最高一档`, en: `the loss of ${loss.en} is in the top band` };
  const end = inYuan(upToFen);
  return { zh: `损失${loss.zh}属${end.zh}以内一档`, en: `the loss of ${loss.en} is in the band up to ${end.en}` };
}

function thresholdWords(lossFen: number, thresholdFen: number, above: boolean): Bilingual {
  const loss = inYuan(lossFen);
  const threshold = inYuan(thresholdFen);
  return above
    ? { zh: `损失${loss.zh}超过${threshold.zh}`, en: `the loss of ${loss.en} is above ${threshold.en}` }
    : {
        zh: `损失${loss.zh}未超过${threshold.zh}`,
        en: `the loss of ${loss.en} is not above ${threshold.en}`,
      };
}

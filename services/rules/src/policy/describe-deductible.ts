import type { Bilingual } from '../bilingual.js';
import type { Deductible, DeductibleKind, DeductibleTier, TakenFrom } from './policy-terms.js';
import { retainsNothing, retentionWords } from './retention-words.js';
import { inYuan } from './yuan.js';

/** The six conventions by name, for lists and forms. */
export const DEDUCTIBLES = {
  AFTER_CAP: { zh: '先按限额、后扣免赔', en: 'after the limit' },
  BEFORE_CAP: { zh: '先扣免赔、后按限额', en: 'before the limit' },
  PERCENT_OF_LIMIT: { zh: '按限额的比例', en: 'percentage of the limit' },
  TIERED_BY_LOSS: { zh: '按损失分档', en: 'by bands of loss' },
  ABOVE_LOSS_THRESHOLD: { zh: '损失超过起点才扣', en: 'only above a loss' },
  ON_PAYMENT: { zh: '按赔款扣', en: 'on the payment' },
} as const satisfies Record<DeductibleKind, Bilingual>;

const LOSS: Bilingual = { zh: '损失', en: 'the loss' };
const CAPPED: Bilingual = { zh: '限额内赔偿额', en: 'what the limit leaves' };

const PLACES = {
  LOSS: { zh: '在适用每人责任限额之前扣除', en: 'taken off before the limit per person applies' },
  CAPPED: { zh: '在适用每人责任限额之后扣除', en: 'taken off after the limit per person applies' },
} as const satisfies Record<TakenFrom, Bilingual>;

/** The deductible of a policy in one sentence, before any claim. */
export function describeDeductible(deductible: Deductible): Bilingual {
  if ('percent' in deductible && retainsNothing(deductible)) return retentionWords(deductible, LOSS);
  switch (deductible.kind) {
    case 'AFTER_CAP':
      return placed(retentionWords(deductible, CAPPED), PLACES.CAPPED);
    case 'BEFORE_CAP':
      return placed(retentionWords(deductible, LOSS), PLACES.LOSS);
    case 'PERCENT_OF_LIMIT':
      return placed(
        retentionWords(deductible, { zh: '每人责任限额', en: 'the limit per person' }),
        PLACES[deductible.takenFrom],
      );
    case 'ON_PAYMENT':
      return placed(retentionWords(deductible, { zh: '赔款', en: 'the payment' }), {
        zh: '在适用各项限额之后扣除',
        en: 'taken off after every limit applies',
      });
    case 'ABOVE_LOSS_THRESHOLD': {
      const threshold = inYuan(deductible.thresholdFen);
      const above = { zh: `损失超过${threshold.zh}的，`, en: `for a loss above ${threshold.en}, ` };
      return placed(
        joined(above, retentionWords(deductible, base(deductible.takenFrom))),
        PLACES[deductible.takenFrom],
      );
    }
    case 'TIERED_BY_LOSS': {
      const tiers = deductible.tiers.map((tier) => tierWords(tier, base(deductible.takenFrom)));
      return placed(
        { zh: tiers.map(({ zh }) => zh).join('；'), en: tiers.map(({ en }) => en).join('; ') },
        PLACES[deductible.takenFrom],
      );
    }
    default:
      return deductible satisfies never;
  }
}

function base(takenFrom: TakenFrom): Bilingual {
  return takenFrom === 'LOSS' ? LOSS : CAPPED;
}

function tierWords(tier: DeductibleTier, of: Bilingual): Bilingual {
  const words = retentionWords(tier, of);
  if (tier.upToFen === undefined) return joined({ zh: '损失更高的，', en: 'for a higher loss, ' }, words);
  const end = inYuan(tier.upToFen);
  return joined({ zh: `损失在${end.zh}以内的，`, en: `for a loss up to ${end.en}, ` }, words);
}

function joined(one: Bilingual, other: Bilingual): Bilingual {
  return { zh: one.zh + other.zh, en: one.en + other.en };
}

function placed(words: Bilingual, place: Bilingual): Bilingual {
  return { zh: `${words.zh}，${place.zh}`, en: `${words.en}, ${place.en}` };
}

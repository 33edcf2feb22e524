import type { Text } from '@concord/kit/domain/text';
import type { Deductible, Retention } from '@concord/rules/policy/policy-terms';
import { inYuan } from '@concord/rules/policy/yuan';

/** What the hospital bears itself, as a sentence. */
export function deductibleWords(deductible: Deductible): Text {
  switch (deductible.kind) {
    case 'AFTER_CAP':
      return within(deductible, '按每人限额内的损失', 'of the loss within the limit per person');
    case 'BEFORE_CAP':
      return within(deductible, '按全部损失，先扣免赔再适用限额', 'of the whole loss, before the limit is applied');
    case 'PERCENT_OF_LIMIT':
      return within(deductible, '按每人责任限额', 'of the limit per person');
    case 'ON_PAYMENT':
      return within(deductible, '按各项限额之后的赔款', 'of the payment after every limit');
    case 'ABOVE_LOSS_THRESHOLD': {
      const threshold = inYuan(deductible.thresholdFen);
      return within(deductible, `损失超过${threshold.zh}时`, `where the loss is above ${threshold.en}`);
    }
    case 'TIERED_BY_LOSS':
      return joined(
        deductible.tiers.map((tier) => {
          const upTo = tier.upToFen === undefined ? undefined : inYuan(tier.upToFen);
          const zh = upTo ? `损失${upTo.zh}以内` : '超出部分';
          return within(tier, zh, upTo ? `where the loss is up to ${upTo.en}` : 'where it is above');
        }),
      );
  }
}

function within(retention: Retention, zh: string, en: string): Text {
  const { fixedFen, percent, whichever } = retention;
  const fixed = inYuan(fixedFen);
  if (fixedFen === 0 && percent === 0) return { zh: `${zh}：无免赔`, en: `no deductible ${en}` };
  if (percent === 0) return { zh: `${zh}：免赔${fixed.zh}`, en: `${fixed.en} ${en}` };
  if (fixedFen === 0) return { zh: `${zh}：免赔${percent}%`, en: `${percent}% ${en}` };
  const [more, most] = whichever === 'HIGHER' ? ['高', 'higher'] : ['低', 'lower'];
  return {
    zh: `${zh}：免赔${fixed.zh}或${percent}%，以${more}者为准`,
    en: `${fixed.en} or ${percent}% ${en}, whichever is ${most}`,
  };
}

const joined = (parts: readonly Text[]): Text => ({
  zh: parts.map(({ zh }) => zh).join(';'),
  en: parts.map(({ en }) => en).join('; '),
});

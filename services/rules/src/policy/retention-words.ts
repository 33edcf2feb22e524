import type { Bilingual } from '../bilingual.js';
import type { Retention } from './policy-terms.js';
import { inYuan } from './yuan.js';

const NONE: Bilingual = { zh: '未约定免赔额', en: 'the policy has no deductible' };

/** Whether a retention leaves the hospital nothing to bear. */
export function retainsNothing({ fixedFen, percent }: Retention): boolean {
  return fixedFen === 0 && percent === 0;
}

/** A retention of some base in words: `the higher of 3,000.00 yuan and 10% of 100,000.00 yuan`. */
export function retentionWords(retention: Retention, base: Bilingual): Bilingual {
  const { fixedFen, percent, whichever } = retention;
  if (retainsNothing(retention)) return NONE;
  const fixed = inYuan(fixedFen);
  const share = { zh: `${base.zh}的${percent}%`, en: `${percent}% of ${base.en}` };
  if (percent === 0) return fixed;
  if (fixedFen === 0) return share;
  const higher = whichever === 'HIGHER';
  return {
    zh: `${fixed.zh}与${share.zh}两者取${higher ? '高' : '低'}`,
    en: `the ${higher ? 'higher' : 'lower'} of ${fixed.en} and ${share.en}`,
  };
}

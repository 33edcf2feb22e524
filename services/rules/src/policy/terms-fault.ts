import type { Bilingual } from '../bilingual.js';
import { isPercent } from './percent.js';

const SENTENCES = {
  NOT_AN_AMOUNT: { zh: '必须是不小于0的整数（分）', en: 'must be a whole number of fen from 0 up' },
  NOT_A_LIMIT: { zh: '限额必须是大于0的整数（分）', en: 'must be a whole number of fen above 0' },
  NOT_A_PERCENT: { zh: '百分比必须在0到100之间，最多两位小数', en: 'must be from 0 to 100 with two decimals at most' },
  OVER_OCCURRENCE: { zh: '不得高于每次事故责任限额', en: 'must not exceed the limit per occurrence' },
  OVER_AGGREGATE: { zh: '不得高于累计责任限额', en: 'must not exceed the aggregate limit' },
  OVER_PER_PERSON: { zh: '不得高于每人责任限额', en: 'must not exceed the limit per person' },
  UNKNOWN_TERM: { zh: '没有这种约定方式', en: 'is not a known term' },
  LOWER_OF_NOTHING: {
    zh: '两者取低时，固定金额和百分比都必须大于0',
    en: 'takes the lower of two of which one is 0',
  },
  NO_TIERS: { zh: '至少要有一档', en: 'needs at least one band' },
  LAST_TIER_CLOSED: { zh: '最高一档不设上限', en: 'must be absent on the last band' },
  TIER_OPEN: { zh: '只有最高一档可以不设上限', en: 'may be absent on the last band only' },
  TIERS_NOT_RISING: { zh: '各档上限必须逐档升高', en: 'must be above the band before it' },
} as const satisfies Record<string, Bilingual>;
export type TermsFaultCode = keyof typeof SENTENCES;

/** What is wrong with one field of a policy's terms; the field as a path, `deductible.tiers.1.upToFen`. */
export interface TermsFault {
  readonly code: TermsFaultCode;
  readonly field: string;
  readonly sentence: Bilingual;
}

/** The objection of that code to a field. */
export function fault(code: TermsFaultCode, field: string): TermsFault {
  return { code, field, sentence: SENTENCES[code] };
}

/** The objection to a value that is not whole 分 from 0 up, if it is not. */
export function amountFault(field: string, fen: number): readonly TermsFault[] {
  return Number.isSafeInteger(fen) && fen >= 0 ? [] : [fault('NOT_AN_AMOUNT', field)];
}

/** The objection to a limit that is not whole 分 above 0, if it is not. */
export function limitFault(field: string, fen: number): readonly TermsFault[] {
  return Number.isSafeInteger(fen) && fen > 0 ? [] : [fault('NOT_A_LIMIT', field)];
}

/** The objection to a percentage that money cannot be reckoned with, if it is one. */
export function percentFault(field: string, percent: number): readonly TermsFault[] {
  return isPercent(percent) ? [] : [fault('NOT_A_PERCENT', field)];
}

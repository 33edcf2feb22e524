import type { Bilingual } from '../bilingual.js';
import type { PayoutStepId } from './compute-payout.js';
import type { Deduction } from './retention.js';
import { inYuan } from './yuan.js';

const TERMS = {
  base: { zh: '赔偿基础', en: 'basis of compensation' },
  'mental-damage': { zh: '精神损害赔偿限额', en: 'limit for mental harm' },
  'per-person-limit': { zh: '每人责任限额', en: 'limit per person' },
  deductible: { zh: '免赔额', en: 'deductible' },
  'occurrence-limit': { zh: '每次事故责任限额', en: 'limit per occurrence' },
  'aggregate-limit': { zh: '累计责任限额', en: 'aggregate limit' },
  'legal-costs': { zh: '法律费用', en: 'legal costs' },
  'legal-claim-limit': { zh: '每次法律费用限额', en: 'limit of legal costs per claim' },
  'legal-aggregate-limit': { zh: '法律费用累计限额', en: 'aggregate limit of legal costs' },
} as const satisfies Record<PayoutStepId, Bilingual>;

const CLAUSE_ENTRIES = Object.entries(TERMS).map(([id, { zh, en }]) => [
  id,
  { zh: `保险合同“${zh}”条款`, en: `policy term "${en}"` },
]);

/** The term of the policy behind each step. Wordings number their articles differently, so a term goes by its name. */
export const CLAUSES = Object.fromEntries(CLAUSE_ENTRIES) as Readonly<Record<PayoutStepId, Bilingual>>;

/** Builds a sentence around one amount in 分. */
function around(build: (zh: string, en: string) => readonly [zh: string, en: string]): (fen: number) => Bilingual {
  return (fen) => {
    const amount = inYuan(fen);
    const [zh, en] = build(amount.zh, amount.en);
    return { zh, en };
  };
}

/** The sentences of steps that turn on one amount. */
export const WORDS = {
  base: around((zh, en) => [
    `以协商一致或者生效文书确定的赔偿额${zh}为基数`,
    `The reckoning begins with the compensation agreed or fixed by a court, ${en}`,
  ]),
  mentalExcluded: around((zh, en) => [
    `精神损害赔偿${zh}不属于保险责任，由医疗机构承担`,
    `The policy does not cover mental harm; ${en} stay with the hospital`,
  ]),
  legalNotCovered: around((zh, en) => [
    `保险合同未承保法律费用，${zh}由医疗机构承担`,
    `The policy does not cover legal costs; ${en} stay with the hospital`,
  ]),
  legalWithoutConsent: around((zh, en) => [
    `法律费用${zh}未经保险人事先书面同意，由医疗机构承担`,
    `The insurer had not consented in writing to the legal costs; ${en} stay with the hospital`,
  ]),
  legalCovered: around((zh, en) => [
    `保险人书面同意的法律费用${zh}在赔偿之外另计，不扣免赔额`,
    `Legal costs of ${en}, to which the insurer consented in writing, come on top, without a deductible`,
  ]),
} as const;

/** What a limit does to an amount: leave it whole, or cut it to what is left of the limit; amounts in 分. */
export function limitWords(id: PayoutStepId, amountFen: number, limitFen: number, usedFen = 0): Bilingual {
  const leftFen = Math.max(0, limitFen - usedFen);
  const [term, amount, limit, used, left] = [
    TERMS[id],
    inYuan(amountFen),
    inYuan(limitFen),
    inYuan(usedFen),
    inYuan(leftFen),
  ];
  const name =
    usedFen === 0
      ? { zh: `${term.zh}${limit.zh}`, en: `the ${term.en} of ${limit.en}` }
      : {
          zh: `${term.zh}${limit.zh}，已用${used.zh}，剩余${left.zh}`,
          en: `what is left of the ${term.en}, ${left.en} (${limit.en} less ${used.en} used)`,
        };
  return amountFen <= leftFen
    ? { zh: `${amount.zh}未超过${name.zh}`, en: `${amount.en} stay within ${name.en}` }
    : { zh: `${amount.zh}超过${name.zh}，按${left.zh}计`, en: `${amount.en} exceed ${name.en}; ${left.en} count` };
}

/** What the deductible takes from an amount in 分; never more than there is. */
export function deductibleWords({ fen, words }: Deduction, amountFen: number): Bilingual {
  if (fen === 0) return { zh: `本案不扣免赔额（${words.zh}）`, en: `Nothing is deducted (${words.en})` };
  const taken = inYuan(Math.min(fen, amountFen));
  return {
    zh: `扣除免赔额${taken.zh}（${words.zh}），由医疗机构承担`,
    en: `The deductible of ${taken.en} (${words.en}) stays with the hospital`,
  };
}

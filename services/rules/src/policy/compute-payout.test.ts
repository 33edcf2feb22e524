import { describe, expect, it } from 'vitest';
import { computePayout, NOTHING_USED, type Loss, type Payout, type UsedLimits } from './compute-payout.js';
import { NO_DEDUCTIBLE, type PolicyTerms } from './policy-terms.js';
import type { PayoutVector } from './vectors/payout-vector.fixture.js';
import { VECTORS } from './vectors/vectors.fixture.js';

const TERMS: PolicyTerms = { perPersonFen: 20_000_000, aggregateFen: 100_000_000, deductible: NO_DEDUCTIBLE };
const NO_LOSS: Loss = { compensationFen: 0, mentalFen: 0, legalFen: 0, legalConsented: false };
const reckoned = ({ terms, loss, used }: Pick<PayoutVector, 'terms' | 'loss' | 'used'>): Payout =>
  computePayout(terms, { ...NO_LOSS, ...loss }, { ...NOTHING_USED, ...used });
const stepIds = (payout: Payout): string[] => payout.steps.map(({ id }) => id);

describe.each(Object.entries(VECTORS))('%s', (kind, vectors) => {
  it('has five worked payouts of its own', () => {
    expect(vectors.map(({ terms }) => terms.deductible.kind)).toEqual(Array.from({ length: 5 }, () => kind));
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
    const payout = reckoned(vector);
    const { insurerCompensationFen, insurerLegalFen, hospitalFen } = vector;
    expect(payout).toMatchObject({ insurerCompensationFen, insurerLegalFen, hospitalFen });
    expect(payout.steps.at(-1)?.afterFen).toBe(insurerCompensationFen + insurerLegalFen);
  });
});

describe('the one share that a source gives', () => {
  const published = Object.values(VECTORS)
    .flat()
    .filter(({ mark }) => mark === 'published');

  it('is that of case 31: 90,000.00 of over 250,000', () => {
    expect(published.map(({ source }) => source)).toEqual(['31']);
    expect(published.map((vector) => reckoned(vector).insurerFen)).toEqual([9_000_000]);
  });

  it('is explained step by step', () => {
    const [payout] = published.map(reckoned);
    expect(payout?.steps.map(({ id, beforeFen, afterFen }) => [id, beforeFen, afterFen])).toEqual([
      ['base', 0, 25_000_000],
      ['per-person-limit', 25_000_000, 10_000_000],
      ['deductible', 10_000_000, 9_000_000],
      ['occurrence-limit', 9_000_000, 9_000_000],
      ['aggregate-limit', 9_000_000, 9_000_000],
    ]);
    expect(payout?.steps[2]?.sentence).toEqual({
      zh: '扣除免赔额10,000.00元（3,000.00元与100,000.00元的10%两者取高），由医疗机构承担',
      en: 'The deductible of 10,000.00 yuan (the higher of 3,000.00 yuan and 10% of 100,000.00 yuan) stays with the hospital',
    });
    expect(payout?.steps[2]?.clause.zh).toBe('保险合同“免赔额”条款');
  });
});

describe('the order of the steps', () => {
  const order = (kind: keyof typeof VECTORS): string[] =>
    VECTORS[kind].map((vector) => stepIds(reckoned(vector)).filter((id) => !id.startsWith('legal')))[0] ?? [];

  it('follows where the policy takes its deductible', () => {
    const limits = ['occurrence-limit', 'aggregate-limit'];
    expect(order('AFTER_CAP')).toEqual(['base', 'per-person-limit', 'deductible', ...limits]);
    expect(order('BEFORE_CAP')).toEqual(['base', 'deductible', 'per-person-limit', ...limits]);
    expect(order('ON_PAYMENT')).toEqual(['base', 'per-person-limit', ...limits, 'deductible']);
  });

  it('leaves out what the policy does not have or the loss does not touch', () => {
    const loss = { ...NO_LOSS, compensationFen: 100 };
    const steps = stepIds(computePayout({ ...TERMS, mentalDamage: { kind: 'EXCLUDED' } }, loss, NOTHING_USED));
    expect(steps).toEqual(['base', 'per-person-limit', 'deductible', 'aggregate-limit']);
  });
});

describe('legal costs', () => {
  const legalCosts = { perClaimFen: 500_000, aggregateFen: 2_000_000 };
  const costing = (terms: PolicyTerms, legalConsented: boolean, used: Partial<UsedLimits> = {}): Payout =>
    computePayout(terms, { ...NO_LOSS, legalFen: 800_000, legalConsented }, { ...NOTHING_USED, ...used });

  it('stay with the hospital without cover, and without written consent', () => {
    expect(costing(TERMS, true)).toMatchObject({ insurerLegalFen: 0, hospitalFen: 800_000 });
    expect(costing({ ...TERMS, legalCosts }, false)).toMatchObject({ insurerLegalFen: 0, hospitalFen: 800_000 });
    expect(costing({ ...TERMS, legalCosts }, false).steps.at(-1)?.sentence.en).toContain('had not consented');
  });

  it('are paid up to their own limits, however much of the compensation limits is used', () => {
    const used = { aggregateFen: TERMS.aggregateFen };
    expect(costing({ ...TERMS, legalCosts }, true, used).insurerLegalFen).toBe(500_000);
    expect(costing({ ...TERMS, legalCosts }, true, { legalAggregateFen: 1_900_000 }).insurerLegalFen).toBe(100_000);
    expect(costing({ ...TERMS, legalCosts }, true, { legalAggregateFen: 2_000_001 }).insurerLegalFen).toBe(0);
  });
});

describe('what cannot be reckoned with is refused by its field', () => {
  it.each<[string, Partial<Loss>, Partial<UsedLimits>, string]>([
    ['half a fen', { compensationFen: 0.5 }, {}, 'loss.compensationFen'],
    ['a negative loss', { legalFen: -1 }, {}, 'loss.legalFen'],
    ['more mental harm than compensation', { compensationFen: 5, mentalFen: 6 }, {}, 'loss.mentalFen'],
    ['a negative use', {}, { occurrenceFen: -1 }, 'used.occurrenceFen'],
    ['an amount that is none', {}, { aggregateFen: Number.NaN }, 'used.aggregateFen'],
    ['a sum beyond whole numbers', { compensationFen: Number.MAX_SAFE_INTEGER, legalFen: 1 }, {}, 'loss.legalFen'],
  ])('%s', (_, loss, used, field) => {
    expect(() => computePayout(TERMS, { ...NO_LOSS, ...loss }, { ...NOTHING_USED, ...used })).toThrow(field);
  });

  it('terms that are nonsense', () => {
    expect(() => computePayout({ ...TERMS, aggregateFen: 0 }, NO_LOSS, NOTHING_USED)).toThrow('aggregateFen');
  });
});

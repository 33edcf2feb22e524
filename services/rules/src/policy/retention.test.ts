import { describe, expect, it } from 'vitest';
import type { Deductible, PolicyTerms } from './policy-terms.js';
import { deductionOf, placeOf } from './retention.js';
import { VECTORS } from './vectors/vectors.fixture.js';

const under = (deductible: Deductible): PolicyTerms => ({ perPersonFen: 1_000, aggregateFen: 9_000, deductible });
const fen = (deductible: Deductible, lossFen: number, baseFen: number): number =>
  deductionOf(under(deductible), lossFen, baseFen).fen;

describe('what the whole loss decides, and no limited amount', () => {
  const tiers: Deductible = {
    kind: 'TIERED_BY_LOSS',
    takenFrom: 'CAPPED',
    tiers: [
      { upToFen: 2_000, fixedFen: 0, percent: 10, whichever: 'HIGHER' },
      { fixedFen: 0, percent: 50, whichever: 'HIGHER' },
    ],
  };
  const threshold: Deductible = {
    kind: 'ABOVE_LOSS_THRESHOLD',
    takenFrom: 'CAPPED',
    thresholdFen: 2_000,
    fixedFen: 300,
    percent: 0,
    whichever: 'HIGHER',
  };

  it('the band: a loss above it stays there, though the limit leaves less than its end', () => {
    expect([fen(tiers, 2_000, 1_000), fen(tiers, 2_001, 1_000)]).toEqual([100, 500]);
  });

  it('the threshold: likewise', () => {
    expect([fen(threshold, 2_000, 1_000), fen(threshold, 2_001, 1_000)]).toEqual([0, 300]);
  });
});

it('the lower of both is taken where the policy says so, and the other alone where one is not named', () => {
  const kept = (fixedFen: number, percent: number, whichever: 'HIGHER' | 'LOWER') =>
    fen({ kind: 'AFTER_CAP', fixedFen, percent, whichever }, 1_000, 1_000);
  expect([kept(300, 10, 'HIGHER'), kept(300, 10, 'LOWER')]).toEqual([300, 100]);
  expect([kept(300, 0, 'HIGHER'), kept(0, 10, 'HIGHER'), kept(0, 0, 'HIGHER')]).toEqual([300, 100, 0]);
});

it('a policy whose last band ends is refused rather than left without a deductible', () => {
  const closed = { upToFen: 10, fixedFen: 1, percent: 0, whichever: 'HIGHER' } as const;
  expect(() => fen({ kind: 'TIERED_BY_LOSS', takenFrom: 'LOSS', tiers: [closed] }, 11, 11)).toThrow('deductible.tiers');
});

it('comes off where the policy says', () => {
  const places = Object.values(VECTORS).map(([vector]) => vector && placeOf(vector.terms.deductible));
  expect(places).toEqual(['CAPPED', 'LOSS', 'CAPPED', 'LOSS', 'LOSS', 'PAYMENT']);
});

import { describe, expect, it } from 'vitest';
import { signingSteps } from './signatures.js';

const at = '2026-11-20T02:00:00Z';
const agreement = (signed: readonly string[], more: object = {}) =>
  ({
    insurerShare: '85000.00',
    signatures: signed.map((side) => ({ side, at, by: null })),
    sealedAt: null,
    effectiveAt: null,
    ...more,
  }) as never;
const turn = (...given: Parameters<typeof signingSteps>) =>
  signingSteps(...given)
    .filter(({ next }) => next)
    .map(({ name }) => name);

describe('the order of the signatures', () => {
  it('lets both sides sign first, in either order', () => {
    expect(turn(agreement([]), 'SIGNING')).toEqual(['PATIENT', 'HOSPITAL']);
    expect(turn(agreement(['HOSPITAL']), 'SIGNING')).toEqual(['PATIENT']);
  });

  it('then the mediator, then the seal, then the insurer that bears a part', () => {
    expect(turn(agreement(['PATIENT', 'HOSPITAL']), 'SIGNING')).toEqual(['MEDIATOR']);
    expect(turn(agreement(['PATIENT', 'HOSPITAL', 'MEDIATOR']), 'SIGNING')).toEqual(['SEAL']);
    expect(turn(agreement(['PATIENT', 'HOSPITAL', 'MEDIATOR'], { sealedAt: at }), 'SEALING')).toEqual(['INSURER']);
  });

  it('asks no insurer that bears nothing', () => {
    const names = signingSteps(agreement([], { insurerShare: '0.00' }), 'SIGNING').map(({ name }) => name);
    expect(names).not.toContain('INSURER');
  });

  it("is nobody's turn once it is in force", () =>
    expect(
      turn(agreement(['PATIENT', 'HOSPITAL', 'MEDIATOR'], { sealedAt: at, effectiveAt: at }), 'EFFECTIVE'),
    ).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { signingSteps } from './signatures.js';

const at = '2026-11-22T02:00:00Z';
const unsigned = { signatures: [], sealedAt: null, effectiveAt: null, insurerShare: '0.00' };
const turns = (agreement: Parameters<typeof signingSteps>[0], status = 'SIGNING') =>
  signingSteps(agreement, status)
    .filter(({ next }) => next)
    .map(({ name }) => name);
const signed = (...sides: readonly string[]) => ({ ...unsigned, signatures: sides.map((side) => ({ side, at })) });

describe('the signatures of an agreement', () => {
  it('begin with both sides, in either order', () => {
    expect(turns(unsigned)).toEqual(['PATIENT', 'HOSPITAL']);
    expect(turns(signed('HOSPITAL'))).toEqual(['PATIENT']);
  });

  it('go on with the mediator and the seal', () => {
    expect(turns(signed('PATIENT', 'HOSPITAL'))).toEqual(['MEDIATOR']);
    expect(turns(signed('PATIENT', 'HOSPITAL', 'MEDIATOR'))).toEqual(['SEAL']);
  });

  it('wait for the insurer where it bears a part', () => {
    const sealed = { ...signed('PATIENT', 'HOSPITAL', 'MEDIATOR'), sealedAt: at, insurerShare: '114000.00' };
    expect(turns(sealed, 'SEALING')).toEqual(['INSURER']);
    expect(signingSteps(unsigned, 'SIGNING').map(({ name }) => name)).not.toContain('INSURER');
  });

  it('are nobody’s turn once the agreement is in force, or before it is drafted', () => {
    const inForce = { ...signed('PATIENT', 'HOSPITAL', 'MEDIATOR'), sealedAt: at, effectiveAt: at };
    expect(turns(inForce, 'EFFECTIVE')).toEqual([]);
    expect(turns(unsigned, 'DRAFTING')).toEqual([]);
  });
});

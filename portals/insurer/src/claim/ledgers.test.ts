import { reckon } from '@concord/portal-kit/components/money/ledger';
import { describe, expect, it } from 'vitest';
import { assessmentLines, payoutLines, proposalLines } from './ledgers.js';

const proposal = (total: string, mental: string, legal: string) => ({ total, mental, legal }) as never;

describe('the ledgers of a claim', () => {
  it('come to the total of the proposal, to the cent', () => {
    const lines = proposalLines(proposal('120000.07', '10000.02', '2000.01'));
    expect(lines.map(({ amount }) => amount)).toEqual(['108000.04', '10000.02', '2000.01']);
    expect(reckon(lines, '120000.07').agrees).toBe(true);
  });
  it('leave out what is nothing', () =>
    expect(proposalLines(proposal('5.00', '0.00', '0.00')).map(({ id }) => id)).toEqual(['compensation']));
  it('come to the loss, of which mental harm is a part', () => {
    const lines = assessmentLines({ loss: '87600.50', mental: '10000.00' } as never);
    expect(reckon(lines, '87600.50').agrees).toBe(true);
    expect(lines).toHaveLength(2);
  });
  it('tell how our share came about, and whether the shares make up the whole', () => {
    const steps = [{ sentence: { zh: '扣除免赔额', en: 'deductible' }, after: '114000.00' }];
    const lines = payoutLines({ insurerShare: '114000.00', hospitalShare: '6000.00', steps } as never);
    expect(lines[0]?.steps).toEqual(steps);
    expect(reckon(lines, '120000.00').agrees).toBe(true);
    expect(reckon(lines, '119999.99').agrees).toBe(false);
  });
});

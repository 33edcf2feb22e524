import { describe, expect, it } from 'vitest';
import { openingInstalments, sharesOf, sharesTyped } from './instalments.js';

const proposal = { total: '100000.00' } as never;
const given = { insurerShare: '85000.00', waived: false, ended: null } as never;
const agreed = { agreement: null, proposal, undertaking: given };

describe('the instalments of an agreement', () => {
  it('are borne by the insurer as it undertook, and the rest by the hospital', () =>
    expect(sharesOf(agreed)).toEqual({ INSURER: '85000.00', HOSPITAL: '15000.00' }));

  it.each([
    ['ended', { insurerShare: '85000.00', waived: false, ended: 'EXPIRED' }],
    ['waived', { insurerShare: null, waived: true, ended: null }],
  ])("are the hospital's alone where the undertaking is %s", (_why, undertaking) =>
    expect(sharesOf({ ...agreed, undertaking: undertaking as never }).HOSPITAL).toBe('100000.00'),
  );

  it('begin with one for each who pays, and none for who pays nothing', () => {
    expect(openingInstalments(agreed).map(({ payer, amount }) => [payer, amount])).toEqual([
      ['INSURER', '85000.00'],
      ['HOSPITAL', '15000.00'],
    ]);
    expect(openingInstalments({ ...agreed, undertaking: null })).toHaveLength(1);
  });

  it('say to the cent what is missing and what is too much', () => {
    const rows = [
      { payer: 'INSURER', amount: '84,999.99' },
      { payer: 'HOSPITAL', amount: '10000' },
      { payer: 'HOSPITAL', amount: '5000.5' },
      { payer: '', amount: '7' },
      { payer: 'INSURER', amount: 'x' },
    ];
    expect(sharesTyped(rows, sharesOf(agreed)).map(({ missing }) => missing)).toEqual(['0.01', '-0.50']);
  });
});

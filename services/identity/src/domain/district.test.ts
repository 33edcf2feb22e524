import { describe, expect, it } from 'vitest';
import { checkDistrict, holds } from './district.js';

describe('a district', () => {
  it.each([
    ['330200', '330200', true],
    ['330200', '330212', true],
    ['330000', '330212', true],
    ['330212', '330200', false],
    ['330200', '330502', false],
    ['330200', '320200', false],
    // 仙桃市 429004 is a county of the province itself.
    ['429000', '429004', true],
    ['420000', '429004', true],
    ['420100', '429004', false],
    ['110100', '110105', true],
  ])('%s holds %s: %s', (district, other, expected) => {
    expect(holds(district, other)).toBe(expected);
  });

  it('is of a committee or an authority, and has six digits', () => {
    expect(() => checkDistrict('330200', 'COMMITTEE')).not.toThrow();
    expect(() => checkDistrict('330000', 'GOVERNMENT')).not.toThrow();
    const refused = (code: string) => expect.objectContaining({ code, path: ['district'] });
    expect(() => checkDistrict('330200', 'HOSPITAL')).toThrow(refused('DISTRICT_OF_OTHER_KIND'));
    for (const malformed of ['3302', '033020', '宁波市', '3302000', ''])
      expect(() => checkDistrict(malformed, 'COMMITTEE')).toThrow(refused('DISTRICT_MALFORMED'));
  });
});

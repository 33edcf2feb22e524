import { describe, expect, it } from 'vitest';
import { FEEDBACK } from '../deadlines/example-rules.fixture.js';
import { libraryOf } from './library.js';
import { refOf, ruleOf, type RulePack } from './rule-pack.js';

const first: RulePack = {
  id: 'trial',
  version: '1',
  title: { zh: '试行', en: 'Trial' },
  jurisdiction: { zh: '某地', en: 'Somewhere' },
  effectiveFrom: '2020-01-01',
  effectiveTo: '2025-12-31',
  deadlines: { 'complaint.feedback': { ...FEEDBACK, id: 'complaint.feedback' } },
  thresholds: {},
};
const second: RulePack = {
  ...first,
  version: '2',
  effectiveFrom: '2026-01-01',
  effectiveTo: undefined,
  deadlines: { 'complaint.feedback': { ...FEEDBACK, id: 'complaint.feedback', amount: 3 } },
};
const local: RulePack = { ...first, id: 'local', effectiveTo: undefined, extends: 'trial@1', deadlines: {} };

describe('a library of packs', () => {
  const library = libraryOf([first, second, local]);

  it('answers with the version in force on the day, its last day included', () => {
    expect(refOf(library.packInForce('trial', '2025-12-31'))).toBe('trial@1');
    expect(refOf(library.packInForce('trial', '2026-01-01'))).toBe('trial@2');
    expect(() => library.packInForce('trial', '2019-12-31')).toThrow('2019-12-31');
  });

  it('keeps a pinned pack as it was, newer versions or not', () => {
    expect(ruleOf(library.pinnedPack('trial@1'), 'complaint.feedback').amount).toBe(5);
    expect(ruleOf(library.packInForce('local', '2026-06-01'), 'complaint.feedback').amount).toBe(5);
  });

  it('lets a rule of the pack stand before the one it inherits', () => {
    const own = { ...local, deadlines: second.deadlines };
    expect(ruleOf(libraryOf([first, own]).pinnedPack('local@1'), 'complaint.feedback').amount).toBe(3);
  });

  it.each<[string, RulePack[], string]>([
    ['the same version twice', [first, { ...first, effectiveFrom: '2019-01-01', effectiveTo: '2019-12-31' }], 'twice'],
    ['two versions on one day', [first, { ...second, effectiveFrom: '2025-12-31' }], 'same day as trial@1'],
    ['a parent that is not there', [local], 'trial@1, which is not listed before it'],
    [
      'a pack in force before its parent',
      [first, { ...local, effectiveFrom: '2019-01-01' }],
      'in force before trial@1',
    ],
  ])('refuses %s', (_, packs, words) => {
    expect(() => libraryOf(packs)).toThrow(words);
  });
});

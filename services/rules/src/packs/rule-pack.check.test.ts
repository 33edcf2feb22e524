import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '../deadlines/deadline-rule.js';
import { FEEDBACK, SEALED } from '../deadlines/example-rules.fixture.js';
import { NATIONAL } from './national.pack.js';
import { NINGBO } from './ningbo.pack.js';
import { byId, type RulePack } from './rule-pack.js';
import { checkPack, RulePackInvalid } from './rule-pack.check.js';
import type { Threshold } from './threshold.js';

const sound: DeadlineRule = { ...FEEDBACK, id: 'complaint.feedback' };
const holding = (rule: Partial<DeadlineRule>): RulePack => ({
  ...NATIONAL,
  deadlines: { 'complaint.feedback': { ...sound, ...rule } },
});
const limit = NINGBO.thresholds['appraisal.required'] as Threshold;
const bounding = (change: Partial<Threshold>): RulePack => ({
  ...NINGBO,
  thresholds: { 'appraisal.required': { ...limit, ...change } },
});
const nobody = { zh: '', en: '' };

describe('a pack is refused at start-up for', () => {
  it.each<[string, RulePack, string]>([
    ['a rule without an article', holding({ article: { law: nobody, article: nobody } }), 'has no article'],
    ['no amount', holding({ amount: 0 }), 'amount 0 is not a positive whole number'],
    ['half an amount', holding({ amount: 2.5 }), 'amount 2.5'],
    ['an unknown unit', holding({ unit: 'WEEKS' as 'HOURS' }), 'unit "WEEKS" is unknown'],
    ['an unknown mark of verification', holding({ verified: 'SURE' as 'MEMORY' }), 'verified "SURE" is unknown'],
    ['an unknown basis', holding({ basis: 'HABIT' as 'LAW' }), 'basis "HABIT" is unknown'],
    ['an unknown pause reason', holding({ pausedBy: ['LUNCH' as 'AGREED'] }), 'pause reason "LUNCH" is unknown'],
    ['an amount outside its range', holding({ amountRange: { least: 6, most: 9 } }), 'outside its own range'],
    ['a term in years that pauses', holding({ ...SEALED, pausedBy: ['AGREED'] }), 'in years cannot be paused'],
    ['working days that roll', holding({ lastDayOnHoliday: 'NEXT_WORKING_DAY' }), 'no last day to move'],
    ['words in one language', holding({ words: { zh: '有', en: ' ' } }), 'words are missing'],
    ['an id that is not its key', holding({ id: 'complaint.other' }), '"complaint.other"'],
    ['a threshold of nothing', bounding({ amountFen: -1 }), 'amountFen -1'],
    ['an unknown comparison', bounding({ comparison: 'ABOUT' as 'GREATER' }), 'comparison "ABOUT" is unknown'],
    ['an unknown compared amount', bounding({ of: 'GUESSED' as 'CLAIMED' }), 'of "GUESSED" is unknown'],
    ['a day that does not exist', { ...NATIONAL, effectiveFrom: '2019-02-30' }, '2019-02-30'],
    ['an end before its beginning', { ...NATIONAL, effectiveTo: '2019-04-09' }, 'ends 2019-04-09'],
    ['a version that is no number', { ...NATIONAL, version: 'new' }, 'version "new"'],
  ])('%s', (_, pack, words) => {
    expect(() => checkPack(pack)).toThrow(RulePackInvalid);
    expect(() => checkPack(pack)).toThrow(words);
  });

  it('every fault at once, each with its rule', () => {
    expect(() => checkPack(holding({ amount: -1, unit: 'WEEKS' as 'HOURS' }))).toThrow(
      'rule pack national@1: complaint.feedback: unit "WEEKS" is unknown; complaint.feedback: amount -1',
    );
  });

  it('an id that comes twice', () => {
    expect(() => byId([sound, sound])).toThrow('"complaint.feedback" is there twice');
  });
});

it('a sound pack comes back as it is', () => {
  expect(checkPack(NATIONAL)).toBe(NATIONAL);
  expect(checkPack(NINGBO)).toBe(NINGBO);
});

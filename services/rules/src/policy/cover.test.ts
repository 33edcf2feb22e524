import { describe, expect, it } from 'vitest';
import { checkCover, coverOf, type CoverAnswer, type CoverFacts, type CoverTerms } from './cover.js';
import { EXCLUSIONS, type ExclusionId } from './exclusions.js';

const MADE: CoverTerms = {
  line: 'MEDICAL_LIABILITY',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  basis: { kind: 'CLAIMS_MADE', retroDate: '2025-01-01' },
  insuredDepartments: 'ALL',
  exclusions: [],
};
const OCCURRING: CoverTerms = { ...MADE, basis: { kind: 'OCCURRENCE' } };
const EVENT: CoverFacts = {
  line: 'MEDICAL_LIABILITY',
  occurredOn: '2026-03-02',
  firstClaimedOn: '2026-04-01',
  departments: ['surgery'],
  circumstances: {},
};
const met = (id: string, policy: CoverTerms, event: Partial<CoverFacts> = {}): CoverAnswer | undefined =>
  checkCover(policy, { ...EVENT, ...event }).find((condition) => condition.id === id)?.met;

describe('IN_FORCE, claims made: the first claim in the period, the event not before the retroactive date', () => {
  it.each<[string, CoverFacts['occurredOn'], CoverFacts['firstClaimedOn'], CoverAnswer]>([
    ['both within', '2026-03-02', '2026-04-01', 'YES'],
    ['claimed on the first day, for an event on the retroactive date', '2025-01-01', '2026-01-01', 'YES'],
    ['claimed on the last day', '2026-03-02', '2026-12-31', 'YES'],
    ['claimed the day before', '2025-12-01', '2025-12-31', 'NO'],
    ['claimed the day after', '2026-03-02', '2027-01-01', 'NO'],
    ['an event before the retroactive date', '2024-12-31', '2026-04-01', 'NO'],
    ['an event of an unknown day', undefined, '2026-04-01', 'UNKNOWN'],
    ['claimed too late for an event of an unknown day', undefined, '2027-01-01', 'NO'],
    ['an event after its own claim', '2026-05-01', '2026-04-01', 'UNKNOWN'],
  ])('%s', (_, occurredOn, firstClaimedOn, answer) => {
    expect(met('IN_FORCE', MADE, { occurredOn, firstClaimedOn })).toBe(answer);
  });
});

describe('IN_FORCE, occurrence: the event in the period, whenever it is claimed', () => {
  it.each<[string, CoverFacts['occurredOn'], CoverFacts['firstClaimedOn'], CoverAnswer]>([
    ['the first day', '2026-01-01', '2026-04-01', 'YES'],
    ['the last day, claimed years later', '2026-12-31', '2029-04-01', 'YES'],
    ['the day before', '2025-12-31', '2026-04-01', 'NO'],
    ['the day after', '2027-01-01', '2027-04-01', 'NO'],
    ['an unknown day', undefined, '2026-04-01', 'UNKNOWN'],
    ['an unknown day, claimed before the period', undefined, '2025-12-31', 'NO'],
    ['an event after its own claim', '2026-05-01', '2026-04-01', 'UNKNOWN'],
  ])('%s', (_, occurredOn, firstClaimedOn, answer) => {
    expect(met('IN_FORCE', OCCURRING, { occurredOn, firstClaimedOn })).toBe(answer);
  });
});

it('LINE: a slip in the lobby is no medical liability', () => {
  expect(met('LINE', MADE)).toBe('YES');
  expect(met('LINE', MADE, { line: 'PUBLIC_LIABILITY' })).toBe('NO');
  expect(met('LINE', { ...MADE, line: 'PUBLIC_LIABILITY' }, { line: 'PUBLIC_LIABILITY' })).toBe('YES');
});

describe('INSURED_DEPARTMENT', () => {
  const some: CoverTerms = { ...MADE, insuredDepartments: ['surgery', 'eyes'] };

  it.each<[string, CoverTerms, readonly string[], CoverAnswer]>([
    ['the whole hospital', MADE, [], 'YES'],
    ['every one insured', some, ['eyes', 'surgery'], 'YES'],
    ['none insured', some, ['aesthetics'], 'NO'],
    ['some insured: a person must say which answers for the harm', some, ['eyes', 'aesthetics'], 'UNKNOWN'],
    ['none named yet', some, [], 'UNKNOWN'],
  ])('%s', (_, policy, departments, answer) => {
    expect(met('INSURED_DEPARTMENT', policy, { departments })).toBe(answer);
  });
});

describe('exclusions', () => {
  const excluding: CoverTerms = { ...MADE, exclusions: ['NOT_FOR_TREATMENT', 'UNQUALIFIED_STAFF'] };

  it('each of the policy is a condition of its own, met when it does not apply', () => {
    const circumstances = { NOT_FOR_TREATMENT: 'YES', UNQUALIFIED_STAFF: 'NO' } as const;
    expect(met('NOT_FOR_TREATMENT', excluding, { circumstances })).toBe('NO');
    expect(met('UNQUALIFIED_STAFF', excluding, { circumstances })).toBe('YES');
  });

  it('are unknown until somebody has looked', () => {
    expect(met('NOT_FOR_TREATMENT', excluding)).toBe('UNKNOWN');
    expect(met('NOT_FOR_TREATMENT', excluding, { circumstances: { NOT_FOR_TREATMENT: 'UNKNOWN' } })).toBe('UNKNOWN');
  });

  it('count only when the policy lists them', () => {
    const conditions = checkCover(MADE, { ...EVENT, circumstances: { OUTSIDE_PRACTICE_SCOPE: 'YES' } });
    expect(conditions.map(({ id }) => id)).toEqual(['IN_FORCE', 'LINE', 'INSURED_DEPARTMENT']);
    expect(coverOf(conditions)).toBe('YES');
  });

  it('all have words, and a clause, in both languages', () => {
    const all = Object.keys(EXCLUSIONS) as ExclusionId[];
    for (const answer of ['YES', 'NO', 'UNKNOWN'] as const) {
      const circumstances = Object.fromEntries(all.map((id) => [id, answer]));
      for (const { id, sentence, clause } of checkCover(
        { ...MADE, exclusions: all },
        { ...EVENT, circumstances },
      ).slice(3)) {
        expect(sentence.zh).toContain(EXCLUSIONS[id as ExclusionId].zh);
        expect(sentence.en).toContain(EXCLUSIONS[id as ExclusionId].en);
        expect(clause).toEqual({ zh: '保险合同“责任免除”条款', en: 'policy term "exclusions"' });
      }
    }
  });
});

it('cover as a whole: one no is a no, one unknown keeps it open', () => {
  const excluding: CoverTerms = { ...MADE, exclusions: ['NOT_FOR_TREATMENT'] };
  const whole = (circumstances: CoverFacts['circumstances'], event: Partial<CoverFacts> = {}) =>
    coverOf(checkCover(excluding, { ...EVENT, circumstances, ...event }));
  expect(whole({ NOT_FOR_TREATMENT: 'NO' })).toBe('YES');
  expect(whole({})).toBe('UNKNOWN');
  expect(whole({}, { line: 'PUBLIC_LIABILITY' })).toBe('NO');
});

it('says the days it looked at', () => {
  const [inForce] = checkCover(MADE, { ...EVENT, firstClaimedOn: '2027-01-01' });
  expect(inForce?.sentence).toEqual({
    zh: '患者首次索赔日2027-01-01不在保险期间2026-01-01至2026-12-31内',
    en: 'The patient first claimed on 2027-01-01, outside the insurance period 2026-01-01 to 2026-12-31',
  });
});

describe('what cannot be judged is refused by its field', () => {
  it.each<[string, Partial<CoverTerms>, Partial<CoverFacts>, string]>([
    ['a day that does not exist', { periodTo: '2026-02-30' }, {}, 'periodTo'],
    ['a period turned round', { periodTo: '2025-12-31' }, {}, 'periodTo: before periodFrom'],
    [
      'a retroactive date inside the period',
      { basis: { kind: 'CLAIMS_MADE', retroDate: '2026-01-02' } },
      {},
      'basis.retroDate',
    ],
    ['a claim on no day', {}, { firstClaimedOn: 'today' as never }, 'firstClaimedOn'],
    ['an event on no day', {}, { occurredOn: '2026-13-01' }, 'occurredOn'],
  ])('%s', (_, terms, facts, field) => {
    expect(() => checkCover({ ...MADE, ...terms }, { ...EVENT, ...facts })).toThrow(field);
  });
});

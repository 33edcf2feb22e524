import { buildSchema, isInputObjectType } from 'graphql';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import apiSdl from '../generated/schema.graphql?raw';
import { issueSections } from './issue-fields.js';
import { emptyIssue, fieldOf, issueInput, issueSchema } from './issue-schema.js';
import { deductibleKinds } from './terms.js';

const filled = {
  ...emptyIssue,
  ...{ hospitalId: 'org_2', policyNo: 'YZ-1', periodFrom: '2026-01-01', periodTo: '2026-12-31' },
  ...{ retroDate: '2024-01-01', perPerson: '400,000', aggregate: '3000000' },
  ...{ reviewerAuthority: '50000', fixed: '1000', percent: '5%', threshold: '20000' },
};
const wrongIn = (change: object) =>
  (safeParse(issueSchema, { ...filled, ...change }).issues ?? []).map(({ path }) => String(path?.[0]?.key));
const sent = (change: object) => {
  const checked = safeParse(issueSchema, { ...filled, ...change });
  if (!checked.success) throw new Error(JSON.stringify(checked.issues.map(({ path }) => path?.[0]?.key)));
  return issueInput(checked.output);
};

describe('a new policy', () => {
  it('asks for every answer once', () => {
    const sections = issueSections({ hospitals: () => [], words: () => [] });
    const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names.sort()).toEqual(Object.keys(emptyIssue).sort());
  });

  it('needs what goes with a choice, and nothing that does not', () => {
    expect(wrongIn({})).toEqual([]);
    expect(wrongIn({ retroDate: '' })).toEqual(['retroDate']);
    expect(wrongIn({ retroDate: '', basis: 'OCCURRENCE' })).toEqual([]);
    expect(wrongIn({ mental: 'PERCENT' })).toEqual(['mentalPercent']);
    expect(wrongIn({ mental: 'AMOUNT' })).toEqual(['mentalAmount']);
    expect(wrongIn({ legal: true })).toEqual(['legalPerClaim', 'legalAggregate']);
    expect(wrongIn({ kind: 'ABOVE_LOSS_THRESHOLD', threshold: '' })).toEqual(['threshold']);
  });
  it('says at once all that is wrong, also where something else is wrong too', () =>
    expect(wrongIn({ policyNo: '', retroDate: '' }).sort()).toEqual(['policyNo', 'retroDate']));

  it('sends the terms as they are reckoned with', () => {
    expect(sent({}).terms).toEqual({
      ...{ perPerson: '400000.00', perOccurrence: undefined, aggregate: '3000000.00' },
      deductible: { kind: 'AFTER_CAP', fixed: '1000.00', percent: 5, whichever: 'HIGHER' },
    });
    expect(sent({ mental: 'EXCLUDED' }).terms.mentalAmount).toBe('0.00');
    expect(sent({ basis: 'OCCURRENCE' })).not.toHaveProperty('retroDate');
  });

  it.each(deductibleKinds)('sends of %s what the graph knows, and nothing of another convention', (kind) => {
    const tiers = [
      { upTo: '40000', fixed: '3000', percent: '20', whichever: 'HIGHER' },
      { upTo: '', fixed: '', percent: '20', whichever: 'HIGHER' },
    ];
    const { deductible } = sent({ kind, tiers }).terms;
    const input = buildSchema(apiSdl).getType('DeductibleInput');
    const known = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    expect(Object.keys(deductible).filter((name) => !known.includes(name))).toEqual([]);
    expect('tiers' in deductible).toBe(kind === 'TIERED_BY_LOSS');
    expect('fixed' in deductible).toBe(kind !== 'TIERED_BY_LOSS');
    expect('threshold' in deductible).toBe(kind === 'ABOVE_LOSS_THRESHOLD');
    if (kind === 'TIERED_BY_LOSS')
      expect(deductible.tiers?.map(({ upTo, fixed, percent }) => [upTo, fixed, percent])).toEqual([
        ['40000.00', '3000.00', 20],
        [undefined, '0.00', 20],
      ]);
  });

  it('finds the field that a path of the server is about', () => {
    expect(fieldOf(['input', 'terms', 'deductible', 'tiers', '1', 'upTo'])).toEqual(['tiers', '1', 'upTo']);
    expect(fieldOf(['terms', 'perPerson'])).toEqual(['perPerson']);
    expect(fieldOf(['policyNo'])).toEqual(['policyNo']);
  });
});

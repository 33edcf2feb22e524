import { checkPolicy } from '@concord/kit/policy/check';
import { definePolicy, everyone } from '@concord/kit/policy/field-policy';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './policy.mjs';

const sdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
type Query { claim: Claim }
type Claim @key(fields: "id") { id: ID! sum: String reserve: String title: Text }
type Text { zh: String! }
`;
const shared = [definePolicy('Text', { zh: everyone }), definePolicy('Rule', { id: everyone })];
const query = definePolicy('Query', { claim: everyone });
const claim = { id: everyone, sum: everyone, reserve: everyone, title: everyone };

const faults = (...own: ReturnType<typeof definePolicy>[]) =>
  faultsOf('claims', sdl, own, shared, checkPolicy as Parameters<typeof faultsOf>[4]);

describe('policy', () => {
  it('holds when every field has a line, the shared types by the kit', () => {
    expect(faults(query, definePolicy('Claim', claim))).toEqual([]);
  });

  it('finds the field that nobody wrote a line for, and says where', () => {
    const { reserve: _, ...rest } = claim;
    const [fault] = faults(query, definePolicy('Claim', rest));
    expect(fault).toContain('Claim.reserve has no line');
    expect(fault).toContain('services/claims/src/graphql/*.policy.ts');
  });

  it('finds a line for a field that is gone', () => {
    const [fault] = faults(query, definePolicy('Claim', { ...claim, gone: everyone }));
    expect(fault).toContain('Claim.gone has a line, but is no field of the schema');
  });
});

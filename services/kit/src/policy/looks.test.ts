import { buildSchema, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../identity/identity.js';
import { applyPolicy, type Denial } from './apply.js';
import { definePolicy, everyone, never, plain, see } from './field-policy.js';
import { createLooks, mayLookBy } from './looks.js';

const who = (...roles: string[]) => ({ kind: 'PERSON', roles, organization: 'org_1' }) as unknown as Identity;
const phone = see({ plain: ['CM'], reveal: ['FRONT'], masked: ['FIN'], mask: 'phone' });

test.each([
  ['plain', 'CM', true],
  ['masked, with a purpose plain', 'FRONT', true],
  ['masked for good', 'FIN', false],
  ['not at all', 'ADMIN', false],
])('who sees a field %s', (_, role, may) => expect(mayLookBy(phone, who(role))).toBe(may));

test('what everybody sees everybody may look by, what nobody sees nobody', () => {
  expect([mayLookBy(everyone, who()), mayLookBy(never, who('CM'))]).toEqual([true, false]);
});

const policies = [
  definePolicy(
    'Query',
    { patients: everyone },
    { looksBy: { patients: { search: ['Patient.phone'], 'filter.tier': ['Patient.tier'] } } },
  ),
  definePolicy('Patient', { phone, tier: plain('CM', 'FRONT') }),
];
const schemaOf = (denials: Denial[] = []) =>
  applyPolicy(
    buildSchema(`input F { tier: Int } type Query { patients(search: String, filter: F, first: Int): [Patient] }
      type Patient { phone: String tier: Int }`),
    policies,
    (denial) => denials.push(denial),
  );

describe('a list', () => {
  test.each([
    ['CM', 'search: "138"', true],
    ['FRONT', 'search: "138"', true],
    ['FIN', 'search: "138"', false],
    ['FIN', 'first: 3', true],
    ['FIN', 'search: null', true],
    ['FRONT', 'filter: { tier: 1 }', true],
    ['FIN', 'filter: { tier: 1 }', false],
    ['FIN', 'filter: {}', true],
  ])('answers %s, who asks (%s): %s', async (role, given, may) => {
    const denials: Denial[] = [];
    let asked = 0;
    const { errors } = await graphql({
      schema: schemaOf(denials),
      source: `{ patients(${given}) { __typename } }`,
      rootValue: { patients: () => ((asked += 1), []) },
      contextValue: { identity: who(role) },
    });
    const codes = errors?.map((error) => (error.originalError as { code?: string } | undefined)?.code);
    // Refused before anything is looked up: not even the time it takes tells whether there is one.
    expect([codes, asked, denials.length]).toEqual(may ? [undefined, 1, 0] : [['FORBIDDEN'], 0, 1]);
  });

  test('names fields that there are', () => {
    expect(() => createLooks({ search: ['Patient.ghost'] }, policies)).toThrow('Patient.ghost');
  });
});

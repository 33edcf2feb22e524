import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { isAsked } from './asked.js';

const schema = buildSchema('type Query { page: Page } type Page { asOf: String page: Page edges: [Page] }');

const asked = (document: string) => {
  let answer: boolean | undefined;
  const page = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => void (answer ??= isAsked(info, 'asOf'));
  const { errors } = graphqlSync({ schema, source: document, rootValue: { page } });
  expect(errors).toBeUndefined();
  return answer;
};

test.each([
  '{ page { asOf } }',
  '{ page { since: asOf } }',
  '{ page { ... { ... on Page { asOf } } } }',
  '{ page { ...a } } fragment a on Page { ...b } fragment b on Page { asOf }',
  '{ page { edges { asOf } } page { asOf } }',
  '{ page { asOf @include(if: false) } }',
])('is asked for: %s', (document) => {
  expect(asked(document)).toBe(true);
});

test.each([
  '{ page { edges { asOf } } }',
  '{ page { asOf: edges { asOf } } }',
  '{ page { ...a } } fragment a on Page { page { ...b } } fragment b on Page { asOf }',
])('is not asked for of this object: %s', (document) => {
  expect(asked(document)).toBe(false);
});

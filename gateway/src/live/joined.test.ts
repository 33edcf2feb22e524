import { describe, expect, it } from 'vitest';
import { createJoinable, createJoining, separated } from './joined.js';

const ask = (fields: string, more = '') =>
  `query($representations: [_Any!]!${more}) { _entities(representations: $representations) { ... on Staff { ${fields} } } }`;

describe('questions for entities', () => {
  it('are asked as one, with names and variables of their own', () => {
    const join = createJoining();
    const { query, variables } = join([
      { query: ask('name'), variables: { representations: ['a'] } },
      { query: ask('title @include(if: $yes)', ', $yes: Boolean!'), variables: { representations: ['b'], yes: true } },
    ]);
    expect(query.replace(/\s+/g, ' ')).toBe(
      'query ($e0_representations: [_Any!]!, $e1_representations: [_Any!]!, $e1_yes: Boolean!) ' +
        '{ e0: _entities(representations: $e0_representations) { ... on Staff { name } } ' +
        'e1: _entities(representations: $e1_representations) { ... on Staff { title @include(if: $e1_yes) } } }',
    );
    expect(variables).toEqual({ e0_representations: ['a'], e1_representations: ['b'], e1_yes: true });
  });

  it('are joined only when they ask for nothing else', () => {
    const isJoinable = createJoinable();
    expect(isJoinable(ask('name'))).toBe(true);
    const others = [
      '{ _entities(representations: []) { __typename } me { id } }',
      '{ me { id } }',
      '{ mine: _entities(representations: []) { __typename } }',
      'query @live { _entities(representations: []) { __typename } }',
      'query { _entities(representations: []) { ...a } } fragment a on Staff { name }',
      'mutation { _entities(representations: []) { __typename } }',
    ];
    expect(others.map(isJoinable)).toEqual(others.map(() => false));
  });
});

describe('the answer to several', () => {
  it('is taken apart, each with its own errors', () => {
    const error = { message: 'no', path: ['e1', 0, 'title'], extensions: { code: 'FORBIDDEN' } };
    expect(separated({ data: { e0: [{ name: 'a' }], e1: [{ title: null }] }, errors: [error] }, 2)).toEqual([
      { data: { _entities: [{ name: 'a' }] } },
      { data: { _entities: [{ title: null }] }, errors: [{ ...error, path: ['_entities', 0, 'title'] }] },
    ]);
  });

  it('that a service did not give is missing to all', () => {
    const errors = [{ message: 'not available' }];
    expect(separated({ data: null, errors }, 2)).toEqual([
      { data: null, errors },
      { data: null, errors },
    ]);
  });

  it('is no answer to any, when one question took the others down', () => {
    expect(separated({ data: null, errors: [{ message: 'too many', path: ['e1'] }] }, 2)).toBeUndefined();
  });
});

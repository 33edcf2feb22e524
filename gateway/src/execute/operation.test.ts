import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Answered, AskService, Caller } from '../joined.js';
import { createExecutor, type Execute } from './executor.js';
import { housesPlanning } from './houses.fixture.js';
import { compileOperation } from './operation.js';

const planning = housesPlanning();
const person = (id: string) => ({ __typename: 'Person', id });

/** What `cases` answers to one query, and `people` to each look-up; what they were asked is kept. */
function houses(cases: Answered, people: (ids: readonly string[]) => Answered) {
  const asked: (readonly string[])[] = [];
  const services: Record<string, AskService> = {
    cases: async () => structuredClone(cases),
    people: async ({ variables = {} }) => {
      const ids = (variables['representations'] as { id: string }[]).map(({ id }) => id);
      asked.push(ids);
      return people(ids);
    },
  };
  return { services, asked };
}

type RequestContext = Parameters<Execute>[0];
const requestOf = (query: string, variables?: object) =>
  ({
    document: parse(query),
    request: { variables },
    context: { requestId: 'r' } as Caller,
  }) as unknown as RequestContext;

const NAMES = '{ cases { person { name } others { name } } }';
const named = (ids: readonly string[]): Answered => ({
  data: { _entities: ids.map((id) => ({ name: `name of ${id}` })) },
});

describe('a compiled operation', () => {
  it('asks for an entity once, wherever it occurs, and tells it everywhere', async () => {
    const cases = [1, 2, 3].map(() => ({ person: person('a'), others: [person('b'), person('a'), null] }));
    const { services, asked } = houses({ data: { cases } }, named);
    const execute = createExecutor({ planning: () => planning, services });
    const [a, b] = [{ name: 'name of a' }, { name: 'name of b' }];
    expect(await execute(requestOf(NAMES))).toEqual({
      data: { cases: [1, 2, 3].map(() => ({ person: a, others: [b, a, null] })) },
    });
    expect(asked.map((ids) => ids.toSorted())).toEqual([['a'], ['a', 'b']]);
  });

  it('says of an entity that failed so in each of its places', async () => {
    const cases = {
      data: {
        cases: [
          { person: person('a'), others: null },
          { person: person('a'), others: null },
        ],
      },
    };
    const failed = { message: 'no', path: ['_entities', 0, 'name'], extensions: { code: 'INTERNAL' } };
    const { services } = houses(cases, () => ({ data: { _entities: [null] }, errors: [failed] }));
    const execute = createExecutor({ planning: () => planning, services });
    const { data, errors } = await execute(requestOf(NAMES));
    expect(data).toEqual({
      cases: [
        { person: null, others: null },
        { person: null, others: null },
      ],
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      [0, 1].map((index) => [['cases', index, 'person', 'name'], { code: 'INTERNAL', serviceName: 'people' }]),
    );
  });

  it('does not take answers for another number of entities than it asked for', async () => {
    const { services } = houses({ data: { cases: [{ person: person('a'), others: null }] } }, () => named(['a', 'b']));
    const execute = createExecutor({ planning: () => planning, services });
    const { data, errors } = await execute(requestOf(NAMES));
    expect(data).toEqual({ cases: [{ person: null, others: null }] });
    expect(errors).toHaveLength(1);
  });

  it('decides conditions anew for each request', async () => {
    const { services, asked } = houses({ data: { cases: [{ id: '1', person: person('a') }] } }, named);
    const execute = createExecutor({ planning: () => planning, services });
    const request = requestOf('query($yes: Boolean! = true) { cases { id person @include(if: $yes) { name } } }');
    const told = async (variables?: object) =>
      (await execute({ ...request, request: { variables } } as RequestContext)).data?.['cases'] as unknown;
    const without = [{ id: '1' }];
    const whole = [{ id: '1', person: { name: 'name of a' } }];
    expect([await told({ yes: false }), await told(), await told({ yes: false }), await told({ yes: true })]).toEqual([
      ...[without, whole, without, whole],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('refuses variables that do not fit before it asks anybody', async () => {
    const { services, asked } = houses({ data: null }, named);
    const execute = createExecutor({ planning: () => planning, services });
    const { errors, data } = await execute(requestOf('query($id: ID!) { case(id: $id) { person { name } } }'));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('$id');
    expect(asked).toEqual([]);
  });

  it.each([
    ['what asks about the schema', '{ __schema { queryType { name } } }'],
    ['a name that every object has', '{ constructor: parties { __typename } }'],
    ['a name that is none of an object’s own', '{ __proto__: parties { __typename } }'],
    ['a variable of such a name', 'query($__proto__: ID!) { case(id: $__proto__) { no } }'],
    ['a subscription', 'subscription { caseFeed { cursor } }'],
  ])('leaves %s to Apollo’s executor', (_, query) => {
    const document = parse(query);
    expect(compileOperation(planning, planning.planOf(document), document)).toBeUndefined();
  });

  it('is run by Apollo’s executor where it is left to it, and what it tells is the same', async () => {
    const { services } = houses({ data: { constructor: [{ __typename: 'Person' }] } }, named);
    const execute = createExecutor({ planning: () => planning, services });
    const told = await execute(requestOf('{ constructor: parties { __typename } }'));
    expect(JSON.parse(JSON.stringify(told))).toEqual({ data: { constructor: [{ __typename: 'Person' }] } });
    const schema = await execute(requestOf('{ __schema { queryType { name } } }'));
    expect(JSON.parse(JSON.stringify(schema))).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });
});

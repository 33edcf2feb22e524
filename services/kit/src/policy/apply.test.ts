import { buildSchema, createSourceEventStream, graphql, parse, type GraphQLSchema } from 'graphql';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Identity } from '../identity/identity.js';
import { applyPolicy, type Denial } from './apply.js';
import { checkPolicy } from './check.js';
import { definePolicy, everyone, never, plain, see } from './field-policy.js';

const sdl = `
  type Query { patient: Patient  audit: String }
  type Mutation { erase: Boolean }
  type Subscription { news: Patient }
  type Patient { id: ID! name: String phones: [String!] diagnosis: String! tier: Int secret: String }
`;
const policies = [
  definePolicy('Query', { patient: everyone, audit: plain('DPO') }),
  definePolicy('Mutation', { erase: plain('DPO') }),
  definePolicy('Subscription', { news: plain('CM') }),
  definePolicy('Patient', {
    id: everyone,
    name: see({ plain: ['CM'], masked: ['FRONT'], mask: 'name' }),
    phones: see({ plain: ['CM'], masked: ['FRONT'], mask: 'phone' }),
    diagnosis: plain('DOC'),
    tier: plain('CM'),
    secret: never,
  }),
];
const without = (typeName: string, field: string) =>
  policies.map((policy) => {
    const lines = Object.entries(policy.lines).filter(([name]) => policy.typeName !== typeName || name !== field);
    return definePolicy(policy.typeName, Object.fromEntries(lines));
  });

const as = (...roles: string[]) => ({
  identity: { kind: 'PERSON', roles, organization: 'org_1' } as unknown as Identity,
});
const tier = vi.fn(() => 3);
const erase = vi.fn(() => true);
const patient = { id: 'pat_1', name: async () => '张三', phones: ['13800001234'], diagnosis: 'A', tier, secret: 's' };
const rootValue = { patient, audit: 'log', erase };
const denials: Denial[] = [];
let schema: GraphQLSchema;

beforeEach(() => {
  vi.clearAllMocks();
  denials.length = 0;
  schema = buildSchema(sdl);
  schema.getSubscriptionType()!.getFields()['news']!.subscribe = () =>
    (async function* news() {
      yield { news: patient };
    })();
  applyPolicy(schema, policies, (denial) => denials.push(denial));
});
const ask = async (source: string, contextValue: object) => {
  const { data, errors } = await graphql({ schema, source, rootValue, contextValue });
  const codes = errors?.map((error) => (error.originalError as { code?: string } | undefined)?.code);
  return { data: data && JSON.parse(JSON.stringify(data)), codes };
};

describe('a field', () => {
  test('is plain, masked or null as its line says', async () => {
    const question = '{ patient { id name phones tier secret } }';
    const seen = { id: 'pat_1', name: '张三', phones: ['13800001234'], tier: 3, secret: null };
    const known = { id: 'pat_1', name: '张*', phones: ['138****1234'], tier: null, secret: null };
    const least = { id: 'pat_1', name: null, phones: null, tier: null, secret: null };
    expect((await ask(question, as('CM'))).data).toEqual({ patient: seen });
    expect(tier).toHaveBeenCalledTimes(1);
    expect((await ask(question, as('FRONT'))).data).toEqual({ patient: known });
    expect((await ask(question, as())).data).toEqual({ patient: least });
    expect(tier, 'a hidden field is not resolved').toHaveBeenCalledTimes(1);
  });

  test('that must answer says FORBIDDEN instead of null', async () => {
    expect(await ask('{ patient { diagnosis } }', as('CM'))).toEqual({ data: { patient: null }, codes: ['FORBIDDEN'] });
    expect((await ask('{ patient { diagnosis } }', as('DOC'))).data).toEqual({ patient: { diagnosis: 'A' } });
  });
});

describe('a call', () => {
  test('is FORBIDDEN to who is not named, is not made, and is told', async () => {
    expect((await ask('{ audit }', as('CM'))).codes).toEqual(['FORBIDDEN']);
    expect((await ask('mutation { erase }', as('CM'))).codes).toEqual(['FORBIDDEN']);
    expect(erase).not.toHaveBeenCalled();
    expect(denials.map(({ typeName, field }) => `${typeName}.${field}`)).toEqual(['Query.audit', 'Mutation.erase']);
    expect((await ask('mutation { erase }', as('DPO'))).data).toEqual({ erase: true });
  });

  test('without an identity is UNAUTHENTICATED', async () => {
    expect((await ask('{ patient { id } }', {})).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('to subscribe is judged before there is a stream', async () => {
    const start = (contextValue: object) =>
      createSourceEventStream({ schema, document: parse('subscription { news { id } }'), contextValue });
    expect(await start(as('FRONT'))).toMatchObject({ errors: [{ message: 'Subscription.news is not open to you' }] });
    expect(Symbol.asyncIterator in (await start(as('CM')))).toBe(true);
  });
});

describe('schema and policies must fit', () => {
  const check =
    (given: typeof policies, text = sdl) =>
    () =>
      checkPolicy(buildSchema(text), given);
  test('line by line', () => {
    expect(check(policies)).not.toThrow();
    expect(check(without('Patient', 'name'))).toThrow('Patient.name has no line');
    expect(check(without('Mutation', 'erase'))).toThrow('Mutation.erase has no line');
    expect(check(policies.slice(1))).toThrow(/Query.patient has no line\n.*Query.audit has no line/);
    expect(check([...policies, definePolicy('Ghost', { id: everyone })])).toThrow('Ghost has a policy, but');
    expect(check([...policies, policies[3]!])).toThrow('Patient has two policies');
    expect(check(policies, sdl.replace('secret: String', ''))).toThrow('Patient.secret has a line, but is no field');
    expect(check(policies, sdl.replace('name: String', 'toString: String name: String'))).toThrow(
      'toString has no line',
    );
  });

  test('and a mask needs text', () => {
    expect(check(policies, sdl.replace('name: String', 'name: Int'))).toThrow('Patient.name has a mask, but');
  });

  test('and are put together once', () => {
    expect(() => applyPolicy(schema, policies)).toThrow(/applied.*before/);
  });
});

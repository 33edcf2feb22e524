import fc from 'fast-check';
import {
  buildSchema,
  execute,
  parse,
  validate,
  type GraphQLObjectType,
  type GraphQLUnionType,
  type ExecutionResult,
  type GraphQLResolveInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPreparedExecute } from './prepared.js';

const schema = buildSchema(`
  type Query { node: Node strict: Node! nodes: [Node] hard: [Node!]! any: Any anys: [Any!] echo(text: String, of: In): String }
  input In { a: Int! b: [String!] = ["x"] }
  type Node { id: ID! name: String must: String! size: Int node: Node strict: Node! nodes: [[Node]] any: Any }
  type Leaf { id: ID! name: String leaf: String! }
  union Any = Node | Leaf
  type Mutation { node: Node }
  type Subscription { node: Node }
`);
const any = schema.getType('Any') as GraphQLUnionType;
any.resolveType = (value) => (value as { kind: string }).kind;
const query = schema.getQueryType() as GraphQLObjectType;
query.getFields()['echo']!.resolve = (_source, args, _context, info: GraphQLResolveInfo) =>
  JSON.stringify([args, info.fieldName, info.fieldNodes.length, info.variableValues, Object.keys(info.fragments)]);

const prepared = createPreparedExecute(schema);

/** What is in a field: a value, nothing, an error, and each of them also later. */
const values = fc.letrec((tie) => ({
  text: fc.oneof(fc.constantFrom('a', 'b', 7, true), tie('odd')),
  odd: fc.constantFrom(null, undefined, new Error('given'), {}, Symbol.for('thrown')),
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    tie('odd'),
    fc.record({
      kind: fc.constantFrom('Node', 'Leaf', 'Query', 'nothing', undefined),
      ...{ id: tie('later'), name: tie('later'), must: tie('later'), size: tie('later'), leaf: tie('later') },
      ...{ node: tie('laterNode'), strict: tie('laterNode'), any: tie('laterNode') },
      nodes: fc.oneof(
        tie('odd'),
        fc.array(fc.oneof(tie('odd'), fc.array(tie('laterNode'), { maxLength: 2 })), { maxLength: 2 }),
      ),
    }),
  ),
  later: fc.tuple(fc.nat(3), tie('text')),
  laterNode: fc.tuple(fc.nat(3), tie('node')),
}));

/** A field as a resolver would have it: at once, by a function, or so many turns later; thrown or rejected where told. */
function told(given: unknown): unknown {
  if (!Array.isArray(given)) return whole(given);
  const [turns, value] = given as [number, unknown];
  const thrown = value === Symbol.for('thrown');
  if (turns === 0)
    return thrown
      ? () => {
          throw new Error('thrown');
        }
      : whole(value);
  if (turns === 1) return () => (thrown ? Promise.reject(new Error('rejected')) : whole(value));
  return async () => {
    for (let turn = 1; turn < turns; turn += 1) await undefined;
    if (thrown) throw new Error('thrown later');
    return whole(value);
  };
}

function whole(value: unknown): unknown {
  if (value === Symbol.for('thrown'))
    return () => {
      throw new Error('thrown');
    };
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, isList(name) ? listed(part) : told(part)]);
  return Object.fromEntries(parts);
}
const isList = (name: string) => name === 'nodes' || name === 'hard' || name === 'anys';
// An item is a value or a promise, never a function.
const listed = (given: unknown): unknown => {
  if (!Array.isArray(given)) return whole(given);
  return given.map((item: unknown) => {
    if (Array.isArray(item) && typeof item[0] !== 'number') return listed(item);
    const value = told(item);
    if (typeof value !== 'function') return value;
    const late = (async () => (value as () => unknown)())();
    late.catch(() => undefined); // It may stand where nobody looks.
    return late;
  });
};

const roots = fc.record({
  ...{ node: values.laterNode, strict: values.laterNode, any: values.laterNode },
  nodes: fc.array(values.laterNode, { maxLength: 3 }),
  // Of a list without gaps that fails at once graphql-js leaves what fails later to nobody: here all of it comes later.
  hard: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), values.node), { maxLength: 3 }),
  anys: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), values.node), { maxLength: 3 }),
});

const PART = 'id name must called: name __typename';
const documents = [
  `{ node { ${PART} node { ${PART} } } }`,
  `{ strict { id strict { must size } nodes { id strict { id } } } node { id } }`,
  `{ nodes { ...a } hard { ...a } } fragment a on Node { ${PART} any { ... on Leaf { leaf } ...b } } fragment b on Any { __typename ... on Node { must } }`,
  `{ any { ... on Node { id must any { ... on Leaf { id leaf } } } ... on Leaf { name } } anys { __typename ... on Node { name nodes { id } } } }`,
  `{ node { strict { must } } node { strict { id } name } other: node { ... on Node { ... { name } } } }`,
];

const plain = (result: ExecutionResult) => JSON.parse(JSON.stringify(result)) as ExecutionResult;

describe('a prepared document', () => {
  it.each(documents)('is answered as by graphql-js, whatever is there, late, or goes wrong: %s', async (text) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(roots, async (root) => {
        const byGraphqlJs = await execute({ schema, document, rootValue: whole(root) });
        const here = await prepared({ schema, document, rootValue: whole(root) });
        expect(messageless(here)).toEqual(messageless(byGraphqlJs));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['{ echo }', undefined],
    ['query($t: String = "d", $in: In) { a: echo(text: $t, of: $in) echo(text: "x", of: { a: 1 }) }', {}],
    [
      'query($t: String, $in: In) { echo(text: $t, of: $in) ...f } fragment f on Query { echo(text: $t, of: $in) }',
      { t: null, in: { a: 3 } },
    ],
    ['query($in: In!) { echo(of: $in) }', { in: { a: 'no', b: [null] } }],
    ['query($in: In!) { echo(of: $in) }', {}],
  ])('gets its arguments, and tells its resolvers what is asked: %s %o', async (text, variableValues) => {
    const args = { schema, document: parse(text), variableValues };
    expect(plain(await prepared(args))).toEqual(plain(await execute(args)));
  });

  it('is left to graphql-js when it asks for more than fields', async () => {
    for (const text of [
      '{ __schema { queryType { name } } __type(name: "In") { name } }',
      'query($no: Boolean = false) { node @include(if: $no) { id } nodes { id @skip(if: true) name } }',
      '{ node { ...a @include(if: false) } } fragment a on Node { id }',
      'mutation { node { id } }',
      'query A { node { id } } query B { echo }',
    ]) {
      const args = { schema, document: parse(text), rootValue: { node: { id: 1 }, nodes: [{ id: 1, name: 'n' }] } };
      expect(plain(await prepared(args))).toEqual(plain(await execute(args)));
    }
    const named = { schema, document: parse('query A { node { id } } query B { echo }'), operationName: 'B' };
    expect(plain(await prepared(named))).toEqual(plain(await execute(named)));
    const odd = { schema, document: parse('{ node { __proto__: id } }'), rootValue: { node: { id: 1 } } };
    expect(Object.keys(((await prepared(odd)).data as { node: object }).node)).toEqual(['__proto__']);
  });

  it('leaves nothing unseen to fail when a list fails at once', async () => {
    const late = async () => {
      await undefined;
      throw new Error('late');
    };
    const hard = [late(), { id: late }, new Error('at once'), late()];
    const answer = await prepared({ schema, document: parse('{ hard { id } }'), rootValue: { hard } });
    // A rejection that nobody sees fails the run of this file.
    await new Promise(setImmediate);
    expect(plain(answer)).toMatchObject({ data: null, errors: [{ message: 'at once', path: ['hard', 2] }] });
  });

  it('shows an event of a stream', async () => {
    const args = { schema, document: parse('subscription { node { id } }'), rootValue: { node: { id: 5 } } };
    expect(plain(await prepared(args))).toEqual({ data: { node: { id: '5' } } });
  });
});

/** What went wrong inside, where nobody outside is told the sentence, is told with other words. */
function messageless(result: ExecutionResult): unknown {
  const { data, errors } = plain(result);
  return { data, errors: errors?.map(({ path, locations }) => JSON.stringify([path, locations])) };
}

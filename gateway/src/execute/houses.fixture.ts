import { createHash } from 'node:crypto';
import {
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  parse,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { compose } from '@concord/schema/compose';
import type { Answered, AskService } from '../joined.js';
import { createPlanning } from './planning.js';

// Three services with everything a plan can be made of: an interface, a union, lists of lists, a field that needs
// fields of another service, values and types that clients are not told. What they answer follows from what they are
// asked: a null here, an error there, an entity that nobody knows.

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@inaccessible", "@requires", "@external", "@shareable"])\n`;
const SDL = {
  cases: `
    type Query { case(id: ID!): Case  cases(first: Int! = 3): [Case!]!  board: [[Case]!]  note(id: ID!): Note  parties: [Party] }
    type Mutation { caseTouch(id: ID!): Case  caseClose(id: ID!): Case! }
    type Subscription { caseFeed: Event }
    type Event { cursor: String!  case: Case  party: Party }
    interface Note { id: ID!  text: String  author: Person }
    type Letter implements Note { id: ID!  text: String  author: Person  pages: Int }
    type Call implements Note { id: ID!  text: String  author: Person  minutes: Float!  to: House }
    type Memo implements Note @inaccessible { id: ID!  text: String  author: Person }
    union Party = Person | House
    enum Status { OPEN CLOSED SEALED @inaccessible }
    type Case @key(fields: "id") { id: ID!  no: String!  status: Status  weight: Float  open: Boolean!  tags: [String!]
      notes: [Note!]  person: Person  others: [Person]  house: House!  next: Case }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    type House @key(fields: "id", resolvable: false) { id: ID! }`,
  people: `
    type Query { person(id: ID!): Person }
    type Person @key(fields: "id") { id: ID!  name: String!  age: Int  mother: Person  house: House  cases: [Case!] }
    type House @key(fields: "id") { id: ID!  name: String!  people(first: Int): [Person!] }
    type Case @key(fields: "id", resolvable: false) { id: ID! }`,
  opinions: `
    type Opinion { text: String  by: Person }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    type Case @key(fields: "id") { id: ID!  weight: Float @external  status: Status @external
      level: String @requires(fields: "weight status")  opinion: Opinion  opinions: [Opinion!]! }
    enum Status { OPEN CLOSED SEALED @inaccessible }`,
} as const;

const ENTITIES = { cases: 'Case', people: 'Person | House', opinions: 'Case' } as const;

/** Names of the services. */
export type House = keyof typeof SDL;

/** The graph of the three. */
export function housesPlanning() {
  const sdl = compose(Object.entries(SDL).map(([name, text]) => ({ name, sdl: LINK + text })));
  return createPlanning(sdl);
}

/** The services, and how often each was asked. `seed` makes other nulls and other errors. */
export function openHouses(seed: number) {
  const asked: { service: string; entities: number }[] = [];
  const services = Object.fromEntries(
    (Object.keys(SDL) as House[]).map((name): [string, AskService] => {
      const schema = executable(name);
      return [
        name,
        async ({ query, variables = {} }) => {
          const found = variables['representations'];
          asked.push({ service: name, entities: Array.isArray(found) ? found.length : 0 });
          return answer(schema, query, variables, seed);
        },
      ];
    }),
  );
  return { services, asked };
}

async function answer(schema: GraphQLSchema, query: string, variables: object, seed: number): Promise<Answered> {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues: { ...variables },
    contextValue: seed,
    fieldResolver: resolve,
    typeResolver: (value) => (value as Thing).__typename,
  });
  const told = errors?.map(({ message, path }) => ({
    message,
    ...(path && { path }),
    extensions: { code: 'INTERNAL' },
  }));
  return JSON.parse(JSON.stringify({ data: data ?? null, ...(told && { errors: told }) })) as Answered;
}

interface Thing {
  readonly __typename: string;
  readonly id: string;
}

function resolve(
  source: Thing | undefined,
  args: Record<string, unknown>,
  seed: number,
  info: GraphQLResolveInfo,
): unknown {
  const { fieldName, returnType, parentType } = info;
  if (fieldName === 'id') return source?.id;
  const drawn = draw(seed, parentType.name, source?.id, fieldName, args['first'], args['id']);
  if (fieldName === '_entities')
    return (args['representations'] as Thing[]).map((one) =>
      draw(seed, 'gone', one.id, parentType.name) % 11 ? one : null,
    );
  if (drawn % 37 === 0) throw new Error(`${parentType.name}.${fieldName} of ${source?.id ?? 'all'} failed`);
  return valueOf(returnType, drawn);
}

function valueOf(type: GraphQLOutputType, drawn: number): unknown {
  if (!isNonNullType(type) && drawn % 7 === 0) return null;
  const actual = getNullableType(type);
  if (isListType(actual))
    return Array.from({ length: drawn % 4 }, (_, index) => valueOf(actual.ofType, draw(drawn, index)));
  const named = getNamedType(actual);
  if (isEnumType(named)) return ['OPEN', 'CLOSED', 'SEALED'][drawn % 3];
  const scalars: Record<string, unknown> = {
    String: `s${drawn % 99}`,
    Int: drawn % 99,
    Float: (drawn % 99) / 4,
    Boolean: drawn % 2 === 1,
  };
  if (named.name in scalars) return scalars[named.name];
  const among =
    named.name === 'Note' ? ['Letter', 'Call', 'Memo'] : named.name === 'Party' ? ['Person', 'House'] : [named.name];
  return { __typename: among[drawn % among.length], id: `${drawn % 5}` } as Thing;
}

const draw = (...parts: unknown[]): number =>
  createHash('sha256').update(JSON.stringify(parts)).digest().readUInt32BE(0) >>> 1;

function executable(name: House): GraphQLSchema {
  const root = SDL[name].includes('type Query') ? 'extend type Query' : 'type Query';
  return buildSchema(
    `directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT
    directive @inaccessible on OBJECT | ENUM_VALUE  directive @external on FIELD_DEFINITION
    directive @requires(fields: String!) on FIELD_DEFINITION
    scalar _Any  union _Entity = ${ENTITIES[name]}
    ${root} { _entities(representations: [_Any!]!): [_Entity]! } ${SDL[name]}`,
    { assumeValidSDL: true },
  );
}

import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Answer } from '../world/http.js';
import type { Person } from '../world/person.js';

/** A root field and a valid way of asking for it. */
export interface RootField {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Puts a value in the place of an argument or input field by its name; `undefined` leaves it to the type. */
export type Filling = (name: string) => unknown;

/** The contract as somebody is served it; asked for once. */
export function contractOf(person: Person): Promise<GraphQLSchema> {
  const known = contracts.get(person) ?? readContract(person);
  contracts.set(person, known);
  return known;
}

const contracts = new WeakMap<Person, Promise<GraphQLSchema>>();
const readContract = async (person: Person) =>
  buildClientSchema((await person.ask(getIntrospectionQuery())) as IntrospectionQuery);

/** Every root field that one of these people is served, each once. */
export async function rootFieldsOf(people: readonly Person[], fill?: Filling): Promise<readonly RootField[]> {
  const contracts = await Promise.all(people.map(contractOf));
  const fields = contracts.flatMap((schema) => rootFields(schema, fill));
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** What is not in somebody's contract is answered like what was never there. */
export const isUnknown = ({ errors }: Pick<Answer, 'errors'>): boolean =>
  /^(Cannot query field|Unknown type) "/.test(errors?.[0]?.message ?? '');

/** Every root field, asked for with every argument and input field that `fill` names or the type requires. */
export function rootFields(schema: GraphQLSchema, fill: Filling = () => undefined): readonly RootField[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => documentOf(kind, field, fill)),
  );
}

function documentOf(kind: RootField['kind'], field: GraphQLField<unknown, unknown>, fill: Filling): RootField {
  const args = field.args.filter((arg) => isRequiredArgument(arg) || fill(arg.name) !== undefined);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${affordable(field)} }`;
  return {
    ...{ kind, name: field.name, query },
    variables: Object.fromEntries(args.map(({ name, type }) => [name, fill(name) ?? valueOf(type, fill)])),
  };
}

/** As deep as one request may go: what one request may not carry, `widest.ts` asks in several. */
function affordable(field: GraphQLField<unknown, unknown>): string {
  const deep = selection(field, 3);
  const fields = deep.match(/\w+/g)?.length ?? 0;
  return fields > 400 ? selection(field, 2) : deep;
}

/** Every leaf without arguments, down to `depth`: enough to carry a secret out if there were one to carry. */
function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type) || !('getFields' in type)) return '';
  const inner = Object.values(type.getFields()).flatMap((each) => {
    const of = each as GraphQLField<unknown, unknown>;
    if (of.args.some(isRequiredArgument)) return [];
    if (isLeafType(getNamedType(of.type))) return [of.name];
    return depth > 1 && !HEAVY.includes(of.name) ? [`${of.name} ${selection(of, depth - 1)}`] : [];
  });
  return `{ ${['__typename', ...inner].join(' ')} }`;
}

/** Long explanations of law: they would only use up what a request may cost. */
const HEAVY = ['deadlines', 'nextDeadline', 'actions', 'timeline', 'article', 'explanation'];

function valueOf(type: GraphQLInputType, fill: Filling): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, fill);
  if (isListType(type)) return [valueOf(type.ofType, fill)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isRequiredInputField(field) || fill(field.name) !== undefined)
        .map((field) => [field.name, fill(field.name) ?? valueOf(field.type, fill)]),
    );
  const usual: Readonly<Record<string, unknown>> = {
    ...{ Int: 1, Float: 1, Boolean: false, Money: '1.00', LocalDate: '2026-03-01' },
    DateTime: '2026-03-01T00:00:00.000Z',
  };
  return usual[type.name] ?? 'something';
}

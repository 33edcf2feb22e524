import fc from 'fast-check';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { oneIn, valueOf, type Draw, type Known } from './fuzz.values.js';

/** Something to send to the house. */
export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The root field. */
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const KINDS = [...Array(6).fill('query'), ...Array(5).fill('mutation'), 'subscription'] as Operation['kind'][];
/** Acts that change who somebody is, or whether they can sign in: tried with what is not there alone. */
const REGISTER = /^(staff|deputy|password|session|security|second|recovery|sso|api|client|duty|department|site)/i;
/** Where an act of the register would find something. */
const FOUND = /Id$|\bid$|^expectedVersion$/;

/** Draws an operation on the contract: any root field, any arguments, any fields of what it answers. */
export function drawOperation(draw: Draw, schema: GraphQLSchema, known: Known): Operation {
  const kind = draw(fc.constantFrom(...KINDS));
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  const fields = Object.values(root[kind]?.getFields() ?? {});
  // Half of the questions go to where the secrets are; the rest to anything there is.
  const cases = fields.filter(({ name }) => `${name}.id` in known);
  const field = draw(fc.constantFrom(...(kind === 'query' && cases.length > 0 && oneIn(2, draw) ? cases : fields)));
  const there = kind === 'mutation' && REGISTER.test(field.name) ? nothingOf(known) : known;

  const args = field.args.filter((arg) => isRequiredArgument(arg) || !oneIn(3, draw));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const budget = { left: draw(fc.integer({ min: 3, max: 120 })) };
  const selected = isLeafType(getNamedType(field.type)) ? '' : selection(field, 4, budget, draw);
  const query = `${kind} Fuzz${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selected} }`;
  return {
    ...{ kind, field: field.name, query: oneIn(40, draw) ? mangled(query, draw) : query },
    variables: Object.fromEntries(
      args.map(({ name, type }) => {
        const place = `${field.name}.${name}`;
        return [name, valueOf(type, place in there ? place : name, there, draw)];
      }),
    ),
  };
}

const nothingOf = (known: Known): Known => ({
  ...Object.fromEntries(
    Object.keys(known)
      .filter((name) => FOUND.test(name))
      .map((name) => [name, ['none']]),
  ),
  expectedVersion: [-1, 9_999],
});

function selection(field: GraphQLField<unknown, unknown>, depth: number, budget: { left: number }, draw: Draw): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const parts = ['__typename'];
  const fields = Object.values(type.getFields());
  // From any of them on: the first ones would use up what may be asked for.
  const begin = draw(fc.nat(fields.length - 1));
  for (const each of [...fields.slice(begin), ...fields.slice(0, begin)]) {
    if (budget.left <= 0 || each.args.some(isRequiredArgument)) continue;
    const of = getNamedType(each.type);
    const isPage = each.name === 'edges' || each.name === 'node';
    if (isLeafType(of) ? oneIn(3, draw) : !isPage && (depth === 0 || oneIn(2, draw))) continue;
    budget.left -= 1;
    const alias = oneIn(15, draw) ? `a${budget.left}: ` : '';
    const numbered = each.args.some(({ name }) => name === 'first') && oneIn(2, draw);
    const first = numbered ? `(first: ${draw(fc.constantFrom(1, 3, 100, 101, -1))})` : '';
    const inner = isObjectType(of) ? ` ${selection(each, isPage ? depth : depth - 1, budget, draw)}` : '';
    parts.push(`${alias}${each.name}${first}${inner}`);
  }
  const body = parts.join(' ');
  return oneIn(12, draw) ? `{ ... on ${type.name} @include(if: true) { ${body} } }` : `{ ${body} }`;
}

/** A document with a piece cut out, doubled, or put in another place. */
function mangled(query: string, draw: Draw): string {
  const [from, to] = [draw(fc.nat(query.length)), draw(fc.nat(query.length))].sort((a, b) => a - b) as [number, number];
  const piece = query.slice(from, to);
  return draw(
    fc.constantFrom(
      query.slice(0, from) + query.slice(to),
      query.slice(0, to) + piece + query.slice(to),
      piece + query,
    ),
  );
}

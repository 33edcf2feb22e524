import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { overpriced } from '@concord/gateway/limits/cost';
import { defaultLimits } from '@concord/gateway/limits/settings';
import { shapeOf } from '@concord/gateway/limits/shape';

/** What stands before the selection: `query($id: ID!) { dispute(id: $id)`, and the field of which type is asked everything. */
export interface Opening {
  readonly head: string;
  readonly type: string;
  /** What stands after it: `}` when left out. */
  readonly tail?: string;
}

/** How far is asked: how many cases, people or houses may stand on one path. */
export interface Reach {
  readonly hops: number;
}

/** Register entries that are named everywhere: asked who they are, and not whom else they know. */
const REGISTER = new Set(['Staff', 'Organization', 'Department']);
/** The law, counted out day by day: nothing of a case is in it. */
const LAW = new Set(['explanation', 'noticeLines', 'thresholds']);

/** A place in the graph with its fields that have no fields of their own. */
interface Place {
  readonly path: readonly string[];
  readonly leaves: string;
}

/**
 * Documents that ask every field of every type on every path from a field, none of them twice, each as large as the house
 * allows. A path does not come back to a type that it has been at: that would only be the same case again.
 */
export function widest(schema: GraphQLSchema, { head, type, tail = '}' }: Opening, { hops }: Reach): readonly string[] {
  const places: Place[] = [];
  const walk = (at: GraphQLObjectType, path: readonly string[], seen: readonly string[], left: number): void => {
    const fields = Object.values(at.getFields()).filter(
      ({ name, args }) => !args.some(isRequiredArgument) && !LAW.has(name),
    );
    places.push({ path, leaves: ['__typename', ...fields.flatMap(leafOf)].join(' ') });
    if (REGISTER.has(at.name)) return;
    for (const { name, type: of } of fields) {
      const next = getNamedType(of);
      if (!isObjectType(next) || isFlat(next) || seen.includes(next.name)) continue;
      const isCase = next.getFields()['id'] !== undefined && next.getFields()['version'] !== undefined;
      if (isCase && left === 0) continue;
      walk(next, [...path, name], [...seen, next.name], isCase ? left - 1 : left);
    }
  };
  walk(schema.getType(type) as GraphQLObjectType, [], [type], hops);
  const documentOf = (some: readonly Place[]) => `${head} ${selectionOf(some)} ${tail}`;
  return packed(places, (some) => fits(schema, documentOf(some))).map(documentOf);
}

/** A scalar, or a value made of scalars alone, such as a text in two languages. */
function leafOf({ name, type }: GraphQLField<unknown, unknown>): readonly string[] {
  const of = getNamedType(type);
  if (isLeafType(of)) return [name];
  return isObjectType(of) && isFlat(of) ? [`${name} { ${Object.keys(of.getFields()).join(' ')} }`] : [];
}

const isFlat = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).every(({ type: of, name }) => name !== 'id' && isLeafType(getNamedType(of)));

/** As few groups as come of taking one after the other. @throws Error for a place that does not fit alone */
function packed(places: readonly Place[], fit: (some: readonly Place[]) => boolean): readonly (readonly Place[])[] {
  const groups: Place[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last && fit([...last, place])) last.push(place);
    else if (fit([place])) groups.push([place]);
    else throw new Error(`Nobody could ask for ${place.path.join('.')}`);
  }
  return groups;
}

function selectionOf(places: readonly Place[]): string {
  const own = places.filter(({ path }) => path.length === 0).map(({ leaves }) => leaves);
  const names = [...new Set(places.flatMap(({ path }) => path.slice(0, 1)))];
  const inner = names.map((name) => {
    const below = places.filter(({ path }) => path[0] === name);
    return `${name} ${selectionOf(below.map(({ path, leaves }) => ({ path: path.slice(1), leaves })))}`;
  });
  return `{ ${[...own, ...inner].join(' ')} }`;
}

/** Whether the house would run it. A part of its own measure is kept free for what the measure rounds. */
function fits(schema: GraphQLSchema, query: string): boolean {
  const tokens = query.match(/\w+|[{}():!$[\]]/g)?.length ?? 0;
  if (tokens > defaultLimits.tokens * 0.95) return false;
  const document = parse(query);
  const { depth, fields } = shapeOf(document);
  if (depth > defaultLimits.depth || fields > defaultLimits.fields) return false;
  return overpriced({ schema, document, variables: {} }, defaultLimits) === undefined;
}

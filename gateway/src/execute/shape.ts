import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { isObject, type Data } from './data.js';
import { leafOf } from './leaves.js';
import type { Selecting } from './selecting.js';

/** What became null where the schema forbids it: whatever surrounds it becomes null. */
const FORBIDDEN = Symbol('null where the schema forbids it');

/** A value of the answer as the client is told it. */
type Finish = (value: unknown) => unknown;

interface Field {
  readonly key: string;
  readonly finish: Finish;
}

/**
 * Makes the function that tells a client what it asked for, and nothing else, of all that the services answered: fields
 * in the order asked, nulls where a service answered none, up to where the schema allows them.
 *
 * @param root Query, Mutation or Subscription
 */
export function shaping(root: GraphQLObjectType, selecting: Selecting): (data: Data) => Data | null {
  const shape = objectShape(root, selecting.roots, selecting);
  return (data) => shape(data) as Data | null;
}

function finishOf(type: GraphQLOutputType, nodes: readonly FieldNode[], selecting: Selecting): Finish {
  if (isNonNullType(type)) {
    const finish = finishOf(type.ofType, nodes, selecting);
    return (value) => finish(value) ?? FORBIDDEN;
  }
  if (isListType(type)) return listShape(finishOf(type.ofType, nodes, selecting));
  if (isLeafType(type)) return leafOf(type);
  return objectShape(type, nodes, selecting);
}

function listShape(finish: Finish): Finish {
  return (value) => {
    if (!Array.isArray(value)) return null;
    const items: unknown[] = [];
    for (const item of value) {
      const finished = finish(item);
      if (finished === FORBIDDEN) return null;
      items.push(finished);
    }
    return items;
  };
}

/** By what an object says it is; by its declared type where it says nothing. */
function objectShape(type: GraphQLCompositeType, nodes: readonly FieldNode[], selecting: Selecting): Finish {
  const known = new Map<unknown, readonly Field[] | undefined>();
  const fieldsOf = (name: unknown): readonly Field[] | undefined => {
    if (known.has(name)) return known.get(name);
    const actual = typeof name === 'string' ? selecting.schema.getType(name) : type;
    const fits =
      isObjectType(actual) && (actual === type || (isAbstractType(type) && selecting.schema.isSubType(type, actual)));
    const fields = fits ? fieldsOn(actual, nodes, selecting) : undefined;
    // A service may name a type that clients do not know; it has as many names as the supergraph has types.
    known.set(name, fields);
    return fields;
  };
  return (value) => {
    const fields = isObject(value) ? fieldsOf(value['__typename']) : undefined;
    if (!fields) return null;
    const told: Data = {};
    for (const { key, finish } of fields) {
      const finished = finish((value as Data)[key]);
      if (finished === FORBIDDEN) return null;
      told[key] = finished;
    }
    return told;
  };
}

function fieldsOn(type: GraphQLObjectType, nodes: readonly FieldNode[], selecting: Selecting): readonly Field[] {
  const definitions = type.getFields();
  return [...selecting.fieldsOf(type, nodes)].map(([key, asked]): Field => {
    const name = asked[0]?.name.value ?? '';
    const definition = definitions[name];
    if (name === '__typename') return { key, finish: () => type.name };
    if (!definition) throw new Error(`${type.name} has no field ${name}, though the document was validated`);
    return { key, finish: finishOf(definition.type, asked, selecting) };
  });
}

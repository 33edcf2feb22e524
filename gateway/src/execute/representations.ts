import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isObject, mergeInto, type Data } from './data.js';

/** What a service is told of an entity to find it by; `undefined` where something that it needs is lacking. */
export type Represent = (entity: Data) => Data | undefined;

type Take = (source: Data) => Data | undefined;

/** Reads the selection that a plan says a service requires. */
export function representing(requires: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Represent {
  const take = taking(requires, schema);
  return (entity) => {
    const taken = take(entity);
    return taken?.['__typename'] ? taken : undefined;
  };
}

function taking(selections: readonly QueryPlanSelectionNode[], schema: GraphQLSchema): Take {
  const parts = selections.map((selection): ((source: Data, into: Data) => boolean) => {
    if (selection.kind === 'Field') return takingField(selection, schema);
    const { typeCondition } = selection;
    const take = taking(selection.selections, schema);
    return (source, into) => {
      const taken = typeCondition && isOfType(source, typeCondition, schema) ? take(source) : undefined;
      if (taken) mergeInto(into, taken);
      return true;
    };
  });
  return (source) => {
    const taken: Data = {};
    return parts.every((part) => part(source, taken)) ? taken : undefined;
  };
}

/** Answers whether the field is there. */
function takingField({ alias, name, selections }: QueryPlanFieldNode, schema: GraphQLSchema) {
  const key = alias ?? name;
  const inner = selections?.length ? taking(selections, schema) : undefined;
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(read);
    return inner && isObject(value) ? (inner(value) ?? null) : value;
  };
  return (source: Data, into: Data): boolean => {
    const value = source[key];
    if (value === undefined) return false;
    into[key] = read(value);
    return true;
  };
}

function isOfType(source: Data, condition: string, schema: GraphQLSchema): boolean {
  const name = source['__typename'];
  if (name === condition) return true;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  const expected = schema.getType(condition);
  return isAbstractType(expected) && !!type && 'getFields' in type && 'getInterfaces' in type
    ? schema.isSubType(expected, type)
    : false;
}

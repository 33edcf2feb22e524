import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Answered } from '../joined.js';
import { isObject, mergeInto, type Data } from './data.js';
import { objectsAt, pathsTo, type PlacePath } from './places.js';
import { representing } from './representations.js';
import type { Run, Step } from './run.js';
import { serviceErrors } from './service-errors.js';

/** A fetch of a plan as a function. `undefined` for one that rewrites what it sends or gets: Apollo's executor does that. */
export function fetchStep(fetch: FetchNode, path: PlacePath, schema: GraphQLSchema): Step | undefined {
  if (fetch.inputRewrites?.length || fetch.outputRewrites?.length || fetch.contextRewrites?.length || fetch.hasDefers)
    return undefined;
  return fetch.requires ? entityFetch(fetch, path, fetch.requires, schema) : rootFetch(fetch, path);
}

/** Asks for fields of an operation's root; under a path, for as many roots as there are objects. */
function rootFetch(fetch: FetchNode, path: PlacePath): Step {
  const ask = asking(fetch);
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const { data, errors } = await ask(run);
    if (errors) run.errors.push(...serviceErrors(errors, fetch.serviceName, (place) => [[...path, ...place]]));
    for (const target of targets) if (data) mergeInto(target, data);
  };
}

/** Asks for fields of entities, for each entity once, wherever it occurs. */
function entityFetch(
  fetch: FetchNode,
  path: PlacePath,
  requires: NonNullable<FetchNode['requires']>,
  schema: GraphQLSchema,
): Step {
  const ask = asking(fetch);
  const represent = representing(requires, schema);
  return async (run) => {
    const objects = objectsAt(run.data, path);
    const representations: Data[] = [];
    const places = new Map<string, number>();
    /** By place in the question: which of the objects it stands for. */
    const standsFor: number[][] = [];
    for (const [index, object] of objects.entries()) {
      const representation = represent(object);
      if (!representation) continue;
      const text = nameOf(representation);
      const place = places.get(text) ?? representations.push(representation) - 1;
      places.set(text, place);
      (standsFor[place] ??= []).push(index);
    }
    if (representations.length === 0) return;

    const { data, errors } = await ask(run, representations);
    if (errors) run.errors.push(...entityErrors(errors, fetch, path, run, standsFor));
    if (!data) return;
    const entities = data['_entities'];
    if (!Array.isArray(entities) || entities.length !== representations.length)
      return void run.errors.push(mismatch(fetch.serviceName));
    for (const [place, entity] of entities.entries()) {
      if (!isObject(entity)) continue;
      const indexes = standsFor[place] ?? [];
      // Objects that were told the same entity before share what it has in it: each is told once.
      const told = indexes.length > 1 ? new Set(indexes.map((index) => objects[index])) : [objects[indexes[0] ?? -1]];
      for (const object of told) if (object) mergeInto(object, entity);
    }
  };
}

/** The same for what asks for the same: short where all that names an entity is text, as it is nearly always. */
function nameOf(representation: Data): string {
  let name = '';
  for (const value of Object.values(representation)) {
    if (typeof value !== 'string') return JSON.stringify(representation);
    name += `${value.length}:${value}`;
  }
  return name;
}

function entityErrors(
  errors: NonNullable<Answered['errors']>,
  { serviceName }: FetchNode,
  path: PlacePath,
  run: Run,
  standsFor: readonly (readonly number[])[],
) {
  const paths = pathsTo(run.data, path);
  return serviceErrors(errors, serviceName, ([entities, place, ...rest]) =>
    typeof place === 'number'
      ? (standsFor[place] ?? []).map((index) => [...(paths[index] ?? []), ...rest])
      : [[...path, ...(entities === undefined ? [] : [entities]), ...(place === undefined ? [] : [place]), ...rest]],
  );
}

/** One question to the service, with the client's variables that it uses. */
function asking({ serviceName, operation, operationName, variableUsages = [] }: FetchNode) {
  return (run: Run, representations?: readonly Data[]): Promise<Answered> => {
    const variables: Data = {};
    for (const name of variableUsages)
      if (Object.hasOwn(run.variables, name) && run.variables[name] !== undefined)
        variables[name] = run.variables[name];
    if (representations) variables['representations'] = representations;
    return run.ask(serviceName, { query: operation, ...(operationName && { operationName }), variables });
  };
}

function mismatch(service: string): GraphQLError {
  const originalError = new Error(`${service} answered another number of entities than it was asked for`);
  return new GraphQLError(originalError.message, { originalError });
}

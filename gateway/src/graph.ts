import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import type { ContractName } from '@concord/schema/contract-names';
import { cutSdl } from '@concord/schema/cut';
import type { GraphText } from '@concord/schema/graph';
import { createPlanning, type Planning } from './execute/planning.js';
import { createRecent } from './execute/recent.js';
import { createScopeCut } from './scopes.js';
import type { Served } from './served.js';

/** What the graph is loaded from. */
export type Graph = GraphText<ContractName>;

/** One state of the graph: thrown away with it. */
export interface LoadedGraph {
  readonly text: Graph;
  /** The services it names. */
  readonly services: readonly string[];
  /** Plans of the whole graph, for who sees no more of it than this. */
  planningOf(served: Served): Planning;
}

/** Cuts of contracts that are kept: as many kinds of API clients as ask at a time. */
const CUTS = 50;

/**
 * Loads the graph and its contracts.
 *
 * @throws Error for a supergraph that cannot be used, and for a contract with something in it that the graph has not
 */
export function loadGraph(text: Graph): LoadedGraph {
  const whole = createPlanning(text.supergraphSdl);
  const scopeCut = createScopeCut(text.supergraphSdl);
  const contracts = new Map(
    Object.entries(text.contracts).map(([name, sdl]) => [name, contractSchema(name, sdl, whole.schema)]),
  );
  const wholes = new Map([...contracts].map(([name, schema]) => [name, { ...whole, schema }]));
  const cuts = createRecent<Planning>(CUTS);
  return {
    text,
    services: whole.services,
    planningOf({ contract, scopes, key }) {
      const schema = contracts.get(contract);
      const planning = wholes.get(contract);
      if (!schema || !planning) throw new Error(`The contract ${contract} is not loaded`);
      if (!scopes) return planning;
      return cuts.take(key, () => ({ ...whole, schema: read(cutSdl(schema, scopeCut(scopes))) }));
    },
  };
}

/** Assumed valid: nobody may ask anything where `Query` has no field, and graphql-js would not have that. */
const read = (sdl: string) => buildSchema(sdl, { assumeValid: true, noLocation: true });

function contractSchema(name: string, sdl: string, whole: GraphQLSchema): GraphQLSchema {
  const schema = read(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const known = whole.getType(type.name);
    const unknown =
      isObjectType(type) && isObjectType(known)
        ? Object.keys(type.getFields()).filter((field) => !known.getFields()[field])
        : [];
    if (!known || unknown.length > 0)
      throw new Error(
        `The contract ${name} names ${[type.name, ...unknown.slice(0, 1)].join('.')}, which the graph has not`,
      );
  }
  return schema;
}

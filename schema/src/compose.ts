import { composeServices } from '@apollo/composition';
import { parse, type GraphQLSchema } from 'graphql';

/** One service's part of the graph. */
export interface Part {
  /** The service's name, by which the gateway knows its connection. */
  readonly name: string;
  readonly sdl: string;
}

/** Several parts that do not make one graph: every reason at once. */
export class CompositionFailed extends Error {
  override readonly name = 'CompositionFailed';
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n  ${reasons.join('\n  ')}`);
  }
}

/** The graph of all parts: as the gateway plans on it, and as clients could be told of it. */
export interface Composed {
  /** The same text for the same parts in any order. */
  readonly supergraph: string;
  /** Everything that is not `@inaccessible`. */
  readonly api: GraphQLSchema;
}

/** @throws CompositionFailed */
export function composed(parts: readonly Part[]): Composed {
  const services = parts
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    // Nobody dials this address: the gateway has a connection for each name.
    .map(({ name, sdl }) => ({ name, url: `service://${name}`, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl, schema } = composeServices(services);
  if (!supergraphSdl) throw new CompositionFailed((errors ?? []).map(({ message }) => message));
  return { supergraph: `${supergraphSdl.trim()}\n`, api: schema.toAPISchema().toGraphQLJSSchema() };
}

/** The supergraph of all parts. @throws CompositionFailed */
export const compose = (parts: readonly Part[]): string => composed(parts).supergraph;

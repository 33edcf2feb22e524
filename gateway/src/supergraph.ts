import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { createPlanning, type Planning } from './live/planning.js';

/** The composed graph as it stands, and the way to exchange it. */
export interface Supergraph {
  readonly gateway: ApolloGateway;
  /** Plans for subscriptions on the present graph. */
  planning(): Planning;
  /** Takes a new supergraph; throws, and keeps the old one, when it cannot be used. */
  reload(sdl: string): void;
  /** Calls `listener` once, after the graph was exchanged; returns the way not to be called. */
  onceReloaded(listener: () => void): () => void;
}

/**
 * Loads Apollo's gateway on the committed supergraph: nothing is composed or introspected at run time.
 *
 * @param sources by service name
 */
export function createSupergraph(sdl: string, sources: Readonly<Record<string, GraphQLDataSource>>): Supergraph {
  // Apollo's gateway reads this when it is constructed, and reports to its maker every hour otherwise.
  // oxlint-disable-next-line no-restricted-properties -- written, not read
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

  const listeners = new Set<() => void>();
  let update: ((sdl: string) => void) | undefined;
  let loaded: { readonly sdl: string; readonly schema: GraphQLSchema } | undefined;
  let planning: Planning | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: async (options) => {
      update = options.update;
      return { supergraphSdl: sdl };
    },
    buildService({ name }) {
      const source = sources[name];
      if (!source) throw new Error(`The supergraph names the service ${name}, which is not connected`);
      return source;
    },
    __exposeQueryPlanExperimental: false, // otherwise a header of the client brings out the plan
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    loaded = { sdl: coreSupergraphSdl, schema: apiSchema };
    planning = undefined;
    for (const listener of listeners) listener();
    listeners.clear();
  });

  return {
    gateway,
    planning() {
      if (!loaded) throw new Error('The supergraph is not loaded yet');
      // The second planner is for subscriptions alone: made when the first one is asked for, not before the door opens.
      planning ??= createPlanning(loaded.sdl, loaded.schema);
      return planning;
    },
    reload(next) {
      if (!update) throw new Error('The supergraph is not loaded yet');
      update(next);
    },
    onceReloaded(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { createExecutor } from './execute/executor.js';
import { createPlanning, type Planning } from './execute/planning.js';
import { asSource } from './execute/stock.js';
import type { AskService } from './joined.js';

/** What Apollo Server wants of a gateway. */
export type ServedGateway = Pick<ApolloGateway, 'onSchemaLoadOrUpdate' | 'stop'> & {
  load(options: Parameters<ApolloGateway['load']>[0]): Promise<{ readonly executor: ApolloGateway['executor'] }>;
};

/** The composed graph as it stands, and the way to exchange it. */
export interface Supergraph {
  readonly gateway: ServedGateway;
  /** Plans on the present graph. */
  planning(): Planning;
  /** Takes a new supergraph; throws, and keeps the old one, when it cannot be used. */
  reload(sdl: string): void;
  /** Calls `listener` once, after the graph was exchanged; returns the way not to be called. */
  onceReloaded(listener: () => void): () => void;
}

/** What a graph is loaded from. */
export interface SupergraphOptions {
  readonly sdl: string;
  /** By the name each has in the graph. */
  readonly services: Readonly<Record<string, AskService>>;
  /** By whose executor operations are run; ours when left out. */
  readonly executor?: 'compiled' | 'stock' | undefined;
}

/**
 * Loads Apollo's gateway on the committed supergraph: nothing is composed or introspected at run time. It keeps the graph;
 * its operations are run by `execute/`.
 */
export function createSupergraph({ sdl, services, executor = 'compiled' }: SupergraphOptions): Supergraph {
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
      const service = services[name];
      if (!service) throw new Error(`The supergraph names the service ${name}, which is not connected`);
      return asSource(service);
    },
    __exposeQueryPlanExperimental: false, // otherwise a header of the client brings out the plan
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    loaded = { sdl: coreSupergraphSdl, schema: apiSchema };
    planning = undefined;
    for (const listener of listeners) listener();
    listeners.clear();
  });

  const planningNow = (): Planning => {
    if (!loaded) throw new Error('The supergraph is not loaded yet');
    // Made when something is asked for, not before the door opens.
    planning ??= createPlanning(loaded.sdl, loaded.schema);
    return planning;
  };
  return {
    gateway: {
      onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
      async load(options) {
        const { executor: stock } = await gateway.load(options);
        return { executor: executor === 'stock' ? stock : createExecutor({ planning: planningNow, services, stock }) };
      },
      stop: () => gateway.stop(),
    },
    planning: planningNow,
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

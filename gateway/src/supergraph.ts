import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { createExecutor, type By } from './execute/executor.js';
import type { Planning } from './execute/planning.js';
import type { Caller } from './forward.js';
import { loadGraph, type Graph, type LoadedGraph } from './graph.js';
import type { AskService } from './joined.js';
import type { Served } from './served.js';

/** What Apollo Server wants of a gateway. */
export type ServedGateway = ApolloServerOptionsWithGateway<Caller>['gateway'];

/** The composed graph as it stands, and the way to exchange it. */
export interface Supergraph {
  /** What the server of those who are served this serves. */
  gatewayOf(served: Served): ServedGateway;
  /** Plans on the present graph, for those who are served this. */
  planning(served: Served): Planning;
  /** Takes a new graph; throws, and keeps the old one, when it cannot be used. */
  reload(graph: Graph): void;
  /** Calls `listener` once, after the graph was exchanged; returns the way not to be called. */
  onceReloaded(listener: () => void): () => void;
}

/** What a graph is loaded from. */
export interface SupergraphOptions {
  readonly graph: Graph;
  /** By the name each has in the graph. */
  readonly services: Readonly<Record<string, AskService>>;
  /** By whose executor operations are run; ours when left out. */
  readonly executor?: By | undefined;
}

type SchemaListener = Parameters<ServedGateway['onSchemaLoadOrUpdate']>[0];

/**
 * Loads the committed supergraph: nothing is composed or introspected at run time. One planner serves every server and
 * every stream; Apollo's own gateway class would make a second one and keep its plans to itself.
 *
 * @throws Error for a graph that cannot be used, or that names a service which is not connected
 */
export function createSupergraph({ graph, services, executor = 'compiled' }: SupergraphOptions): Supergraph {
  const servers = new Map<SchemaListener, Served>();
  const streams = new Set<() => void>();
  const load = (text: Graph): LoadedGraph => {
    const loaded = loadGraph(text);
    const missing = loaded.services.find((name) => !services[name]);
    if (missing) throw new Error(`The supergraph names the service ${missing}, which is not connected`);
    return loaded;
  };
  let loaded = load(graph);
  const planning = (served: Served) => loaded.planningOf(served);
  const tell = (server: SchemaListener, served: Served) =>
    server({ apiSchema: planning(served).schema, coreSupergraphSdl: loaded.text.supergraphSdl });

  return {
    gatewayOf: (served) => ({
      onSchemaLoadOrUpdate(server) {
        servers.set(server, served);
        tell(server, served);
        return () => void servers.delete(server);
      },
      load: async () => ({ executor: createExecutor({ planning: () => planning(served), services, by: executor }) }),
      stop: async () => undefined,
    }),
    planning,
    reload(next) {
      if (JSON.stringify(next) === JSON.stringify(loaded.text)) return;
      loaded = load(next);
      for (const [server, served] of servers) tell(server, served);
      for (const ended of streams) ended();
      streams.clear();
    },
    onceReloaded(listener) {
      streams.add(listener);
      return () => void streams.delete(listener);
    },
  };
}

import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { createExecutor, type By } from './execute/executor.js';
import { createPlanning, type Planning } from './execute/planning.js';
import type { Caller } from './forward.js';
import type { AskService } from './joined.js';

/** What Apollo Server wants of a gateway. */
export type ServedGateway = ApolloServerOptionsWithGateway<Caller>['gateway'];

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
  readonly executor?: By | undefined;
}

type SchemaListener = Parameters<ServedGateway['onSchemaLoadOrUpdate']>[0];

/**
 * Loads the committed supergraph: nothing is composed or introspected at run time. One planner serves every server and
 * every stream; Apollo's own gateway class would make a second one and keep its plans to itself.
 *
 * @throws Error for a supergraph that cannot be used, or that names a service which is not connected
 */
export function createSupergraph({ sdl, services, executor = 'compiled' }: SupergraphOptions): Supergraph {
  const servers = new Set<SchemaListener>();
  const streams = new Set<() => void>();
  const load = (text: string): Planning => {
    const planning = createPlanning(text);
    const missing = planning.services.find((name) => !services[name]);
    if (missing) throw new Error(`The supergraph names the service ${missing}, which is not connected`);
    return planning;
  };
  let planning = load(sdl);
  const planningNow = () => planning;
  const tell = (server: SchemaListener) => server({ apiSchema: planning.schema, coreSupergraphSdl: planning.sdl });

  return {
    gateway: {
      onSchemaLoadOrUpdate(server) {
        servers.add(server);
        tell(server);
        return () => void servers.delete(server);
      },
      load: async () => ({ executor: createExecutor({ planning: planningNow, services, by: executor }) }),
      stop: async () => undefined,
    },
    planning: planningNow,
    reload(next) {
      if (next === planning.sdl) return;
      planning = load(next);
      for (const server of servers) tell(server);
      for (const ended of streams) ended();
      streams.clear();
    },
    onceReloaded(listener) {
      streams.add(listener);
      return () => void streams.delete(listener);
    },
  };
}

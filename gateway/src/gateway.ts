import { randomUUID } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import type { Clock } from '@concord/kit/domain/clock';
import { Denied, type OnFault } from '@concord/kit/graphql/errors';
import type { GraphRequest, ServiceConnection } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import { createContracts } from './contracts.js';
import { createLeavingErrors } from './errors.js';
import type { By } from './execute/executor.js';
import { createForward } from './forward.js';
import type { Graph } from './graph.js';
import { createApp } from './http/app.js';
import type { Mount } from './http/pages.js';
import { createClientPace } from './limits/client-pace.js';
import { defaultLimits, type Limits } from './limits/settings.js';
import { createLive } from './live/socket.js';
import { createSubscribe } from './live/subscribe.js';
import { createOrigins } from './origin.js';
import { registeredIn } from './registered.js';
import { servedTo } from './served.js';
import type { Sessions } from './sessions.js';
import type { Setup } from './setup.js';
import { createSupergraph } from './supergraph.js';

/** What a gateway is made from. */
export interface GatewayOptions {
  /** By the name each service has in the supergraph. */
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  /** The supergraph, and what of it each audience is served. */
  readonly graph: Graph;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly onFault: OnFault;
  /**
   * Pages that may talk to the gateway, e.g. `https://concord.example`, besides its own on this machine. The first is where
   * people reach it: providers of single sign-on send them back there.
   */
  readonly origins: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly mounts?: readonly Mount[];
  /** In production the schema is not told, also not to those signed in. */
  readonly production: boolean;
  /** Whether clients come over TLS: cookies are then marked so. */
  readonly https: boolean;
  readonly trustProxy?: string | number | boolean;
  /** Where nobody is yet: how the first organization is founded. */
  readonly setup?: Setup;
  /** `stock` runs everything by Apollo's executor, which ours is compared with. */
  readonly executor?: By;
}

/** The one door of the house. */
export interface Gateway {
  readonly app: RequestListener;
  /** Runs a request as somebody who is known already: scheduled work, the command line, tests. */
  execute(request: GraphRequest, identity: Identity): Promise<FormattedExecutionResult>;
  /** Serves sockets on a server that serves `app`, and sets its patience with slow clients. */
  attach(server: Server): void;
  /** Exchanges the graph; open streams end and may be asked for again. Throws, and keeps the old one, on a bad one. */
  reload(graph: Graph): void;
  /** From now on not ready; everything else goes on, so that whoever shares out the work looks elsewhere first. */
  retire(): void;
  /** From now on not ready; sockets are sent elsewhere, requests that run are finished. */
  stop(): Promise<void>;
}

const PATH = '/graphql';

/** Puts the gateway together. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { connections, sessions, clock, onFault, production, https } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const leaving = createLeavingErrors(onFault);
  const origins = createOrigins(options.origins);
  const { serviceTime } = limits;
  const services = Object.fromEntries(
    Object.entries(connections).map(([name, connection]) => [
      name,
      createForward({ connection, serviceTime, onFault }),
    ]),
  );

  const supergraph = createSupergraph({ graph: options.graph, services, executor: options.executor });
  const contracts = await createContracts({ supergraph, limits, leaving, introspection: !production });
  const subscribe = createSubscribe({
    ...supergraph,
    ...{ connections, clock, leaving, serviceTime, onFault, patience: limits, executor: options.executor },
  });
  const asking = { pace: createClientPace(), registered: registeredIn(options.mounts ?? []), production };
  const live = createLive({
    ...{ sessions, origins, limits, clock, leaving, subscribe, ...asking },
    servedTo(identity) {
      const served = servedTo(identity);
      return served && { contract: served.contract, schema: supergraph.planning(served).schema };
    },
  });

  let retired = false;
  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    await live.stop();
    await contracts.stop();
  }

  const app = createApp({
    connections,
    contracts,
    sessions,
    origins,
    clock,
    onFault,
    bodyBytes: limits.bodyBytes,
    mounts: options.mounts ?? [],
    secure: https,
    publicUrl: options.origins[0] ?? '',
    ...asking,
    ...(options.setup && { setup: options.setup }),
    ...(options.trustProxy !== undefined && { trustProxy: options.trustProxy }),
    isStopping: () => retired || stopped !== undefined,
    onClosed: () => void live.check(),
  });

  return {
    app,
    async execute({ query, operationName, variables }, identity) {
      const contract = await contracts.of(identity);
      if (!contract) throw new Denied('FORBIDDEN', 'Nothing is served to this audience');
      const contextValue = { identity, requestId: randomUUID() };
      const { body } = await contract.server.executeOperation(
        { query, operationName, variables: { ...variables } },
        { contextValue },
      );
      return (body.kind === 'single' ? body.singleResult : body.initialResult) as FormattedExecutionResult;
    },
    attach(server) {
      server.headersTimeout = 10_000;
      server.requestTimeout = 15_000;
      live.attach(server, PATH);
    },
    reload: supergraph.reload,
    retire: () => void (retired = true),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

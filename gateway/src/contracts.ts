import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { Identity } from '@concord/kit/identity/identity';
import type { LeavingError } from './errors.js';
import { createRecent } from './execute/recent.js';
import type { Caller } from './forward.js';
import { overpriced } from './limits/cost.js';
import { createShapeRule, hasRoot } from './limits/rule.js';
import type { Limits } from './limits/settings.js';
import { servedTo, servedWhole, type Served } from './served.js';
import type { Supergraph } from './supergraph.js';

/** What some are served: an API schema with a server and a document store of its own. */
export interface Contract {
  readonly served: Served;
  readonly server: ApolloServer<Caller>;
}

/** Finds what an identity is served. */
export interface Contracts {
  /** `undefined` for an audience that nothing is served to. */
  of(identity: Identity): Promise<Contract | undefined>;
  stop(): Promise<void>;
}

/** What every contract is served with. */
export interface ContractsOptions {
  readonly supergraph: Pick<Supergraph, 'gatewayOf'>;
  readonly limits: Limits;
  readonly leaving: LeavingError;
  /** Whether signed-in people may ask about the schema. */
  readonly introspection: boolean;
}

/** Cuts of contracts that have a server at a time. */
const CUTS = 50;
/** Milliseconds after which a request that has found its server has been answered by it. */
const GRACE = 60_000;

/**
 * Starts a server for each contract; those of API clients, cut by their scopes, when one of them asks. What each of
 * their people and programs sees in it, the field policy of every service says again for every row.
 */
export async function createContracts(options: ContractsOptions): Promise<Contracts> {
  const open = new Set<ApolloServer<Caller>>();
  const start = async (served: Served): Promise<Contract> => {
    const server = createServer(served, options);
    await server.start();
    open.add(server);
    return { served, server };
  };
  const stop = async (server: ApolloServer<Caller>) => {
    if (open.delete(server)) await server.stop();
  };
  const wholes = new Map(await Promise.all(servedWhole.map(async (one) => [one.key, await start(one)] as const)));
  const cuts = createRecent<Promise<Contract>>(CUTS, (gone) => {
    setTimeout(() => void gone.then(({ server }) => stop(server)), GRACE).unref();
  });
  return {
    async of(identity) {
      const served = servedTo(identity);
      if (!served?.scopes) return served && wholes.get(served.key);
      return cuts.take(served.key, () => start(served));
    },
    stop: async () => void (await Promise.all([...open].map(stop))),
  };
}

function createServer(served: Served, options: ContractsOptions): ApolloServer<Caller> {
  const { supergraph, limits, leaving, introspection } = options;
  return new ApolloServer<Caller>({
    gateway: supergraph.gatewayOf(served),
    introspection,
    validationRules: [hasRoot, createShapeRule(limits)],
    parseOptions: { maxTokens: limits.tokens },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production', // what it would loosen elsewhere is said here, line by line
    formatError: (_formatted, error) => leaving(error).toJSON(),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      limiting(limits),
    ],
  });
}

/** What validation cannot see: variables, and how much is said when it goes wrong. */
function limiting(limits: Limits): ApolloServerPlugin<Caller> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operation, operationName, schema }) {
          if (operation?.operation === 'subscription') throw onlyOverSocket();
          const refusal = overpriced({ schema, document, operationName, variables: request.variables ?? {} }, limits);
          if (refusal) throw refusal;
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const result = body.singleResult;
          if (result.errors) result.errors = result.errors.slice(0, limits.errors);
          delete result.extensions;
        },
      };
    },
  };
}

function onlyOverSocket(): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError('Subscriptions are served over a WebSocket', { extensions });
}

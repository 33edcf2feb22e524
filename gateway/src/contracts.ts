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
import type { Caller } from './forward.js';
import { overpriced } from './limits/cost.js';
import { createShapeRule } from './limits/rule.js';
import type { Limits } from './limits/settings.js';
import type { ServedGateway } from './supergraph.js';

/** What one audience is served: an API schema with a server and a document store of its own. */
export interface Contract {
  readonly name: ContractName;
  readonly server: ApolloServer<Caller>;
}

/**
 * Contracts by name. The desks of the three houses are served the API schema itself, everything that is not
 * `@inaccessible`; what each of their people sees in it, the field policy of every service says.
 */
export type ContractName = 'desks';

/** The houses whose people work at a desk. */
const HOUSES: readonly string[] = ['HOSPITAL', 'INSURER', 'COMMITTEE'];

/** Finds what an identity is served. */
export interface Contracts {
  /** `undefined` for an audience that nothing is served to. */
  of(identity: Identity): Contract | undefined;
  stop(): Promise<void>;
}

/** What every contract is served with. */
export interface ContractsOptions {
  readonly gateway: ServedGateway;
  readonly limits: Limits;
  readonly leaving: LeavingError;
  /** Whether signed-in people may ask about the schema. */
  readonly introspection: boolean;
}

/** Starts a server for each contract. */
export async function createContracts(options: ContractsOptions): Promise<Contracts> {
  const desks: Contract = { name: 'desks', server: createServer(options) };
  await desks.server.start();
  return {
    of({ audience, organizationKind }) {
      // An API client is served what its organization is served.
      const staff = audience === organizationKind || audience === 'INTEGRATION';
      return staff && HOUSES.includes(organizationKind) ? desks : undefined;
    },
    stop: () => desks.server.stop(),
  };
}

function createServer({ gateway, limits, leaving, introspection }: ContractsOptions): ApolloServer<Caller> {
  return new ApolloServer<Caller>({
    gateway,
    introspection,
    validationRules: [createShapeRule(limits)],
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

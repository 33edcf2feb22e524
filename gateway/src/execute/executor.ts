import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { getOperationAST, getVariableValues, type ExecutionResult } from 'graphql';
import type { AskService, Caller } from '../joined.js';
import { compileOperation, type Request } from './operation.js';
import { oncePerOperation } from './once.js';
import type { Planning } from './planning.js';
import { asSource, createStock } from './stock.js';

type Gateway = ApolloServerOptionsWithGateway<Caller>['gateway'];
/** How Apollo Server has an operation run: it parsed, validated, and stayed within the limits. */
export type Execute = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** By whose executor operations are run. `stock`, Apollo's, is what ours is compared with. */
export type By = 'compiled' | 'stock';

/** What operations are run with. */
export interface ExecutorOptions {
  planning(): Planning;
  readonly services: Readonly<Record<string, AskService>>;
  readonly by?: By;
}

/** Runs operations on Apollo's plans: by functions that are made of each once, or as Apollo does. */
export function createExecutor({ planning, services, by = 'compiled' }: ExecutorOptions): Execute {
  const prepared = createPreparing(services, by);
  return async ({ document, request: { operationName, variables = {} }, context }) => {
    const graph = planning();
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(graph.schema, definitions, { ...variables });
    if (errors) return { errors };
    const caller = context as Caller;
    const ask = (service: string, asked: Parameters<AskService>[0]) => askedOf(services, service)(asked, caller);
    return prepared(graph, document, operationName)({ variables, values: coerced, ask }, caller);
  };
}

/** The service of this name; the supergraph was loaded with all of them. */
export function askedOf(services: Readonly<Record<string, AskService>>, name: string): AskService {
  const ask = services[name];
  if (!ask) throw new Error(`The plan names the service ${name}, which is not connected`);
  return ask;
}

type Prepared = (request: Request, caller: Caller) => Promise<ExecutionResult>;

/** Prepares each operation of a document once for each state of the graph. */
function createPreparing(services: ExecutorOptions['services'], by: By) {
  const sources = Object.fromEntries(Object.entries(services).map(([name, ask]) => [name, asSource(ask)]));
  return oncePerOperation<Prepared>((planning, document, name) => {
    const plan = planning.planOf(document, name);
    const operation = by === 'compiled' ? compileOperation(planning, plan, document, name) : undefined;
    if (operation) return (request) => operation.run(request);
    const stock = createStock(planning, plan, document, name);
    return ({ variables }, caller) => stock({ sources, variables, caller });
  });
}

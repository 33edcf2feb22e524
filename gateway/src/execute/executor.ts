import type { ApolloGateway } from '@apollo/gateway';
import { getOperationAST, getVariableValues, type DocumentNode } from 'graphql';
import type { AskService, Caller } from '../joined.js';
import { compileOperation, type Operation } from './operation.js';
import type { Planning } from './planning.js';

/** How Apollo Server has an operation run: it parsed, validated, and stayed within the limits. */
export type Execute = ApolloGateway['executor'];

/** By what operations are run. */
export interface ExecutorOptions {
  planning(): Planning;
  readonly services: Readonly<Record<string, AskService>>;
  /** Apollo's own, for what ours does not know. */
  readonly stock: Execute;
}

/** Runs operations by functions that are made of each once, on Apollo's plans. */
export function createExecutor({ planning, services, stock }: ExecutorOptions): Execute {
  const compiled = createCompiling();
  return async (context) => {
    const { document, request } = context;
    const { operationName, variables = {} } = request;
    const graph = planning();
    const operation = compiled(graph, document, operationName);
    const ast = getOperationAST(document, operationName);
    if (!operation || !ast) return stock(context);
    const { coerced, errors } = getVariableValues(graph.schema, ast.variableDefinitions ?? [], { ...variables });
    if (errors) return { errors };
    const caller = context.context as Caller;
    return operation.run({
      variables,
      values: coerced,
      ask: (service, asked) => askedOf(services, service)(asked, caller),
    });
  };
}

/** The service of this name; the supergraph was loaded with all of them. */
export function askedOf(services: Readonly<Record<string, AskService>>, name: string): AskService {
  const ask = services[name];
  if (!ask) throw new Error(`The plan names the service ${name}, which is not connected`);
  return ask;
}

/** Makes each operation of a document once for each state of the graph; forgotten with either. */
function createCompiling() {
  const known = new WeakMap<Planning, WeakMap<DocumentNode, Map<string, Operation | undefined>>>();
  return (planning: Planning, document: DocumentNode, operationName = ''): Operation | undefined => {
    const ofGraph = known.get(planning) ?? new WeakMap<DocumentNode, Map<string, Operation | undefined>>();
    known.set(planning, ofGraph);
    const ofDocument = ofGraph.get(document) ?? new Map<string, Operation | undefined>();
    ofGraph.set(document, ofDocument);
    if (ofDocument.has(operationName)) return ofDocument.get(operationName);
    const name = operationName || undefined;
    const made = compileOperation(planning, planning.planOf(document, name), document, name);
    ofDocument.set(operationName, made);
    return made;
  };
}

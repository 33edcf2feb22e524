import {
  execute,
  getOperationAST,
  getVariableValues,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { canBePlanned, planOf } from './prepared-plan.js';
import { runPrepared, type Prepared } from './prepared-run.js';

/** `execute` of graphql-js, for documents that were validated. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** As graphql-js does it: a request is not answered with thousands of errors. */
const MOST_ERRORS = 50;

/**
 * Executes documents on a schema, each by a plan that is made of it once: a gateway sends the same few hundred, and a
 * page of fifty rows is a few thousand fields. Mutations, whose fields run one after another, and documents that have no
 * plan are left to graphql-js. The schema must not change any more.
 */
export function createPreparedExecute(schema: GraphQLSchema): Execute {
  const plans = new WeakMap<OperationDefinitionNode, Prepared | undefined>();

  const preparedOf = (document: DocumentNode, name: string | null | undefined): Prepared | undefined => {
    const operation = getOperationAST(document, name);
    if (!operation || operation.operation === 'mutation') return undefined;
    if (!plans.has(operation)) plans.set(operation, prepare(schema, document, operation));
    return plans.get(operation);
  };

  return (args) => {
    const { document, operationName, contextValue: context, rootValue } = args;
    const prepared = preparedOf(document, operationName);
    if (!prepared) return execute(args);
    const { coerced, errors } = getVariableValues(
      schema,
      prepared.operation.variableDefinitions ?? [],
      args.variableValues ?? {},
      { maxErrors: MOST_ERRORS },
    );
    if (errors) return { errors };
    return runPrepared(prepared, { context, rootValue, variables: coerced });
  };
}

function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Prepared | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root || !canBePlanned(document)) return undefined;
  const named = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(named.map((fragment) => [fragment.name.value, fragment]));
  return { schema, operation, fragments, plan: planOf(schema, root, operation.selectionSet, fragments) };
}

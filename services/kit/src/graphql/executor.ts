import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Call } from '../identity/identity.js';
import type { AnswerError } from './answer-error.js';
import { createContext } from './context.js';
import { createDocuments } from './documents.js';
import { mapIterator } from './iterators.js';
import type { GraphRequest, ServiceConnection } from './service.js';

/** Runs requests on a schema; every error that leaves is of the closed list. */
export function createExecutor(
  schema: GraphQLSchema,
  answerError: AnswerError,
): Pick<ServiceConnection, 'execute' | 'subscribe'> {
  const documents = createDocuments(schema);

  const answered = ({ requestId }: Call, result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => answerError(error, requestId)) } : result;

  const refused = (call: Call, ...errors: readonly unknown[]): ExecutionResult => ({
    errors: errors.map((error) => answerError(error, call.requestId)),
  });

  const argumentsOf = (request: GraphRequest, document: DocumentNode, call: Call): ExecutionArgs => ({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: createContext(call),
  });

  return {
    async execute(request, call) {
      const checked = documents(request.query);
      if ('errors' in checked) return refused(call, ...checked.errors);
      if (getOperationAST(checked.document, request.operationName)?.operation === 'subscription')
        return refused(call, new GraphQLError('A subscription is subscribed to, not executed'));
      return answered(call, await execute(argumentsOf(request, checked.document, call)));
    },

    async subscribe(request, call) {
      const checked = documents(request.query);
      if ('errors' in checked) return refused(call, ...checked.errors);
      const { document } = checked;
      if (getOperationAST(document, request.operationName)?.operation !== 'subscription')
        return refused(call, new GraphQLError('Only a subscription can be subscribed to'));
      const source = await createSourceEventStream(argumentsOf(request, document, call));
      if (!(Symbol.asyncIterator in source)) return answered(call, source);
      return mapIterator<unknown, ExecutionResult>(
        source[Symbol.asyncIterator](),
        // A context of its own for each event: what was loaded for the last one may have changed since.
        async (rootValue) => answered(call, await execute({ ...argumentsOf(request, document, call), rootValue })),
        (error) => refused(call, error),
      );
    },
  };
}

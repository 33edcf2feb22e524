import {
  createSourceEventStream,
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
import { createPreparedExecute } from './prepared.js';
import type { GraphRequest, ServiceConnection } from './service.js';
import { tell } from './watched-answer.js';
import { watchIdentity, type WatchedIdentity } from './watched-identity.js';
import { watchedStream } from './watched-stream.js';

/** Runs requests on a schema; every error that leaves is of the closed list. */
export function createExecutor(
  schema: GraphQLSchema,
  answerError: AnswerError,
): Pick<ServiceConnection, 'execute' | 'subscribe'> {
  const documents = createDocuments(schema);
  const execute = createPreparedExecute(schema);

  const answered = ({ requestId }: Call, result: ExecutionResult): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => answerError(error, requestId)) } : result;

  const refused = (call: Call, ...errors: readonly unknown[]): ExecutionResult => ({
    errors: errors.map((error) => answerError(error, call.requestId)),
  });

  const argumentsOf = (
    request: GraphRequest,
    document: DocumentNode,
    call: Call,
    watch?: WatchedIdentity,
  ): ExecutionArgs => ({
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    contextValue: createContext(call, watch),
  });

  return {
    async execute(request, call) {
      const checked = documents(request.query);
      if ('errors' in checked) return refused(call, ...checked.errors);
      if (getOperationAST(checked.document, request.operationName)?.operation === 'subscription')
        return refused(call, new GraphQLError('A subscription is subscribed to, not executed'));
      const watch = request.watched ? watchIdentity(call.identity) : undefined;
      const answer = answered(call, await execute(argumentsOf(request, checked.document, call, watch)));
      return watch ? tell(answer, { personal: watch.personal }) : answer;
    },

    async subscribe(request, call) {
      const checked = documents(request.query);
      if ('errors' in checked) return refused(call, ...checked.errors);
      const { document } = checked;
      if (getOperationAST(document, request.operationName)?.operation !== 'subscription')
        return refused(call, new GraphQLError('Only a subscription can be subscribed to'));
      const watch = request.watched ? watchIdentity(call.identity) : undefined;
      const source = await createSourceEventStream(argumentsOf(request, document, call, watch));
      if (!(Symbol.asyncIterator in source)) return answered(call, source);
      // A context of its own for each event: what was loaded for the last one may have changed since.
      const completed = async (rootValue: unknown, eventWatch?: WatchedIdentity) =>
        answered(call, await execute({ ...argumentsOf(request, document, call, eventWatch), rootValue }));
      const failed = (error: unknown) => refused(call, error);
      const events = source[Symbol.asyncIterator]();
      if (!watch) return mapIterator<unknown, ExecutionResult>(events, (event) => completed(event), failed);
      const complete = async (event: unknown) => {
        const eventWatch = watchIdentity(call.identity);
        const result = await completed(event, eventWatch);
        return { result, personal: eventWatch.personal };
      };
      return watchedStream({ source: events, watch, complete, failed });
    },
  };
}

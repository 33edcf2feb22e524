import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

/** A result as it came over the wire, its errors made errors again. Their places in the text of the query are lost. */
export function resultFromWire(json: unknown): ExecutionResult {
  const { errors, ...rest } = (json ?? {}) as { errors?: readonly GraphQLFormattedError[] };
  if (!errors) return rest;
  return {
    ...rest,
    errors: errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
  };
}

/** The last result of a stream whose identity is spent; `reason` as in `SpentReason`. */
export function spentResult(reason: string): ExecutionResult {
  return {
    errors: [new GraphQLError('The stream has ended', { extensions: { code: 'UNAUTHENTICATED', reason } })],
  };
}

import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createErrorAnswer } from '@concord/kit/graphql/answer-error';
import { isErrorCode, type OnFault } from '@concord/kit/graphql/errors';
import { Unavailable } from '@concord/kit/http/unavailable';

/** Words that a service may send along with a code; everything else stays inside. */
const TOLD = ['reason', 'currentVersion', 'inputPath', 'incident', 'sentence', 'retryable'];

/** Makes of any error one that may leave: of the closed list, without a service's name, a stack, or a hint. */
export type LeavingError = (error: unknown) => GraphQLError;

/** What Apollo, the planner, the services and we ourselves throw, brought into one shape. */
export function createLeavingErrors(onFault: OnFault): LeavingError {
  const answerError = createErrorAnswer(onFault);
  return (error) => {
    if (isFromService(error)) return told(error);
    const left = withoutHttp(answerError(error, ''));
    // Whoever is told may come back: the service will, and a feed goes on where it was left.
    if (error instanceof Unavailable) Object.assign(left.extensions, { reason: 'UNAVAILABLE', retryable: true });
    return left;
  };
}

/** An error of an answer, in process a `GraphQLError`, between processes plain. */
export interface ServiceError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A service's own error as it is handed on. A code that is not on the list is a fault of that service. */
export function handedOn({ message, path, extensions }: ServiceError): GraphQLFormattedError {
  const code = extensions?.['code'];
  if (!isErrorCode(code)) return { message: 'Internal error', ...(path && { path }), extensions: { code: 'INTERNAL' } };
  return { message, ...(path && { path }), extensions: { code, ...kept(extensions) } };
}

/** A stream that ended for a reason that trying again may cure. */
export function endedStream(
  code: 'TOO_MUCH' | 'INTERNAL' | 'UNAUTHENTICATED',
  message: string,
  reason: string,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, reason, retryable: true } });
}

function isFromService(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && typeof error.extensions['serviceName'] === 'string';
}

function told(error: GraphQLError): GraphQLError {
  const { message, extensions } = handedOn(error);
  return new GraphQLError(message, { path: error.path, extensions });
}

function kept(extensions: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => TOLD.includes(name)));
}

function withoutHttp(error: GraphQLError): GraphQLError {
  delete error.extensions['http'];
  return error;
}

import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { BadInput, Conflict, NotFound } from '../domain/conflict.js';
import { OperatorFault } from '../domain/operator-fault.js';
import { Refusal } from '../domain/refusal.js';
import { Denied, isErrorCode, Resync, type ErrorCode, type OnFault } from './errors.js';

/** Makes of any error one of the closed list. */
export type AnswerError = (error: unknown, requestId: string) => GraphQLError;

/**
 * The one place where errors become answers. What is not known by class is a fault: the caller hears an incident
 * number, `onFault` hears where it happened, and the message goes nowhere.
 */
export function createErrorAnswer(onFault: OnFault): AnswerError {
  return (error, requestId) => {
    const outer = error instanceof GraphQLError ? error : undefined;
    const cause = causeOf(error);
    const known = knownError(cause) ?? (outer && questionError(outer, cause));
    if (known) return rebuilt(known.message, known.extensions, outer);

    const incident = randomUUID();
    onFault({
      incident,
      requestId,
      at: outer?.path?.join('.') ?? '',
      error: cause instanceof Error ? cause.name : typeof cause,
      ...(cause instanceof OperatorFault && { sentence: cause.message }),
      ...(codeOf(cause) && { code: codeOf(cause) }),
      frames: framesOf(cause),
    });
    return rebuilt('Internal error', { code: 'INTERNAL', incident }, outer);
  };
}

interface Known {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode } & Readonly<Record<string, unknown>>;
}

function knownError(cause: unknown): Known | undefined {
  if (cause instanceof Conflict) {
    const version = cause.currentVersion === undefined ? {} : { currentVersion: cause.currentVersion };
    return { message: 'Conflict', extensions: { code: 'CONFLICT', reason: cause.reason, ...version } };
  }
  if (cause instanceof NotFound) return { message: cause.message, extensions: { code: 'NOT_FOUND' } };
  if (cause instanceof BadInput) {
    const reason = cause instanceof Resync ? { reason: cause.reason } : {};
    return { message: cause.message, extensions: { code: 'BAD_USER_INPUT', inputPath: cause.path, ...reason } };
  }
  if (cause instanceof Denied)
    return { message: cause.message, extensions: { code: cause.code, ...(cause.reason && { reason: cause.reason }) } };
  // A question that a rule forbids has no payload to carry the refusal in.
  if (cause instanceof Refusal)
    return {
      message: cause.sentence.en,
      extensions: { code: 'FORBIDDEN', reason: cause.code, sentence: cause.sentence },
    };
  if (cause instanceof GraphQLError && isErrorCode(cause.extensions['code']))
    return { message: cause.message, extensions: { ...cause.extensions, code: cause.extensions['code'] } };
  return undefined;
}

/**
 * Errors of graphql-js about the request itself. Those about a value print the value, which may be somebody's number:
 * they are told with the name of the variable or argument alone.
 */
function questionError(error: GraphQLError, cause: unknown): Known | undefined {
  if (cause !== error && !(cause instanceof GraphQLError)) return undefined;
  const bad = (message: string): Known => ({ message, extensions: { code: 'BAD_USER_INPUT' } });
  if (error.message.startsWith('Syntax Error')) return bad('The document cannot be read');
  const variable = /^Variable "\$(\w+)"/.exec(error.message)?.[1];
  if (variable) return bad(`The value of variable $${variable} is missing or not valid`);
  const about = error.nodes?.[0]?.kind ?? '';
  if (about.endsWith('Value') || error.message.startsWith('Argument "'))
    return bad('A value in the request is not valid');
  if (error.path) return undefined;
  return bad(error.message.replace(/ ?Did you mean .*$/s, ''));
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function rebuilt(message: string, extensions: Record<string, unknown>, outer: GraphQLError | undefined): GraphQLError {
  const { nodes, path, source, positions } = outer ?? {};
  return new GraphQLError(message, { nodes, path, source, positions, extensions });
}

function codeOf(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
}

/** Where something was thrown: the lines of its stack without its message, which may hold anything. */
export function framesOf(cause: unknown): readonly string[] {
  const lines = cause instanceof Error ? (cause.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
}

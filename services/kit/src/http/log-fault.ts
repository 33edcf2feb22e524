import { BadInput, Conflict, NotFound } from '../domain/conflict.js';
import { OperatorFault } from '../domain/operator-fault.js';
import { Refusal } from '../domain/refusal.js';
import { scrub } from './log-scrub.js';

/** An error as it is logged. */
export interface LoggedFault {
  readonly error: string;
  readonly code?: string;
  readonly sentence?: string;
  readonly frames: readonly string[];
  readonly cause?: LoggedFault;
}

const DEPTH = 3;
const FRAMES = 12;

/**
 * What is told of an error: its class, its code, where it happened. Not its message: drivers and parsers quote values
 * in theirs. Kept are messages of our own that hold none, and those of the engine that name only code.
 */
export function faultForLog(error: unknown, depth = 0): LoggedFault {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const code = codeOf(error);
  const sentence = sentenceOf(error);
  const cause = depth < DEPTH && error.cause !== undefined ? faultForLog(error.cause, depth + 1) : undefined;
  return {
    error: classOf(error),
    ...(code && { code }),
    ...(sentence && { sentence: scrub(sentence) }),
    frames: framesOf(error),
    ...(cause && { cause }),
  };
}

// Not `name`, which anybody can assign.
const classOf = (error: Error) => /^\w{1,60}$/.exec(String(error.constructor?.name))?.[0] ?? 'Error';

/** Codes of Node, undici and the two databases. */
const CODES = /^(?:E[A-Z]{3,20}|(?:ER|ERR|UND_ERR|SQLITE|PROTOCOL|MODULE|GRAPHQL)_[A-Z0-9_]{1,60})$/;

function codeOf(error: Error): string | undefined {
  if (error instanceof Refusal) return error.code;
  if (error instanceof Conflict) return error.reason;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && CODES.test(code) ? code : undefined;
}

const ENGINE = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[a-z][A-Za-z]{0,40}'\)$/,
  /^[a-z][A-Za-z.]{0,80} is not (?:a function|a constructor|defined|iterable)$/,
  /^Cannot find (?:module|package) '[\w@./:-]+'/,
];

function sentenceOf(error: Error): string | undefined {
  if (error instanceof OperatorFault) return error.message;
  if (error instanceof NotFound) return error.noun;
  if (error instanceof BadInput) return error.path.join('.');
  return ENGINE.map((pattern) => pattern.exec(error.message)?.[0]).find(Boolean);
}

const FRAME = /^\s+at (?:[\w$.<>[\] ]+ \()?(?:(?:file:|node:|\/|[A-Z]:\\)[^()]*:\d+:\d+|<anonymous>)\)?$/;

function framesOf({ stack = '', message }: Error): readonly string[] {
  // The stack begins with the message, which may have lines that look like frames.
  const start = message ? stack.indexOf(message) : -1;
  return (start < 0 ? stack : stack.slice(start + message.length))
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => scrub(line.trim()));
}

import { BadInput } from '../domain/conflict.js';

/** Every code a top-level error can carry. A business "no" is a `Refusal` in the payload, not one of these. */
export type ErrorCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'TOO_MUCH' | 'INTERNAL';

/** The closed list, for checking what a service or a client sends. */
export const ERROR_CODES: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MUCH',
  'INTERNAL',
];

/** Whether `code` is on the closed list. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.includes(code as ErrorCode);
}

/** A call that is not let in, or asks for too much. The sentence must not carry personal data. */
export class Denied extends Error {
  override readonly name = 'Denied';
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'TOO_MUCH',
    sentence: string,
    /** A word for programs, e.g. `RATE`. */
    readonly reason?: string,
  ) {
    super(sentence);
  }
}

/** A cursor that cannot be continued from: foreign, garbled, or ahead of the feed. The reader starts again. */
export class Resync extends BadInput {
  readonly reason = 'RESYNC';
  constructor(path: readonly string[] = ['after']) {
    super(path, 'This cursor cannot be continued from; read again and take the new one');
  }
}

/** What is kept of a fault: enough to find it, nothing a person could be known by. */
export interface Fault {
  /** Told to the caller, so that the two ends can be brought together. */
  readonly incident: string;
  readonly requestId: string;
  /** Where in the answer, with list positions. */
  readonly at: string;
  /** Class of the error. Its message is left out: database drivers put values into it. */
  readonly error: string;
  /** Code of the database driver or of Node, e.g. `ER_LOCK_DEADLOCK`. */
  readonly code?: string;
  /** The message of an `OperatorFault`, which is written for the log. */
  readonly sentence?: string;
  /** Lines of code, innermost first. */
  readonly frames: readonly string[];
}

/** Receives faults, usually a logger. */
export type OnFault = (fault: Fault) => void;

import { QueryFailedError } from 'typeorm';

/**
 * Why the database refused a statement. `transient`: the same again may pass. `lost`: the connection went away or did
 * not answer, so that nobody knows what became of it.
 */
export type FaultKind = 'duplicate' | 'foreign-key' | 'check' | 'transient' | 'lost' | 'other';

/**
 * A statement that failed, told without its values: a driver's own sentence quotes them, and they may be a patient's.
 * A fault, unless the caller can answer `duplicate`.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  constructor(
    readonly kind: FaultKind,
    /** The driver's code, e.g. `SQLITE_CONSTRAINT_UNIQUE` or `1062`. */
    readonly code: string,
    /** With `?` in the place of its values. */
    readonly statement: string,
  ) {
    super(`The database refused a statement (${kind}, ${code}): ${statement}`);
  }
}

/** Whether a unique key was already taken. */
export const isDuplicate = (error: unknown): boolean => error instanceof DatabaseFault && error.kind === 'duplicate';

/** A driver's error as a `DatabaseFault`; an error that is not the database's as it is. */
export function faultOf(error: unknown, statement: string): unknown {
  if (error instanceof DatabaseFault) return error;
  const refused = error instanceof QueryFailedError;
  const cause = (refused ? error.driverError : error) as { code?: unknown; errno?: unknown; fatal?: unknown };
  const code = typeof cause?.code === 'string' ? cause.code : undefined;
  const errno = typeof cause?.errno === 'number' ? cause.errno : undefined;
  if (!refused && code === undefined && errno === undefined) return error;
  const kind = kindOf(code, errno);
  const told = code?.startsWith('SQLITE') ? code : String(errno ?? code ?? 'no code');
  // A connection that the driver itself has given up: some of its sentences carry no code.
  return new DatabaseFault(kind === 'other' && cause.fatal === true ? 'lost' : kind, told, statement);
}

// By number: the driver gives some of MariaDB's numbers the name of an unrelated error of MySQL.
const NUMBERS: Readonly<Record<number, FaultKind>> = {
  1062: 'duplicate',
  1451: 'foreign-key',
  1452: 'foreign-key',
  3819: 'check',
  4025: 'check',
  1020: 'transient',
  1205: 'transient',
  1213: 'transient',
  1969: 'transient',
  3024: 'transient',
  1040: 'transient',
  1053: 'lost',
  1927: 'lost',
  2013: 'lost',
};

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
]);

function kindOf(code: string | undefined, errno: number | undefined): FaultKind {
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'duplicate';
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return 'foreign-key';
  if (code?.startsWith('SQLITE_CONSTRAINT')) return 'check';
  if (code?.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return 'transient';
  if (code !== undefined && LOST.has(code)) return 'lost';
  return (errno !== undefined && NUMBERS[errno]) || 'other';
}

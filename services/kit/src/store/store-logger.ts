import type { Logger } from 'typeorm';
import type { StatementObserver } from './database.js';

/** Where the store reports what is nobody's answer. Fits a pino logger. */
export interface StoreLogger {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** For callers that bring no logger. */
export const silentLogger: StoreLogger = { warn: () => undefined, error: () => undefined };

/**
 * TypeORM's logger as we allow it: observers see statements, the log sees slow ones and migrations that failed, and
 * nobody writes a parameter or a driver's sentence down: both carry values of patients.
 */
export function typeormLogger(observers: ReadonlySet<StatementObserver>, logger: StoreLogger): Logger {
  return {
    logQuery(sql, parameters = []) {
      for (const observer of observers) observer(sql, parameters as readonly unknown[]);
    },
    logQuerySlow: (milliseconds, sql) => logger.warn({ milliseconds, sql }, 'a statement was slow'),
    logQueryError: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log(level) {
      if (level === 'warn') logger.warn({}, 'a database connection reported a problem');
    },
  };
}

import type { DataSource, QueryResult } from 'typeorm';
import { faultOn, withConnection } from './connections.js';

/** Which words of SQL are spoken. MySQL is untested; MariaDB is what the tests run on. */
export type Dialect = 'sqlite' | 'mariadb' | 'mysql';

/** Where a service keeps its records: a file of its own, or a database of its own on a server (`mysql://user:password@host:3306/name`). */
export type DatabaseSettings =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mariadb' | 'mysql'; readonly url: string };

/** An open database. Opaque: rows are reached through `createTable`, transactions through a unit of work. */
export interface Database {
  readonly dialect: Dialect;
  /** One read that touches the database; rejects when it does not answer. */
  ping(): Promise<void>;
  /** Ends the connections; running statements finish first. */
  close(): Promise<void>;
}

/** Told of a statement before it runs. Parameters may be personal: never write them anywhere. */
export type StatementObserver = (sql: string, parameters: readonly unknown[]) => void;

/** Runs a statement that only reads, outside of any transaction; `undefined`, with nothing done, for another. Throws as a runner does. */
export type ReadStatement = (sql: string, parameters: readonly unknown[]) => QueryResult | undefined;

/** What `kit/store` knows of a database and nobody else. */
export interface DatabaseInternals {
  readonly source: DataSource;
  readonly observers: Set<StatementObserver>;
  /** Where reading needs no connection of its own: SQLite. */
  readonly read?: ReadStatement;
}

const internals = new WeakMap<Database, DatabaseInternals>();

/** Makes the opaque face of an open data source. */
export function presentDatabase(dialect: Dialect, inside: DatabaseInternals): Database {
  let pinging: Promise<void> | undefined;
  const ping = () =>
    withConnection(inside.source, async (runner) => {
      await runner.query('SELECT 1').catch(async (error: unknown) => {
        throw await faultOn(runner, error, 'SELECT 1');
      });
    });
  const database: Database = {
    dialect,
    // Whoever asks meanwhile gets the same answer: a server that stalls must not lose its connections to those who look.
    ping: () =>
      (pinging ??= ping().finally(() => {
        pinging = undefined;
      })),
    close: async () => {
      if (inside.source.isInitialized) await inside.source.destroy();
    },
  };
  internals.set(database, inside);
  return database;
}

/** For `kit/store` alone. */
export function internalsOf(database: Database): DatabaseInternals {
  const inside = internals.get(database);
  if (!inside) throw new Error('This database was not opened by openDatabase');
  return inside;
}

/** Calls `observer` for every statement from now on. For tests. Returns the way to stop. */
export function observeStatements(database: Database, observer: StatementObserver): () => void {
  const { observers } = internalsOf(database);
  observers.add(observer);
  return () => void observers.delete(observer);
}

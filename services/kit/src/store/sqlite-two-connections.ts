import { resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { QueryFailedError, type DataSource, type QueryResult } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { ReadStatement } from './database.js';
import { Statements } from './sqlite-statements.js';
import { createWriteLock, type WriteLock } from './write-lock.js';

/** Milliseconds a writer waits for its turn. */
const PATIENCE = 5_000;

/** The two connections to one file: all writes pass the first, one at a time; the second reads what is committed. */
interface Connections {
  readonly lock: WriteLock;
  writer(): Statements;
  reader(): Statements;
}

/**
 * Gives a SQLite data source one writing and one reading connection, before it is initialized. TypeORM's own driver
 * shares one connection: of two transactions at once, the one that rolls back takes the other's committed rows
 * with it, and everybody reads uncommitted ones. A transaction here holds the write lock from BEGIN IMMEDIATE to its
 * end; a statement outside any transaction that only reads is read from the second connection (a WAL snapshot).
 *
 * Needs a file: two connections to `:memory:` are two databases.
 *
 * Answers the short way to the second connection, without a runner of TypeORM's, which takes longer to make than most
 * reads take; it answers `undefined` for what is no mere read.
 */
export function useTwoConnections(source: DataSource, file: string): ReadStatement {
  const driver = source.driver as BetterSqlite3Driver;
  // Our column types carry MariaDB's names; SQLite itself takes any name and reads the affinity out of it.
  driver.supportedDataTypes.push('mediumtext', 'mediumblob');

  let writing: Statements | undefined;
  let reading: Statements | undefined;
  const connections: Connections = {
    lock: createWriteLock(),
    writer: () => present(writing),
    reader: () => present(reading),
  };

  const connect = driver.connect.bind(driver);
  const disconnect = driver.disconnect.bind(driver);
  driver.connect = async () => {
    const path = resolve(file);
    if (openFiles.has(path)) throw new Error('This SQLite file is open in this process already; share its Database');
    await connect();
    openFiles.add(path);
    const reader = new Sqlite(file, { timeout: PATIENCE });
    reader.pragma('query_only = ON');
    writing = new Statements(driver.databaseConnection as Sqlite.Database);
    reading = new Statements(reader);
  };
  driver.disconnect = async () => {
    reading?.connection.close();
    writing = reading = undefined;
    await disconnect();
    openFiles.delete(resolve(file));
  };
  driver.createQueryRunner = () => new TwoConnectionRunner(driver, connections);

  return (sql, parameters) => {
    const bound = parameters.map(bindable);
    const refusing = <Result>(work: () => Result): Result => {
      try {
        return work();
      } catch (error) {
        throw new QueryFailedError(sql, bound, error as Error);
      }
    };
    if (!refusing(() => connections.reader().isRead(sql))) return undefined;
    source.logger.logQuery(sql, bound);
    return refusing(() => connections.reader().execute(sql, bound));
  };
}

const bindable = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

/** A second writer in one process would block the event loop until it gives up: it waits where the first one works. */
const openFiles = new Set<string>();

class TwoConnectionRunner extends BetterSqlite3QueryRunner {
  private letGo: (() => void) | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly connections: Connections,
  ) {
    super(driver);
  }

  // TypeORM's own signature: what a statement answers depends on the statement.
  override async query(sql: string, parameters: unknown[] = [], structured = false): Promise<QueryResult['raw']> {
    const bound = parameters.map(bindable);
    this.driver.dataSource.logger.logQuery(sql, bound, this);
    try {
      const result = await this.route(sql, bound);
      return structured ? result : result.raw;
    } catch (error) {
      throw new QueryFailedError(sql, bound, error as Error);
    }
  }

  private async route(sql: string, parameters: unknown[]): Promise<QueryResult> {
    const { lock, writer, reader } = this.connections;
    if (this.isTransactionActive)
      return writer().execute(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, parameters);
    // The snapshot may not know a table that an uncommitted transaction makes; neither may who asks from outside.
    if (reader().isRead(sql)) return reader().execute(sql, parameters);
    const letGo = await lock.acquire(PATIENCE);
    try {
      return writer().execute(sql, parameters);
    } finally {
      letGo();
    }
  }

  /** Isolation is always serializable here; a level asked for is for the other database. */
  override async startTransaction(): Promise<void> {
    if (this.isTransactionActive) return super.startTransaction();
    this.letGo = await this.connections.lock.acquire(PATIENCE);
    try {
      await super.startTransaction();
    } catch (error) {
      this.isTransactionActive = false;
      this.endTurn();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    this.endTurn();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      this.endTurn();
    }
  }

  override async release(): Promise<void> {
    if (this.isTransactionActive) await this.rollbackTransaction();
    await super.release();
  }

  private endTurn(): void {
    if (this.isTransactionActive) return;
    this.letGo?.();
    this.letGo = undefined;
  }
}

function present(statements: Statements | undefined): Statements {
  if (!statements) throw new Error('The SQLite database is closed');
  return statements;
}

import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { internalsOf, type Database } from './database.js';

/** Seconds a process waits for another one that migrates the same database. */
const MIGRATION_PATIENCE = 60;

/**
 * A migration: one step of DDL, guarded (`createTableStep` and its like), forward only. The class name ends in a number
 * of 13 digits that orders the steps: `CreateComplaint1767225601001`.
 */
export abstract class ForwardStep implements MigrationInterface {
  abstract up(queryRunner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward'));
  }
}

/**
 * Runs the steps that are missing, in order, each in a transaction where the database can. Of several processes on one
 * server, one migrates and the others wait. After a failure the data source must not be used any more.
 */
export async function migrate(source: DataSource): Promise<void> {
  if (source.options.type === 'better-sqlite3') return runSteps(source);
  const name = `concord:${String(source.driver.database)}`.slice(0, 64);
  const holder = source.createQueryRunner();
  try {
    const [answer] = (await holder.query('SELECT GET_LOCK(?, ?) AS held', [name, MIGRATION_PATIENCE])) as [
      { held: unknown },
    ];
    if (Number(answer.held) !== 1) throw new Error('Another process has been migrating the database for too long');
    await runSteps(source);
    await holder.query('SELECT RELEASE_LOCK(?)', [name]);
  } finally {
    await holder.release();
  }
}

/** What would have to change for the tables to match the row classes, as statements; empty when they match. */
export async function schemaDrift(database: Database): Promise<readonly string[]> {
  const { upQueries } = await internalsOf(database).source.driver.createSchemaBuilder().log();
  return upQueries.map((query) => query.query);
}

async function runSteps(source: DataSource): Promise<void> {
  await source.runMigrations({ transaction: 'each' });
}

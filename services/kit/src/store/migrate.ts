import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { internalsOf, type Database } from './database.js';
import { whileAlone } from './server-lock.js';

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
 * Runs `before`, then the steps that are missing, in order, each in a transaction where the database can. Of several
 * processes on one server, one does so and the others wait. After a failure the data source must not be used any more.
 */
export async function migrate(source: DataSource, before: () => Promise<void> = async () => undefined): Promise<void> {
  const done = await whileAlone(source, { name: 'concord', patience: MIGRATION_PATIENCE }, async () => {
    await before();
    await source.runMigrations({ transaction: 'each' });
  });
  if (done.held) throw new Error('Another process has been migrating the database for too long');
}

/** What would have to change for the tables to match the row classes, as statements; empty when they match. */
export async function schemaDrift(database: Database): Promise<readonly string[]> {
  const { upQueries } = await internalsOf(database).source.driver.createSchemaBuilder().log();
  return upQueries.map((query) => query.query);
}

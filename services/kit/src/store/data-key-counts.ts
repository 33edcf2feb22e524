import Sqlite from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { OperatorFault } from '../domain/operator-fault.js';
import type { DatabaseSettings } from './database.js';

const COUNTED = 'SELECT `kek`, COUNT(*) AS `counted` FROM `data_key` GROUP BY `kek`';

type Counted = { readonly kek: string; readonly counted: number | string };

/**
 * How many data keys of a database each master key wraps. For whoever looks from outside: migrates nothing, changes nothing,
 * and may look while the house runs.
 *
 * @throws OperatorFault when there is no such database, or none of a service
 */
export async function countDataKeysIn(settings: DatabaseSettings): Promise<ReadonlyMap<string, number>> {
  const rows = settings.kind === 'sqlite' ? inFile(settings.file) : await onServer(settings.url);
  return new Map(rows.map(({ kek, counted }) => [kek, Number(counted)]));
}

function inFile(file: string): readonly Counted[] {
  try {
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      return connection.prepare(COUNTED).all() as Counted[];
    } finally {
      connection.close();
    }
  } catch {
    throw new OperatorFault(`${file} is no database of a service.`);
  }
}

async function onServer(url: string): Promise<readonly Counted[]> {
  try {
    const connection = await mysql.createConnection(url);
    try {
      const [rows] = await connection.query(COUNTED);
      return rows as Counted[];
    } finally {
      await connection.end();
    }
  } catch {
    // The driver's own message names the account.
    throw new OperatorFault('The database of DATABASE_URL does not answer, or is none of a service.');
  }
}

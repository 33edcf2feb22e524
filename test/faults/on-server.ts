import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimContents } from '@concord/claims/store/contents';
import { complaintContents } from '@concord/complaints/store/contents';
import { mediationContents } from '@concord/mediation/store/contents';
import { openDatabase } from '@concord/kit/store/data-source';
import type { Database } from '@concord/kit/store/database';
import { run } from '@concord/kit/store/session';
import { scratchFolder } from '@concord/kit/test/scratch';
import mysql from 'mysql2/promise';
import type { Base, Stage } from './base.js';
import { recordsOf, type ServiceName } from './child/house.mjs';
import { inFolder, type Laid, type Laying } from './ground.js';
import { installServer, startServer } from './server.js';
import type { Scenario } from './scenario.js';

const contents = { claims: claimContents, complaints: complaintContents, mediation: mediationContents };

/** Ground on MariaDB: a data folder of the server for each stage, copied for each trial, with a server of its own on it. */
export interface ServerGround {
  readonly lay: Laying;
  clear(): void;
}

/** Lays the stages that these scenarios begin with into servers of their own. */
export async function layOnServer(base: Base, scenarios: readonly Scenario[]): Promise<ServerGround> {
  const aside = scratchFolder('concord-faults-server-');
  const folderOf = (stage: Stage) => join(aside, stage);
  for (const stage of new Set(scenarios.map((scenario) => scenario.stage))) {
    installServer(folderOf(stage));
    const server = await startServer(folderOf(stage));
    const services = new Set(scenarios.filter((each) => each.stage === stage).flatMap((each) => each.services));
    const files = scratchFolder('concord-faults-files-');
    base.lay(stage, files);
    for (const service of services) await carryOver(files, server.url, service);
    rmSync(files, { recursive: true, force: true });
    await server.stop();
  }

  async function onServer<Found>(
    what: { scenario: Scenario; base: Base },
    work: (laid: Laid) => Promise<Found>,
  ): Promise<Found> {
    return inFolder(what, async ({ ground, history }) => {
      const folder = scratchFolder('concord-faults-mariadb-');
      cpSync(folderOf(what.scenario.stage), folder, { recursive: true });
      const server = await startServer(folder);
      try {
        return await work({ ground: { ...ground, server: server.url }, history, server });
      } finally {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
  return {
    // A server is back after a second, on a busy machine after some more.
    lay: Object.assign(onServer, { again: 100 }),
    clear: () => rmSync(aside, { recursive: true, force: true }),
  };
}

/** Every row of a service's file into a database of the same tables. */
async function carryOver(folder: string, server: string, service: ServiceName): Promise<void> {
  const connection = await mysql.createConnection(server);
  await connection.query(`CREATE DATABASE ${service} CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`);
  await connection.end();
  const { rows: entities, migrations } = contents[service];
  const ground = { folder, services: [service], now: '' };
  const from = await openDatabase({ settings: recordsOf(ground, service), entities, migrations });
  const to = await openDatabase({ settings: recordsOf({ ...ground, server }, service), entities, migrations });
  const tables = "SELECT `name` FROM `sqlite_master` WHERE `type` = 'table' AND `name` NOT LIKE 'sqlite_%'";
  for (const { name } of (await run(from, undefined, tables)).rows)
    if (name !== 'migration') await copyTable(from, to, String(name));
  await from.close();
  await to.close();
}

async function copyTable(from: Database, to: Database, table: string): Promise<void> {
  const { rows } = await run(from, undefined, `SELECT * FROM \`${table}\``);
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const names = columns.map((column) => `\`${column}\``).join(', ');
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await run(to, undefined, `INSERT INTO \`${table}\` (${names}) VALUES ${rows.map(() => marks).join(', ')}`, values);
}

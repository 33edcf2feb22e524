import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { privateMariadb } from '@concord/kit/test/mariadb';
import { scratchFolder } from '@concord/kit/test/scratch';
import mysql from 'mysql2/promise';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand, startProcess, type RunningService } from '../distributed/process.js';
import { needs } from '../support/programs.js';

const root = join(import.meta.dirname, '..', '..');
const SERVICES = ['identity', 'patients', 'complaints', 'claims', 'mediation'];
const password = 'made-for-this-test';

needs('mariadb', 'accounts with the rights of deploy/mariadb', () => {
  const folder = scratchFolder('concord-rights-');
  let port: string;
  let running: RunningService[] = [];
  beforeAll(async () => {
    port = new URL(await (await privateMariadb()).freshDatabase()).port;
    runCommand('gateway/bin/keys.mjs', [folder], {});
  });
  afterAll(async () => {
    for (const each of running) await each.kill();
    await (await privateMariadb()).stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a script as the administrator's shell would; the client is told of the server by the environment. */
  function shell(command: string): string {
    const passwords = SERVICES.map((name) => [`${name.toUpperCase()}_PASSWORD`, password]);
    const env = {
      ...{ PATH: process.env['PATH'], MYSQL_HOST: '127.0.0.1', MYSQL_TCP_PORT: port, MARIADB_ROOT_PASSWORD: '' },
      ...{ GRANTS: 'deploy/mariadb/grants.sh', ...Object.fromEntries(passwords) },
    };
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', command], {
      ...{ cwd: root, env, encoding: 'utf8' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  }

  const database = (name: string) => `mysql://${name}:${password}@127.0.0.1:${port}/${name}`;
  const nowhere = Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_URL`, 'http://127.0.0.1:9']));
  const common = { PORT: '0', STOP_DELAY: '0', LOG_LEVEL: 'info', ...nowhere };
  const start = async (name: string) => {
    const keys = { CALL_KEY: join(folder, name, 'call.json'), KEY_FILE: join(folder, name, 'sealing.json') };
    const told = { ...common, ...keys, PEERS: join(folder, 'peers.json'), DATABASE_URL: database(name) };
    running.push(await startProcess(`services/${name}/dist/main.js`, told));
    return running.at(-1)!;
  };
  const stopAll = async () => {
    expect(await Promise.all(running.map((each) => each.stop()))).toEqual(running.map(() => 0));
    running = [];
  };
  const found = (identity: RunningService, account: string) =>
    runCommand(
      'gateway/bin/found.mjs',
      ['甬江医院', account, '钱志远', 'ningbo', 'PUBLIC'],
      { ...common, CALL_KEY: join(folder, 'gateway', 'call.json'), IDENTITY_URL: `http://127.0.0.1:${identity.port}` },
      'hezhong-2026-shiyong\n',
    );
  const asService = async (name: string, sql: string) => {
    const connection = await mysql.createConnection({ uri: database(name) });
    try {
      return await connection.query(sql).then(
        () => 'done',
        (fault: { code: string }) => fault.code,
      );
    } finally {
      await connection.end();
    }
  };

  it('let every service make its tables, and reach no other database', async () => {
    shell('bash deploy/mariadb/accounts.sh');
    for (const name of SERVICES) await start(name);
    found(running[0]!, 'admin.first');
    await stopAll();
    expect(await asService('claims', 'SELECT * FROM identity.journal')).toBe('ER_TABLEACCESS_DENIED_ERROR');
  });

  it('made tight, let it start and write, and change nothing that was written to journal and feed', async () => {
    for (const name of SERVICES) shell(`sh deploy/mariadb/grants.sh tight ${name} | MYSQL_PWD= mariadb --user=root`);
    for (const name of SERVICES) await start(name);
    found(running[0]!, 'admin.second');
    await stopAll();
    for (const table of ['journal', 'feed']) {
      expect(await asService('identity', `UPDATE ${table} SET organization = organization`)).toMatch(/DENIED/);
      expect(await asService('identity', `DELETE FROM ${table}`)).toMatch(/DENIED/);
      expect(await asService('identity', `ALTER TABLE ${table} ADD COLUMN more INT`)).toMatch(/DENIED/);
    }
    expect(await asService('identity', 'CREATE TABLE more (id INT)')).toMatch(/DENIED/);
  });

  it('opened again, let it make tables for an upgrade', async () => {
    shell('sh deploy/mariadb/grants.sh open identity | MYSQL_PWD= mariadb --user=root');
    expect(await asService('identity', 'CREATE TABLE more (id INT)')).toBe('done');
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { freePorts } from '../support/free-ports.mjs';
import { mariadb } from '../support/programs.js';

/** A private MariaDB server that may be killed, and comes back on what it left. */
export interface KillableServer {
  readonly url: string;
  /** Of the server that runs now. */
  pid(): number;
  /** How often it died without being asked to. */
  deaths(): number;
  /** Comes back when it answers, also after a death. */
  answering(): Promise<void>;
  /** Asks it to end, so that its folder can be copied. */
  stop(): Promise<void>;
}

const account = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Lays out an empty data folder. */
export function installServer(folder: string): void {
  const { install } = mariadb();
  const options = ['--no-defaults', ...account, `--datadir=${folder}`, '--auth-root-authentication-method=normal'];
  const made = spawnSync(install, [...options, '--skip-test-db'], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr || made.stdout}`);
}

/** Starts a server on a folder, and again each time it dies. Comes back when it answers. */
export async function startServer(folder: string): Promise<KillableServer> {
  const [port] = (await freePorts(1)) as [number];
  let isWanted = true;
  let deaths = 0;
  let running = launch(folder, port);
  const watch = () =>
    running.gone.then(() => {
      if (!isWanted) return;
      deaths++;
      running = launch(folder, port);
      void watch();
    });
  void watch();
  await answering(port);
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    pid: () => running.pid(),
    deaths: () => deaths,
    answering: () => answering(port),
    async stop() {
      isWanted = false;
      process.kill(running.pid(), 'SIGTERM');
      await running.gone;
    },
  };
}

/**
 * What is committed is written before it is answered: a killed server loses nothing of it. A shell holds the server and
 * ends it when our end of its input closes, so that none outlives its tests, even killed ones.
 */
function launch(folder: string, port: number) {
  const options = [
    ...['--no-defaults', ...account, `--datadir=${folder}`, `--socket=${folder}/socket`, `--pid-file=${folder}/pid`],
    ...[`--port=${port}`, '--bind-address=127.0.0.1', '--skip-name-resolve', '--innodb-flush-log-at-trx-commit=1'],
    ...['--innodb-buffer-pool-size=24M', '--innodb-log-file-size=8M', '--performance-schema=OFF'],
  ];
  const script =
    'exec 3<&0; "$0" "$@" </dev/null & server=$!; echo $server; ' +
    '{ cat <&3 >/dev/null; kill -9 $server; } & reader=$!; wait $server; kill $reader';
  const shell = spawn('sh', ['-c', script, mariadb().server, ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  let pid = 0;
  createInterface({ input: shell.stdout }).on('line', (line) => void (pid = Number(line)));
  return { pid: () => pid, gone: once(shell, 'exit') };
}

async function answering(port: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
      return await connection.end();
    } catch (error) {
      if (attempt === 400) throw error;
      await wait(50);
    }
  }
}

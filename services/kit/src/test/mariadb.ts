import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { scratchFolder } from './scratch.js';

/** A private MariaDB server of this process: own folder, own port on the loopback. */
export interface PrivateServer {
  /** Makes an empty database and answers its URL. */
  freshDatabase(): Promise<string>;
  /** Throws one away, with all that is in it. */
  drop(url: string): Promise<void>;
  /** The process of the server itself. */
  readonly pid: number;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

const DAEMON = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'].find(existsSync);
const INSTALL = ['/usr/bin/mariadb-install-db', '/usr/local/bin/mariadb-install-db'].find(existsSync);

/** Whether MariaDB is on this machine. */
export const mariadbInstalled = DAEMON !== undefined && INSTALL !== undefined;

/** How a server keeps what it is given. */
interface Keeping {
  /** A fresh folder for it. */
  readonly folder: () => string;
  readonly options: readonly string[];
}

/** Gone with the test: nothing waits for a disk. */
const forTests: Keeping = {
  folder: () => scratchFolder('concord-mariadb-'),
  options: [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=48M',
    '--innodb-log-file-size=16M',
    '--skip-innodb-doublewrite',
    '--innodb-flush-method=nosync',
    '--sync-frm=OFF',
  ],
};

/** As an installation runs it: on a disk, a commit is on it before it is answered, and the indexes fit into memory. */
const forMeasuring: Keeping = {
  folder: () => mkdtempSync(join(tmpdir(), 'concord-mariadb-')),
  options: [
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=2G',
    '--innodb-log-file-size=512M',
    '--max-allowed-packet=64M',
  ],
};

let running: Promise<PrivateServer> | undefined;

/**
 * The server of this process, started at the first call and kept for every suite that runs in it: a suite drops the
 * databases it made. It ends with `stop`, or with the process.
 */
export function privateMariadb(): Promise<PrivateServer> {
  running ??= start(forTests).then((server) => ({
    ...server,
    async stop() {
      running = undefined;
      await server.stop();
    },
  }));
  return running;
}

/** One more server, as durable as an installation's, for a bench. It ends with `stop`, or with the process. */
export function measuredMariadb(): Promise<PrivateServer> {
  return start(forMeasuring);
}

async function start(keeping: Keeping): Promise<PrivateServer> {
  if (!mariadbInstalled) throw new Error('MariaDB is not installed: mariadbd and mariadb-install-db are needed');
  const account = process.getuid?.() === 0 ? ['--user=root'] : [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    const folder = install(account, keeping.folder());
    const port = await freePort();
    const server = launch(folder, account, port, keeping.options);
    if (await answers(port, server)) return present(port, server, Number(readFileSync(`${folder}/pid`, 'utf8')));
    await server.stop();
  }
  throw new Error('The private MariaDB server did not start');
}

function install(account: readonly string[], folder: string): string {
  const options = ['--no-defaults', ...account, `--datadir=${folder}/data`];
  const made = spawnSync(INSTALL!, [...options, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    encoding: 'utf8',
    // Two servers that are made at once would delete each other's temporary tables in a common folder.
    env: { ...process.env, TMPDIR: folder },
  });
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr || made.stdout}`);
  return folder;
}

/** A running server: `ended` once it is gone, by itself or by `stop`. */
interface Running {
  readonly ended: () => boolean;
  stop(): Promise<void>;
}

/** A shell holds the server and ends it, folder and all, when our end of its input closes: no server outlives its tests,
 * even killed ones. */
function launch(folder: string, account: readonly string[], port: number, keeping: readonly string[]): Running {
  const options = [
    '--no-defaults',
    ...account,
    `--datadir=${folder}/data`,
    `--socket=${folder}/socket`,
    `--pid-file=${folder}/pid`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--performance-schema=OFF',
    ...keeping,
  ];
  const script = '"$0" "$@" </dev/null & server=$!; cat >/dev/null; kill -9 $server; wait; rm -rf "$FOLDER"';
  const shell = spawn('sh', ['-c', script, DAEMON!, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, FOLDER: folder, TMPDIR: folder },
  });
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  shell.unref();
  return {
    ended: () => shell.exitCode !== null,
    async stop() {
      shell.ref();
      shell.stdin.end();
      await gone;
    },
  };
}

function present(port: number, server: Running, pid: number): PrivateServer {
  let databases = 0;
  async function tell(sql: string): Promise<void> {
    const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  }
  return {
    pid,
    async freshDatabase() {
      const name = `concord_${++databases}`;
      await tell(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`);
      return `mysql://root@127.0.0.1:${port}/${name}`;
    },
    drop: (url) => tell(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)}`),
    stop: () => server.stop(),
  };
}

async function answers(port: number, server: Running): Promise<boolean> {
  for (let attempt = 0; attempt < 200 && !server.ended(); attempt++) {
    try {
      await (await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' })).end();
      return true;
    } catch {
      // Not listening yet.
      await pause(50);
    }
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

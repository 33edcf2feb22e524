import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeInstallationKeys } from '@concord/gateway/installation-keys';
import { freePorts } from '../support/free-ports.mjs';

// The processes that are measured, each told by its environment and nothing else where it is and what it works on.

/** The services of the house, by their names in the graph. */
export const SERVICES = ['identity', 'patients', 'complaints', 'claims', 'mediation'];
const root = join(import.meta.dirname, '..', '..');
const here = import.meta.dirname;
/** As `npm start` and `npm run start:*` run it; whoever is compared is run in the same way. */
const NODE = ['--max-semi-space-size=32'];
/** Clock ticks of `/proc/<pid>/stat` in a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** @typedef {{ name: string, pid: number, port: number, url: string, stop(): Promise<void> }} Running */

/** @type {Set<import('node:child_process').ChildProcess>} What runs; none outlives the bench, however that ends. */
const children = new Set();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Starts compiled code and comes back when it says where it listens. @returns {Promise<Running>} */
export async function startProcess(
  /** @type {string} */ name,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ variables,
) {
  const usual = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' };
  const env = { ...usual, NODE_ENV: 'production', ...variables };
  const child = spawn(process.execPath, [...NODE, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  /** @type {string[]} */
  const log = [];
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        if (log.push(line) > 200) log.shift();
        const port = /"msg":"listening"/.test(line)
          ? /"port":(\d+)/.exec(line)?.[1]
          : /localhost:(\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    child.once('exit', () => reject(new Error(`${name} ended before it listened:\n${log.join('\n')}`)));
  });
  const port = await listening;
  return {
    ...{ name, port, pid: child.pid ?? 0, url: `http://127.0.0.1:${port}` },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The whole house in one process, on a data folder; with the demo when the folder is new. */
export function startStandalone(/** @type {string} */ dataDir, more = /** @type {string[]} */ ([])) {
  const main = "import { main } from '@concord/gateway/standalone'; await main();";
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  return startProcess('standalone', [...more, '--input-type=module', '-e', main], env);
}

/**
 * Services and gateway as processes of their own, on a copy of the records of a standalone; and what starts another
 * gateway, with the same key, in front of the same services.
 */
export async function startDistributed(/** @type {string} */ dataDir, /** @type {string} */ folder) {
  const keys = join(folder, 'keys');
  await makeInstallationKeys(keys, SERVICES);
  await cp(dataDir, join(folder, 'data'), { recursive: true });
  const ports = await freePorts(SERVICES.length);
  const urls = Object.fromEntries(
    SERVICES.map((name, at) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[at]}`]),
  );
  const services = await Promise.all(
    SERVICES.map((name, at) => {
      const { [`${name.toUpperCase()}_URL`]: _own, ...others } = urls;
      return startProcess(name, [...profiled(name), `services/${name}/dist/main.js`], {
        ...others,
        ...{ PORT: String(ports[at]), CALL_KEY: join(keys, name, 'call.json'), PEERS: join(keys, 'peers.json') },
        ...{ KEY_FILE: join(folder, 'data', 'keys.json'), DATABASE_URL: join(folder, 'data', `${name}.sqlite`) },
        ...{ STOP_DELAY: '0', LOG_LEVEL: 'info' },
      });
    }),
  );
  const door = { ...urls, CALL_KEY: join(keys, 'gateway', 'call.json'), STOP_DELAY: '0' };
  const startGateway = (before = door) =>
    startProcess('gateway', [...profiled('gateway'), 'gateway/dist/main.js'], before);
  const startStock = (before = door) =>
    startProcess('stock', [...profiled('stock'), join(here, 'graph.stock.mjs')], before);
  return {
    ...{ services, door, startGateway, startStock },
    /** The services again, answering from memory; and what tells a gateway to ask these. */
    async startMemory() {
      const places = await freePorts(SERVICES.length);
      const front = Object.fromEntries(
        SERVICES.map((name, at) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${places[at]}`]),
      );
      const told = Object.entries(urls).map(([name, url]) => [`REAL_${name}`, url]);
      const asked = Object.entries(front).map(([name, url]) => [`FRONT_${name}`, url]);
      const running = await startProcess(
        'memory',
        [join(here, 'graph.memory.mjs')],
        Object.fromEntries([...told, ...asked]),
      );
      return { running, door: { ...door, ...front } };
    },
  };
}

/** `BENCH_PROFILE=<folder>` writes a CPU profile of each process into it. */
export function profiled(/** @type {string} */ name) {
  const folder = process.env['BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`] : [];
}

/** Milliseconds of CPU that processes have used so far, all their threads. */
export function cpuOf(/** @type {readonly Running[]} */ processes) {
  let ticks = 0;
  for (const { pid } of processes) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*[)] /s, '')
      .split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return (ticks / TICKS) * 1_000;
}

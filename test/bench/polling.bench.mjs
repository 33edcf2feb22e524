import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@concord/kit/store/data-source';
import { run as ask } from '@concord/kit/store/session';
import { mariadbInstalled, measuredMariadb } from '@concord/kit/test/mariadb';

export const title = 'Polling: what processes that wait for news cost while there is none';

/** Processes that listen to one database. */
const CROWDS = [1, 2, 4, 8];
/** Seconds of one look. */
const WINDOW = Number(process.env['BENCH_SECONDS'] ?? 10);
/** The system counts the time of a process in hundredths of a second. */
const TICK = 0.01;
const listener = join(import.meta.dirname, 'volume', 'listener.mjs');

/** A MariaDB server, a replica more each time, and what server and replicas did in a while without any write. */
export async function run() {
  if (!mariadbInstalled) throw new Error('MariaDB is needed: a SQLite file has one process, and nobody polls');
  const server = await measuredMariadb();
  const url = await server.freshDatabase();
  const database = await openDatabase({ settings: { kind: 'mariadb', url }, entities: [], migrations: [] });
  /** @type {import('node:child_process').ChildProcess[]} */
  const processes = [];
  try {
    const look = async () => {
      const before = await standing(database, server.pid, processes);
      await pause(WINDOW * 1_000);
      const after = await standing(database, server.pid, processes);
      const share = (/** @type {number} */ seconds) => (100 * seconds) / WINDOW;
      return {
        // The look itself asks once.
        statements: (after.questions - before.questions - 1) / WINDOW,
        server: share(after.server - before.server),
        replicas: share(after.replicas - before.replicas),
      };
    };
    const idle = await look();
    const rows = [{ what: 'nobody listens: CPU of the database', value: idle.server, unit: '% of a core' }];
    for (const crowd of CROWDS) {
      while (processes.length < crowd) processes.push(await launched(url));
      await pause(1_000);
      const { statements, server: busy, replicas } = await look();
      const who = crowd === 1 ? 'one process' : `${crowd} processes`;
      rows.push(
        { what: `${who}: statements`, value: statements, unit: '/s' },
        { what: `${who}: CPU of the database`, value: busy, unit: '% of a core' },
        { what: `${who}: CPU of each process`, value: replicas / crowd, unit: '% of a core' },
      );
    }
    return { seconds: WINDOW, rows };
  } finally {
    for (const each of processes) each.disconnect();
    await Promise.all(processes.map((each) => each.exitCode ?? once(each, 'exit')));
    await database.close();
    await server.stop();
  }
}

async function launched(/** @type {string} */ url) {
  const child = fork(listener, [url]);
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== 'listening') throw new Error('A process that should listen ended');
  return child;
}

/** Statements the server has answered so far, and seconds of CPU spent so far. */
async function standing(
  /** @type {import('@concord/kit/store/database').Database} */ database,
  /** @type {number} */ pid,
  /** @type {readonly import('node:child_process').ChildProcess[]} */ processes,
) {
  const { rows } = await ask(database, undefined, "SHOW GLOBAL STATUS LIKE 'Questions'");
  const spent = await Promise.all(processes.map((each) => secondsOf(Number(each.pid))));
  return {
    questions: Number(rows[0]?.['Value']),
    server: await secondsOf(pid),
    replicas: spent.reduce((sum, seconds) => sum + seconds, 0),
  };
}

/** Seconds of CPU of a process, where the system tells. */
async function secondsOf(/** @type {number} */ pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

import { mariadbInstalled, measuredMariadb } from '@concord/kit/test/mariadb';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where a bench may keep databases: files of a folder on the disk, or a MariaDB server of its own. All of it is gone
 * after `clear`.
 * @typedef {{ name: string, fresh: () => Promise<import('@concord/kit/store/database').DatabaseSettings>,
 *   pid?: number, clear: () => Promise<void> }} Places
 */

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/** @returns {Promise<Places>} */
async function files() {
  const folder = await mkdtemp(join(tmpdir(), 'concord-bench-'));
  // Gigabytes must not stay behind when somebody loses patience.
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const leave = () => process.exit(130);
  process.once('exit', clear);
  for (const signal of SIGNALS) process.once(signal, leave);
  let made = 0;
  return {
    name: 'SQLite',
    fresh: async () => ({ kind: 'sqlite', file: join(folder, `${++made}.sqlite`) }),
    async clear() {
      clear();
      process.off('exit', clear);
      for (const signal of SIGNALS) process.off(signal, leave);
    },
  };
}

/** @returns {Promise<Places>} */
async function server() {
  const { freshDatabase, pid, stop } = await measuredMariadb();
  return { name: 'MariaDB', pid, fresh: async () => ({ kind: 'mariadb', url: await freshDatabase() }), clear: stop };
}

/** The databases this machine can measure, one after the other. */
export const databases = [files, ...(mariadbInstalled ? [server] : [])];

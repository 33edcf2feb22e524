import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const start = join(import.meta.dirname, '..', '..', 'gateway', 'bin', 'start.mjs');

/** A house to look at: its address, and how it is left. */
/** @typedef {{ readonly url: string, leave(): Promise<void> }} House */

/** Starts the house with the demo on a folder of its own, or goes to one that runs at `address`. */
export async function openHouse(/** @type {string | undefined} */ address, /** @type {(line: string) => void} */ say) {
  if (address !== undefined) return { url: address.replace(/\/$/, ''), leave: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'concord-pictures-'));
  const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const leave = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += String(text);
        const found = /(http:\/\/localhost:\d+)\/graphql/.exec(said)?.[1];
        if (found) resolve(found);
      });
    void ended.then(() => reject(new Error(`The house ended before it was ready:\n${said}`)));
  });
  say(`the house stands at ${url}`);
  return { url: String(url), leave };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';
import { ORIGIN } from './house.js';
import { createPerson, type Person } from './person.js';
import { until } from './until.js';

/** The compiled product as a process of its own. */
export interface Product {
  /** What it has printed so far. */
  said(): string;
  /** Comes back when it is ready; rejects when it ended instead. */
  ready(): Promise<void>;
  /** One of the demo's accounts. */
  person(account: string): Person;
  /** Asks it to end; answers its exit code. */
  end(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const entry = pathToFileURL(join(import.meta.dirname, '..', '..', 'gateway', 'dist', 'standalone.js')).href;

/** Starts what `npm start` starts, on a data folder and a free port. */
export function startProduct(dataDir: string): Product {
  const environment = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' };
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `const { main } = await import(${JSON.stringify(entry)}); await main();`],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => void (said += text.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let running = true;
  void ended.then(() => (running = false));
  const url = () => /GraphQL\s+(http\S+)\/graphql/.exec(said)?.[1];

  return {
    said: () => said,
    async ready() {
      const look = () => {
        if (!running) throw new Error(`The product ended instead of serving:\n${said}`);
        return url();
      };
      await until('the product is ready', look, 120_000);
    },
    person: (account) => createPerson({ origin: ORIGIN, url: () => url() ?? '' }, account, DEMO_PASSWORD),
    async end() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

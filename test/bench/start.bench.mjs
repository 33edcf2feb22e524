import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.mjs';

export const title = 'Start: from the start of the process to the ready line';

const ROUNDS = 3;
/** A second start serves within this. Seconds. */
const AIM = 3;
/** As `npm start` runs it. */
const start = ['--max-semi-space-size=32', join(import.meta.dirname, '..', '..', 'gateway', 'bin', 'start.mjs')];
const floor = `require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('is ready'));`;

/** Rounds that take turns: a bare server, a first start with the demo, a second one on the same records. */
export async function run() {
  /** @type {{ floor: number, first: number, second: number, memory: number }[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'concord-bench-'));
    try {
      const bare = await timed(['-e', floor], {});
      const first = await timed(start, { DATA_DIR: folder });
      const second = await timed(start, { DATA_DIR: folder });
      rounds.push({ floor: bare.seconds, first: first.seconds, second: second.seconds, memory: second.memory });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const seconds = (/** @type {'floor' | 'first' | 'second'} */ which) => median(rounds.map((round) => round[which]));
  const second = seconds('second');
  return {
    rounds,
    rows: [
      { what: 'first start, demo loaded', value: seconds('first'), unit: 's' },
      { what: 'second start', value: second, unit: 's', aim: `≤ ${AIM} s`, met: second <= AIM },
      { what: 'bare HTTP server of Node (the floor)', value: seconds('floor'), unit: 's' },
      { what: 'second start / first start', value: median(rounds.map((each) => each.second / each.first)), unit: '×' },
      { what: 'second start / floor', value: median(rounds.map((each) => each.second / each.floor)), unit: '×' },
      { what: 'memory after the second start', value: median(rounds.map(({ memory }) => memory)), unit: 'MiB' },
    ],
  };
}

/** Runs a process until it says that it is ready, and ends it. */
async function timed(/** @type {string[]} */ args, /** @type {Record<string, string>} */ settings) {
  const env = { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', ...settings };
  const begun = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  /** @type {Promise<number>} */
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += String(text);
        if (said.includes('is ready')) resolve((performance.now() - begun) / 1_000);
      });
    child.once('exit', () => reject(new Error(`It ended before it was ready:\n${said}`)));
  });
  const seconds = await ready;
  if (said.includes('Building,')) throw new Error('The sources changed while their start was measured; run it again.');
  const memory = await residentMemory(child.pid);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  return { seconds, memory };
}

/** MiB, where the system tells; otherwise 0. */
async function residentMemory(/** @type {number | undefined} */ pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}

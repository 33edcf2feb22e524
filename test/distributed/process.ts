import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Those that still run; none outlives its tests. */
const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

const root = join(import.meta.dirname, '..', '..');

/** A process of an installation that listens. */
export interface RunningService {
  readonly port: number;
  /** Every line of its log. */
  readonly log: readonly string[];
  /** Sends SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends it without asking, when it still runs; comes back when it is gone. */
  kill(): Promise<void>;
  /** Stops it where it stands, as a machine that swaps; its connections stay open. */
  freeze(): void;
  thaw(): void;
}

/** Starts compiled code with these variables and nothing of our own environment; comes back when it listens. */
export async function startProcess(script: string, env: Readonly<Record<string, string>>): Promise<RunningService> {
  if (!existsSync(join(root, script))) throw new Error(`${script} is not built. Run: npm run build`);
  const child = spawn(process.execPath, [script], { cwd: root, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('close', () => children.delete(child));
  const log: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const port = await Promise.race([listening(child, log), ended.then(() => undefined)]);
  if (port === undefined) throw new Error(`${script} ended before it listened:\n${log.join('\n')}`);
  return {
    port,
    log,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

/** Runs a command of the house to its end. @returns its output @throws Error when it fails */
export function runCommand(script: string, args: readonly string[], env: Readonly<Record<string, string>>, input = '') {
  const ended = spawnSync(process.execPath, [script, ...args], { cwd: root, env: { ...env }, input, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${script} ended with ${ended.status}: ${ended.stderr}`);
  return ended.stdout;
}

function listening(child: ChildProcess, log: string[]): Promise<number> {
  return new Promise((resolve) => {
    createInterface({ input: child.stderr! }).on('line', (line) => log.push(line));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      if (!line.includes('"msg":"listening"')) return;
      resolve((JSON.parse(line) as { port: number }).port);
    });
  });
}

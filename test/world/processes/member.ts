import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Order, Trial } from './orders.js';

/** The processes of a house, in the order they are named in everywhere. */
export const MEMBERS = ['identity', 'patients', 'complaints', 'claims', 'mediation', 'gateway'] as const;
/** One of them. */
export type MemberName = (typeof MEMBERS)[number];

/** A process that listens. */
export interface Member {
  /** Comes back when the order is carried out; answers how many rounds its timer has begun. */
  order(order: Order): Promise<number>;
  /** Tells it to end; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without asking. */
  kill(): Promise<void>;
}

/** How a process is started. */
export interface MemberParts {
  readonly name: MemberName;
  readonly trial: Trial;
  /** All the environment it has. */
  readonly env: Readonly<Record<string, string>>;
  /** Told of every line of its log. */
  onLine(line: string): void;
}

const root = join(import.meta.dirname, '..', '..', '..');

/** Starts compiled code; comes back when it listens. @throws Error when it ends instead, with its log */
export async function startMember({ name, trial, env, onLine }: MemberParts): Promise<Member> {
  const compiled = join(root, name === 'gateway' ? name : `services/${name}`, 'dist');
  if (!existsSync(compiled)) throw new Error(`${name} is not built. Run: npm run build`);
  const child = fork(join(import.meta.dirname, 'member.mjs'), [name, JSON.stringify(trial)], {
    ...{ cwd: root, env: { ...env }, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  });
  const said: string[] = [];
  const hear = (line: string) => {
    said.push(line);
    onLine(line);
  };
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const isListening = await Promise.race([listening(child, hear), ended.then(() => false)]);
  if (!isListening) throw new Error(`${name} ended before it listened:\n${said.join('\n')}`);
  return {
    order: (order) => carriedOut(child, order),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

let orders = 0;

function carriedOut(child: ChildProcess, order: Order): Promise<number> {
  const number = ++orders;
  return new Promise((resolve, reject) => {
    const hear = (answer: { readonly number: number; readonly rounds: number }) => {
      if (answer.number !== number) return;
      over();
      resolve(answer.rounds);
    };
    const gone = () => {
      over();
      reject(new Error(`A process ended before it carried out ${JSON.stringify(order)}`));
    };
    const over = () => child.off('message', hear).off('disconnect', gone);
    child.on('message', hear).on('disconnect', gone);
    child.send({ number, order }, (error) => error && gone());
  });
}

function listening(child: ChildProcess, onLine: (line: string) => void): Promise<true> {
  return new Promise((resolve) => {
    createInterface({ input: child.stderr! }).on('line', onLine);
    createInterface({ input: child.stdout! }).on('line', (line) => {
      onLine(line);
      if (line.includes('"msg":"listening"')) resolve(true);
    });
  });
}

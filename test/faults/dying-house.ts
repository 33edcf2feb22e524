import { fork } from 'node:child_process';
import type { Json } from '../world/http.js';
import type { Ground } from './child/house.mjs';
import type { Beginning } from './child/main.mjs';
import type { Line } from './client.js';
import { linkedChild } from './linked-child.js';

/** The process is gone: what was asked of it and not answered has an unknown outcome. */
export class Gone extends Error {
  override readonly name = 'Gone';
}

/** A house in a process of its own, compiled as it is delivered, which can be made to die at a step. */
export interface DyingHouse extends Line {
  /** From here on steps count. */
  begin(beginning: Beginning): Promise<void>;
  /** Everything its services tell each other is applied. */
  settle(): Promise<void>;
  stop(): Promise<void>;
  /** The kinds of the steps it has taken since, in order. */
  taken(): Promise<readonly string[]>;
  /** Kills it where it stands. */
  die(): Promise<void>;
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

const patch = new URL('child/patch-drivers.mjs', import.meta.url).href;

/** Starts it; comes back when its services run. */
export async function startDyingHouse(ground: Ground): Promise<DyingHouse> {
  const child = fork(await linkedChild(), [JSON.stringify({ ground })], {
    // Nothing of the test runner's own: the product is what `dist` holds. It lives for a second, too short to optimize.
    ...{ execArgv: ['--no-opt', '--max-semi-space-size=64', '--import', patch], env: {} },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => void (said += text.toString()));
  const waiting = new Map<number, { resolve(answer: Json): void; reject(fault: Error): void }>();
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    // Not before its last message is read.
    child.once('close', (_code, signal) => {
      for (const { reject } of waiting.values()) reject(new Gone(said));
      waiting.clear();
      resolve(signal);
    }),
  );
  child.on('message', ({ id, answer, fault }: { id: number; answer?: Json; fault?: string }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(fault));
  });
  let last = 0;
  const expected = (id: number) =>
    new Promise<Json>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      if (child.exitCode !== null || child.signalCode !== null) reject(new Gone(said));
    });
  const send = (act: string, told?: object): Promise<Json> => {
    const id = ++last;
    const answer = expected(id);
    if (child.connected) child.send({ id, act, told }, () => undefined);
    return answer;
  };
  await expected(0);
  return {
    ended,
    begin: (beginning) => send('begin', beginning),
    ask: (question) => send('ask', question),
    look: (question) => send('look', question),
    moveTo: (instant) => send('moveTo', { instant }),
    settle: () => send('settle'),
    stop: () => send('stop'),
    taken: () => send('taken'),
    async die() {
      await send('die').catch((error: unknown) => {
        if (!(error instanceof Gone)) throw error;
      });
      await ended;
    },
  };
}

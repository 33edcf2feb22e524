import type { Readable } from 'node:stream';
import { LIMITS } from './wire.js';

/** Lines that wait for a slow reader before the connection is told to wait as well. */
const WAITING = 64;

/**
 * The JSON values of a stream of lines; empty lines are skipped. An explicit iterator, because in an async generator
 * `return()` waits for the pending `next()`: here it destroys the connection at once.
 */
export function readFrames(body: Readable): AsyncIterableIterator<unknown> {
  const queue: unknown[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let fault: unknown;
  let over = false;
  const waiting: (() => void)[] = [];
  const tell = () => waiting.splice(0).forEach((wake) => wake());

  const end = (error?: unknown) => {
    if (over) return;
    over = true;
    fault = error;
    body.destroy();
    tell();
  };
  const take = (chunk: Buffer) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, start)) {
      if (stop > start) queue.push(JSON.parse(bytes.toString('utf8', start, stop)));
      start = stop + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > LIMITS.line) throw new Error('A line of a stream is too long');
    if (queue.length > WAITING) body.pause();
    tell();
  };
  body.on('data', (chunk: Buffer) => {
    try {
      if (!over) take(chunk);
    } catch (error) {
      end(error);
    }
  });
  body.on('end', () => end());
  body.on('error', (error) => end(error));
  body.on('close', () => end());

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (queue.length === 0 && !over) await new Promise<void>((resolve) => void waiting.push(resolve));
      if (queue.length > 0) {
        const value = queue.shift();
        if (queue.length === 0) body.resume();
        return { done: false, value };
      }
      if (fault !== undefined) {
        const error = fault;
        fault = undefined;
        throw error;
      }
      return { done: true, value: undefined };
    },
    async return() {
      queue.length = 0;
      end();
      return { done: true, value: undefined };
    },
  };
}

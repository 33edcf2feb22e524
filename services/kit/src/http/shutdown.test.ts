import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from './logger.js';
import { createShutdown, type ShutdownOptions } from './shutdown.js';

let steps: string[];
let exited: Promise<number>;
let own: EventEmitter & { exit(code: number): void };
let written: string;

beforeEach(() => {
  steps = [];
  written = '';
  exited = new Promise((resolve) => {
    own = Object.assign(new EventEmitter(), { exit: (code: number) => (steps.push(`exit ${code}`), resolve(code)) });
  });
});
const create = (options: Partial<ShutdownOptions> = {}) => {
  const logger = createLogger({ service: 'claims', destination: { write: (line) => void (written += line) } });
  const health = { turnOff: () => void steps.push('not ready') };
  const shutdown = createShutdown({ logger, health, process: own, ...options });
  shutdown.onStop('database', async () => void steps.push('database'));
  return shutdown;
};

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT'])('%s stops in reverse order and leaves with 0', async (signal) => {
    const shutdown = create();
    shutdown.onStop('timers', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('timers');
    });
    shutdown.onStop('server', () => void steps.push('server'));
    own.emit(signal);
    expect(await exited).toBe(0);
    expect(steps).toEqual(['not ready', 'server', 'timers', 'database', 'exit 0']);
  });

  test('the second time leaves at once with 1', async () => {
    create().onStop('server', () => new Promise(() => {}));
    own.emit('SIGTERM');
    own.emit('SIGINT');
    expect(await exited).toBe(1);
    expect(steps).toEqual(['not ready', 'exit 1']);
  });

  test('leaves with 1 when a part does not stop cleanly, having stopped the others', async () => {
    create().onStop('server', () => Promise.reject(new Error('王小明')));
    own.emit('SIGTERM');
    expect(await exited).toBe(1);
    expect(steps).toEqual(['not ready', 'database', 'exit 1']);
    expect(written).toContain('"part":"server"');
    expect(written).not.toContain('王小明');
  });

  test('leaves with 1 when a part hangs, naming what is left', async () => {
    vi.useFakeTimers();
    create({ timeOut: 25_000 }).onStop('server', () => new Promise(() => {}));
    own.emit('SIGTERM');
    await vi.advanceTimersByTimeAsync(25_000);
    vi.useRealTimers();
    expect(await exited).toBe(1);
    expect(written).toContain('"parts":["database","server"]');
  });
});

test.each(['uncaughtException', 'unhandledRejection'])('%s leaves with 1', async (event) => {
  create();
  own.emit(event, new Error('13812345678'));
  expect(await exited).toBe(1);
  expect(written).toContain('"level":"fatal"');
  expect(written).not.toContain('13812345678');
});

import type { Logger } from '../http/logger.js';

/** Work that comes round again until it is stopped. */
export interface Beat {
  start(): void;
  /** Waits for the round that is running. */
  stop(): Promise<void>;
  /** One round now, e.g. in a test under a dated clock. */
  round(): Promise<void>;
}

/**
 * Runs `work` every `milliseconds`, one round after the other, never two at once. A round that throws is logged and the
 * next one comes: timers are rows, so nothing is lost by a round that failed.
 */
export function createBeat(
  name: string,
  milliseconds: number,
  work: () => Promise<void>,
  logger: Pick<Logger, 'error'>,
): Beat {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = true;

  const round = () => {
    running = running
      .then(work)
      .catch((error: unknown) => logger.error({ err: error as Error, timer: name }, 'a round failed'));
    return running;
  };
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => void round().then(next), milliseconds).unref();
  };

  return {
    start() {
      if (!stopped) return;
      stopped = false;
      next();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
    round,
  };
}

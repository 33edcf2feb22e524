import type { Health } from './health.js';
import type { Logger } from './logger.js';

/** The part of `process` that is used. */
export interface StoppableProcess {
  on(event: string, listener: (detail: unknown) => void): unknown;
  exit(code: number): unknown;
}

/** Durations in milliseconds. */
export interface ShutdownOptions {
  readonly logger: Logger;
  readonly health?: Pick<Health, 'turnOff'>;
  readonly process?: StoppableProcess;
  /** Between "not ready" and the first stop, so that a load balancer looks elsewhere first. */
  readonly linger?: number;
  /** Everything together; then the process leaves with 1. */
  readonly timeOut?: number;
}

/** The way down of a process. */
export interface Shutdown {
  /** Registers what was started; stopped in reverse order. */
  onStop(part: string, stop: () => unknown): void;
  /** As if a signal had come. */
  begin(reason: string): Promise<void>;
}

/**
 * SIGTERM or SIGINT: not ready, then every part is stopped in reverse order, then exit 0; 1 when a part failed or the
 * time ran out. A second signal leaves at once with 1, and so does a fault that nobody caught.
 */
export function createShutdown(options: ShutdownOptions): Shutdown {
  const { logger, health, process: own = process, linger = 0, timeOut = 25_000 } = options;
  const parts: { readonly part: string; stop(): unknown }[] = [];
  let begun = false;

  const begin = async (reason: string) => {
    if (begun) {
      logger.warn({ reason }, 'asked twice, leaving at once');
      own.exit(1);
      return;
    }
    begun = true;
    logger.info({ reason }, 'stopping');
    health?.turnOff();
    const deadline = setTimeout(() => {
      logger.error({ parts: parts.map(({ part }) => part) }, 'stopping took too long');
      own.exit(1);
    }, timeOut);
    if (linger > 0) await new Promise((resolve) => setTimeout(resolve, linger));
    const failed = await stopAll(parts, logger);
    clearTimeout(deadline);
    logger.info({ exitCode: failed ? 1 : 0 }, 'stopped');
    own.exit(failed ? 1 : 0);
  };

  own.on('SIGTERM', () => void begin('SIGTERM'));
  own.on('SIGINT', () => void begin('SIGINT'));
  for (const event of ['uncaughtException', 'unhandledRejection'])
    own.on(event, (fault) => {
      logger.fatal({ err: fault, reason: event }, 'crashed');
      own.exit(1);
    });
  return { onStop: (part, stop) => void parts.push({ part, stop }), begin };
}

/** Takes the parts off the list as they stop; whether one failed. The others are stopped all the same. */
async function stopAll(parts: { readonly part: string; stop(): unknown }[], logger: Logger): Promise<boolean> {
  let failed = false;
  while (parts.length > 0) {
    const last = parts[parts.length - 1] as (typeof parts)[number];
    try {
      await last.stop();
    } catch (err) {
      failed = true;
      logger.error({ err, part: last.part }, 'did not stop cleanly');
    }
    parts.pop();
  }
  return failed;
}

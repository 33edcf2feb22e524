import { reasonOf, Unavailable } from './unavailable.js';

/** What one request may take: ends when its time is up or its caller goes. */
export interface Budget {
  readonly signal: AbortSignal;
  /** The time no longer counts; the caller still does. */
  disarm(): void;
  /** Neither counts any more. */
  settle(): void;
  /** What to throw for `error`: the caller's own reason, a time-out, or how the service was not reached. */
  explain(error: unknown): unknown;
}

/** @param timeOut milliseconds */
export function createBudget(service: string, timeOut: number, caller?: AbortSignal): Budget {
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, timeOut);
  const leave = () => controller.abort();
  if (caller?.aborted) leave();
  caller?.addEventListener('abort', leave, { once: true });

  const disarm = () => clearTimeout(timer);
  return {
    signal: controller.signal,
    disarm,
    settle() {
      disarm();
      caller?.removeEventListener('abort', leave);
    },
    explain(error) {
      if (error instanceof Unavailable) return error;
      if (caller?.aborted) return caller.reason;
      return new Unavailable(service, late ? 'TIME_OUT' : reasonOf(error));
    },
  };
}

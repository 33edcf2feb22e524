import { reasonOf, Unavailable } from './unavailable.js';

/** What one request may take: over when its time is up or its caller goes. */
export interface Budget {
  /** Whether it is over now. */
  readonly isOver: boolean;
  /** Calls `stop` once when it is over, at once where it is already. Answers the way to hear no more of it. */
  whenOver(stop: () => void): () => void;
  /** The same as a signal, made when it is asked for. */
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
  const stops = new Set<() => void>();
  let controller: AbortController | undefined;
  let isOver = false;
  let late = false;
  const end = () => {
    isOver = true;
    for (const stop of [...stops]) stop();
    stops.clear();
  };
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeOut);
  if (caller?.aborted) end();
  caller?.addEventListener('abort', end, { once: true });

  const whenOver = (stop: () => void) => {
    if (isOver) stop();
    else stops.add(stop);
    return () => void stops.delete(stop);
  };
  const disarm = () => clearTimeout(timer);
  return {
    get isOver() {
      return isOver;
    },
    whenOver,
    get signal() {
      if (!controller) {
        const made = (controller = new AbortController());
        whenOver(() => made.abort());
      }
      return controller.signal;
    },
    disarm,
    settle() {
      disarm();
      caller?.removeEventListener('abort', end);
    },
    explain(error) {
      if (error instanceof Unavailable) return error;
      if (caller?.aborted) return caller.reason;
      return new Unavailable(service, late ? 'TIME_OUT' : reasonOf(error));
    },
  };
}

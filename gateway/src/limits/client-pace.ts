import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts what an API client asks; answers the seconds it has to wait when it asked too often. */
export type ClientPace = (client: string, requestsPerMinute: number) => Promise<number | undefined>;

const MINUTE = 60;

/** Counts in this process: of several gateways each gives as much. */
export function createClientPace(): ClientPace {
  // One for each number of requests that clients are given: few, and chosen by administrators.
  const limiters = new Map<number, RateLimiterMemory>();
  return async (client, points) => {
    const limiter = limiters.get(points) ?? new RateLimiterMemory({ points, duration: MINUTE });
    limiters.set(points, limiter);
    try {
      await limiter.consume(client);
      return undefined;
    } catch (full) {
      if (full instanceof RateLimiterRes) return Math.max(1, Math.ceil(full.msBeforeNext / 1_000));
      throw full;
    }
  };
}

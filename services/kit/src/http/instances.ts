import { Unavailable } from './unavailable.js';

/** Milliseconds that an instance rests after its first failure; doubled with each further one, up to `longest`. */
export const REST = { first: 1_000, longest: 8_000 } as const;

/** What an instance is asked for: calls come and go, streams stay. */
export type Work = 'calls' | 'streams';

/** The instances of one service, shared out. */
export interface Instances<Instance> {
  readonly all: readonly Instance[];
  /**
   * Lets `ask` ask one of them: one that is well before one that rests, then whoever has least to do. Where nobody
   * listens nothing was sent, so the next one is asked; when a connection was lost without an answer, one other
   * instance is asked once more: what may have happened already has an idempotency key. A time-out is never followed
   * by another question: whatever made the first wait would be asked for twice.
   *
   * `ask` is given the way to say that what it opened is over; `calls` are over when it answers.
   *
   * @throws Unavailable when none answered
   */
  ask<Answer>(work: Work, ask: (instance: Instance, over: () => void) => Promise<Answer>): Promise<Answer>;
}

interface Kept<Instance> {
  readonly instance: Instance;
  readonly busy: Record<Work, number>;
  failures: number;
  restsUntil: number;
  /** Asked again after a rest: until that has an answer, the others are asked. */
  onTrial: boolean;
}

/** @param now monotonic milliseconds */
export function createInstances<Instance>(
  all: readonly Instance[],
  now: () => number = () => performance.now(),
): Instances<Instance> {
  let kept = all.map((instance): Kept<Instance> => ({
    ...{ instance, busy: { calls: 0, streams: 0 } },
    ...{ failures: 0, restsUntil: 0, onTrial: false },
  }));

  const isWell = (one: Kept<Instance>) => one.failures === 0 || (now() >= one.restsUntil && !one.onTrial);

  function choose(work: Work, asked: ReadonlySet<Kept<Instance>>): Kept<Instance> | undefined {
    const left = kept.filter((one) => !asked.has(one));
    const well = left.filter(isWell);
    const chosen =
      well.length > 0
        ? leastOf(well, ({ busy }) => busy[work])
        : leastOf(left, ({ restsUntil, onTrial }) => restsUntil + (onTrial ? REST.longest : 0));
    // Of those who have as little to do, the one that was asked longest ago.
    if (chosen) kept = [...kept.filter((one) => one !== chosen), chosen];
    return chosen;
  }

  function fail(one: Kept<Instance>): void {
    // What was under way when it failed tells nothing new.
    if (one.failures > 0 && now() < one.restsUntil) return;
    one.restsUntil = now() + Math.min(REST.first * 2 ** one.failures, REST.longest);
    one.failures = Math.min(one.failures + 1, 10);
  }

  async function askOne<Answer>(
    work: Work,
    one: Kept<Instance>,
    ask: (instance: Instance, over: () => void) => Promise<Answer>,
  ): Promise<Answer> {
    const trial = one.failures > 0 && !one.onTrial;
    if (trial) one.onTrial = true;
    one.busy[work] += 1;
    const over = once(() => void (one.busy[work] -= 1));
    try {
      const answer = await ask(one.instance, over);
      one.failures = 0;
      if (work === 'calls') over();
      return answer;
    } catch (error) {
      over();
      if (isFailing(error)) fail(one);
      // It answered, though not as it should have.
      else if (error instanceof Unavailable) one.failures = 0;
      throw error;
    } finally {
      if (trial) one.onTrial = false;
    }
  }

  return {
    all,
    async ask(work, ask) {
      const asked = new Set<Kept<Instance>>();
      let lost = false;
      for (;;) {
        const one = choose(work, asked) as Kept<Instance>;
        asked.add(one);
        try {
          return await askOne(work, one, ask);
        } catch (error) {
          const reason = error instanceof Unavailable ? error.reason : undefined;
          const again = reason === 'UNREACHABLE' || (reason === 'LOST' && !lost);
          lost ||= reason === 'LOST';
          if (!again || asked.size === all.length) throw error;
        }
      }
    },
  };
}

const isFailing = (error: unknown) =>
  error instanceof Unavailable && ['UNREACHABLE', 'LOST', 'TIME_OUT'].includes(error.reason);

function leastOf<Item>(items: readonly Item[], of: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>((least, item) => (least && of(least) <= of(item) ? least : item), undefined);
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}

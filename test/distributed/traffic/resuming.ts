import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '../../world/http.js';
import type { Person } from '../../world/person.js';

/** Somebody who stays with a feed whatever becomes of their connection. */
export interface ResumingListener {
  /** Every entry that came, in order. */
  readonly heard: readonly Json[];
  /** How often they came back. */
  resumed(): number;
  /** What was answered that no client comes back from. */
  readonly faults: readonly string[];
  stop(): Promise<void>;
}

/**
 * Listens to a feed from `after` on, and comes back with the cursor of the last answer whenever it is cut, as a portal
 * does. `query` takes `$after`.
 */
export function keepListening(by: Person, query: string, after: string): ResumingListener {
  const heard: Json[] = [];
  const faults: string[] = [];
  let cursor = after;
  let times = -1;
  let stopped = false;
  let close: () => Promise<void> = async () => undefined;

  async function once(): Promise<void> {
    const listener = await by.listen(query, { after: cursor });
    close = listener.stop;
    times += 1;
    let taken = 0;
    let over = false;
    void listener.ended.then(({ errors }) => {
      over = true;
      if (errors) judge(errors);
    });
    while (!stopped) {
      // What came before the end is taken first.
      const ended = over;
      for (; taken < listener.heard.length; taken += 1) take(listener.heard[taken]);
      if (ended) break;
      await pause(20);
    }
    await listener.stop();
  }

  function take({ data, errors }: Json): void {
    const item = data && (Object.values(data)[0] as Json);
    if (item) cursor = item.cursor;
    if (item?.entry) heard.push(item.entry);
    if (errors) judge(errors);
  }
  function judge(errors: readonly Json[]): void {
    const isPassing = ({ extensions }: Json) => extensions.retryable === true || extensions.reason === 'UNAVAILABLE';
    if (!errors.every(isPassing)) faults.push(JSON.stringify(errors));
  }

  const running = (async () => {
    while (!stopped) {
      await once().catch(() => undefined);
      await pause(50);
    }
  })();
  return {
    heard,
    faults,
    resumed: () => times,
    async stop() {
      stopped = true;
      await close();
      await running;
    },
  };
}

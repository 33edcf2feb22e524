import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from './http.js';
import type { Listener } from './listener.js';
import type { Person } from './person.js';
import { until } from './until.js';

/** A feed that somebody follows as a screen does: cut off, it comes back by itself and goes on behind what it has. */
export interface Following {
  /** What was told, oldest first, without heartbeats. */
  told(): readonly Json[];
  /** Where it is. */
  cursor(): string;
  /** Comes back when so many entries were told. */
  heard(count: number): Promise<void>;
  /** Leaves; what was told stays. */
  leave(): Promise<void>;
}

/**
 * Follows a feed from `after` on, or from now on; comes back when it is open for certain.
 *
 * @param query takes `$after` and answers one feed with `cursor` and `entry`
 */
export async function follow(
  who: Person,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  after?: string,
): Promise<Following> {
  const items: Json[] = [];
  let left = false;
  const cursor = () => (items.at(-1)?.cursor ?? after) as string;
  const told = () => items.filter(({ entry }) => entry);

  async function take(listener: Listener): Promise<void> {
    let over = false;
    void listener.ended.then(() => (over = true));
    for (let taken = 0; !left && !over; await wait(20))
      for (; taken < listener.heard.length; taken++) {
        const [item] = Object.values((listener.heard[taken].data ?? {}) as object);
        if (item) items.push(item);
      }
    await listener.stop();
  }
  async function follows(): Promise<void> {
    for (; !left; await wait(50)) {
      // Nobody is at the door while the house is built again.
      const listener = await who.listen(query, { ...variables, after: cursor() }).catch(() => undefined);
      if (listener) await take(listener);
    }
  }
  const following = follows();
  await until(`${who.account} follows`, () => items.length > 0);

  return {
    told,
    cursor,
    heard: (count) => until(`${who.account} is told of ${count} entries`, () => told().length >= count).then(() => {}),
    async leave() {
      left = true;
      await following;
    },
  };
}

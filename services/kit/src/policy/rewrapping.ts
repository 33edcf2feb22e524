import { setTimeout as pause } from 'node:timers/promises';
import type { DataKeyRecord, DataKeyStore } from './data-key.js';
import type { Keys } from './keys.js';
import { rewrap } from './wrapping.js';

/** How far the data keys of one database have come to the current master key. */
export interface KeysReport {
  /** The master key that wraps. */
  readonly current: string;
  /** By master key, those of the key file and those that only data keys name. */
  readonly keks: readonly KekReport[];
}

/** One master key. */
export interface KekReport {
  readonly kek: string;
  /** How many data keys it wraps. */
  readonly dataKeys: number;
  /** Whether the key file holds it. Data keys of one that is not held stay closed until it is put back. */
  readonly held: boolean;
}

/** Brings data keys under the current master key. */
export interface Rewrapping {
  /**
   * One round: hears of a rotation, and wraps in batches what older master keys wrap, until nothing is left or `stop` was
   * called. How far it has come is what stands in the rows: after a kill the next round goes on there.
   *
   * @returns how many data keys it wrapped anew
   * @throws Error at the end, when some data keys do not open
   */
  round(): Promise<number>;
  /** Ends the running round after its batch. */
  stop(): void;
  /** Of the data keys of one organization, or of all. */
  report(organization?: string): Promise<KeysReport>;
}

export interface RewrappingParts {
  readonly keys: Keys;
  readonly store: DataKeyStore;
  /** Data keys in one transaction. */
  readonly batch?: number;
  /** Milliseconds between batches, for those who wait to write. */
  readonly breath?: number;
}

export function createRewrapping({ keys, store, batch = 100, breath = 20 }: RewrappingParts): Rewrapping {
  let stopped = false;

  /** What one older master key wraps. One data key that does not open keeps none behind it from the new master key. */
  const empty = async (kid: string): Promise<{ done: number; closed: number }> => {
    const counted = { done: 0, closed: 0 };
    for (let after = ''; !stopped && kid !== keys.current;) {
      const records = await store.wrappedBy(kid, after, batch);
      if (records.length === 0) break;
      const anew = records.flatMap((record) => anewOrNone(keys, record));
      await store.exchange(kid, anew);
      counted.done += anew.length;
      counted.closed += records.length - anew.length;
      after = records.at(-1)?.scope ?? after;
      await pause(breath);
    }
    return counted;
  };

  return {
    async round() {
      await keys.refresh();
      let [done, closed] = [0, 0];
      for (const kid of keys.kids) {
        const counted = await empty(kid);
        done += counted.done;
        closed += counted.closed;
      }
      if (closed > 0) throw new Error(`${closed} data keys were changed or moved, and stay under their old master key`);
      return done;
    },
    stop() {
      stopped = true;
    },
    async report(organization) {
      const counts = await store.counts(organization);
      const keks = [...new Set([...keys.kids, ...counts.keys()])];
      return {
        current: keys.current,
        keks: keks.map((kek) => ({ kek, dataKeys: counts.get(kek) ?? 0, held: keys.kids.includes(kek) })),
      };
    },
  };
}

function anewOrNone(keys: Keys, record: DataKeyRecord): readonly DataKeyRecord[] {
  try {
    return [rewrap(keys, record)];
  } catch {
    // Counted by whoever asked, and told at the end of the round.
    return [];
  }
}

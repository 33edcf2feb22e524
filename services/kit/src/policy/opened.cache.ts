import type { Place } from './contract.js';

/** Bounds of what is kept opened. */
export interface OpenedBounds {
  /** Most sealed bytes whose plain text is kept. */
  readonly bytes: number;
  /** Longer ones are opened each time. */
  readonly largest: number;
  /** Milliseconds after which plain text is forgotten, also when nobody asks any more. */
  readonly keptFor: number;
}

interface Opened {
  readonly scope: string;
  readonly name: string;
  /** The key that opened it. */
  readonly key: string;
  readonly sealed: Buffer;
  readonly openedAt: number;
  readonly value: unknown;
}

/** The same bytes are kept as text and as what the text says apart: hardly anything is asked for as both. */
export type OpenedAs = 'text' | 'json';

/** A sealed value, and what opens it. */
export interface Wanted {
  readonly scope: string;
  readonly place: Place;
  readonly as: OpenedAs;
  /** The id of the key. */
  readonly key: string;
  readonly sealed: Uint8Array;
}

/** What was opened of sealed values, by scope and place; see `createOpenedCache`. */
export interface OpenedCache {
  /** The value at a place when it was opened by this key and not one bit of it changed since; `undefined` otherwise. */
  find(wanted: Wanted): unknown;
  /** Keeps what was opened. */
  keep(wanted: Wanted, value: unknown): void;
  /** Forgets everything of a scope. */
  forget(scope: string): void;
}

/**
 * Keeps plain text beside the exact bytes it was opened from: a row that was written since, or was tampered with, is
 * another value and is opened anew. Whether the key still exists is for who asks to know before: nothing here is a right
 * to read. What was opened longest ago goes first. `now` is monotonic milliseconds.
 */
export function createOpenedCache(bounds: OpenedBounds, now: () => number): OpenedCache {
  const scopes = new Map<string, Map<string, Opened>>();
  /** In the order in which they were opened. */
  const line = new Set<Opened>();
  let bytes = 0;
  let sweeping: NodeJS.Timeout | undefined;

  const remove = (entry: Opened) => {
    if (!line.delete(entry)) return;
    bytes -= entry.sealed.length;
    const places = scopes.get(entry.scope);
    places?.delete(entry.name);
    if (places?.size === 0) scopes.delete(entry.scope);
  };

  const sweep = () => {
    sweeping = undefined;
    for (const entry of line) {
      if (now() - entry.openedAt < bounds.keptFor) break;
      remove(entry);
    }
    if (line.size > 0) sweepLater();
  };
  const sweepLater = () => void (sweeping ??= setTimeout(sweep, bounds.keptFor / 10).unref());

  return {
    find({ scope, place, as, key, sealed }) {
      const entry = scopes.get(scope)?.get(nameOf(place, as));
      if (!entry) return undefined;
      if (entry.key === key && entry.sealed.equals(sealed) && now() - entry.openedAt < bounds.keptFor)
        return entry.value;
      remove(entry);
      return undefined;
    },
    keep({ scope, place, as, key, sealed }, value) {
      const name = nameOf(place, as);
      const before = scopes.get(scope)?.get(name);
      if (before) remove(before);
      if (sealed.length > bounds.largest) return;
      // A copy of its own: what a driver hands over may be a piece of something larger, which would stay with it.
      const entry: Opened = { scope, name, key, sealed: Buffer.from(sealed), openedAt: now(), value };
      const places = scopes.get(scope) ?? new Map<string, Opened>();
      scopes.set(scope, places.set(name, entry));
      line.add(entry);
      bytes += entry.sealed.length;
      for (const oldest of line) {
        if (bytes <= bounds.bytes) break;
        remove(oldest);
      }
      sweepLater();
    },
    forget(scope) {
      for (const entry of scopes.get(scope)?.values() ?? []) remove(entry);
    },
  };
}

// A row's id has no space in it, nor has a name of the database.
const nameOf = ({ table, column, row }: Place, as: OpenedAs) => `${row} ${column} ${table} ${as}`;

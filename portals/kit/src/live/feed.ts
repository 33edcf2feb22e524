import type { TypedDocumentNode } from '@urql/core';
import type { Live } from '../graphql/live.js';

/** Where the person stopped reading; opaque. */
export interface CursorShelf {
  read(): string | undefined;
  write(cursor: string): void;
  clear(): void;
}

export interface FeedOptions<T, Entry> {
  readonly live: Live;
  readonly document: TypedDocumentNode<T, { after?: string | null }>;
  readonly open: (news: T) => { readonly cursor: string; readonly entry?: Entry | null };
  /** Called when the server cannot go on from our cursor: whatever is shown has to be asked anew. */
  readonly onGap: () => void;
}

/** One stream for the whole portal: pages listen to it and never open their own. */
export interface Feed<Entry> {
  start(after: string | undefined): void;
  stop(): void;
  readonly cursor: () => string | undefined;
  onEntry(heard: (entry: Entry) => void): () => void;
}

export function createFeed<T, Entry extends { readonly id: string }>({
  live,
  document,
  open,
  onGap,
}: FeedOptions<T, Entry>): Feed<Entry> {
  const listeners = new Set<(entry: Entry) => void>();
  let cursor: string | undefined;
  let end = () => {};
  return {
    cursor: () => cursor,
    start(after) {
      end();
      cursor = after;
      end = live.listen(
        document,
        () => ({ after: cursor ?? null }),
        (news) => {
          const heard = open(news);
          // A frame that was replayed twice carries a cursor we already have.
          const known = heard.cursor === cursor && heard.entry;
          cursor = heard.cursor;
          if (heard.entry && !known) for (const tell of listeners) tell(heard.entry);
        },
        (reasons) => {
          if (!reasons.includes('RESYNC')) return;
          cursor = undefined;
          onGap();
        },
      );
    },
    stop: () => end(),
    onEntry(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

/** The cursor of one person on this machine. It names no case and no person. */
export function createCursorShelf(storage: Storage, name: () => string): CursorShelf {
  const place = () => `concord.seen.${name()}`;
  return {
    read: () => storage.getItem(place()) ?? undefined,
    write: (cursor) => storage.setItem(place(), cursor),
    clear: () => storage.removeItem(place()),
  };
}

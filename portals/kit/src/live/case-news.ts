import type { TypedDocumentNode } from '@urql/core';
import { inject, shallowRef, watch, type InjectionKey, type ShallowRef } from 'vue';
import type { GraphClient } from '../graphql/graph-client.js';
import type { PortalParts } from '../portal.js';
import { createCursorShelf, createFeed, type Feed } from './feed.js';

/** As much of a piece of news as every list and case needs. */
export interface CaseNewsEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string };
}

/** A case that a piece of news is about, with its version after what happened, where that is known. */
export interface ChangedCase {
  readonly id: string;
  readonly version?: number;
}

/** That a case changed, without saying how. `at` by the clock of the server. */
export interface CaseChange extends ChangedCase {
  readonly at: string;
  /** Done by the person who sits here. */
  readonly isOwn: boolean;
}

/** As much of the news as a list or a case listens to. */
export interface CaseChanges {
  onChange(heard: (change: CaseChange) => void): () => void;
  /** News may have been missed for good: whoever shows a list asks again. */
  onGap(missed: () => void): () => void;
}

/** News of one kind of case: one stream for all pages, and what came in since the person last looked. */
export interface CaseNews<Entry> extends CaseChanges {
  readonly unread: Readonly<ShallowRef<readonly Entry[]>>;
  onEntry(heard: (entry: Entry) => void): () => void;
  /** The person has read what changed. */
  markRead(): void;
}

export interface CaseNewsOptions<T, Entry> {
  readonly document: TypedDocumentNode<T, { after?: string | null }>;
  readonly open: (news: T) => { readonly cursor: string; readonly entry?: Entry | null };
  /** The cases it is about; none where they may not be seen any more. */
  readonly casesOf: (entry: Entry) => readonly ChangedCase[];
  /** The cursor of now, for who looks for the first time. */
  readonly now: (client: GraphClient) => Promise<string | undefined>;
  /** Keeps the cursor apart from that of another kind of case in the same portal. */
  readonly shelf?: string;
}

/** As much as somebody would read after a holiday. */
const mostUnread = 50;

/**
 * News of one kind of case: `install` opens the stream when somebody signs in, from where they stopped reading; `use` gives it
 * to a component.
 */
export function defineCaseNews<T, Entry extends CaseNewsEntry>(options: CaseNewsOptions<T, Entry>) {
  const key: InjectionKey<CaseNews<Entry>> = Symbol('case news');

  function install({ app, client, live, session }: PortalParts): void {
    const person = () => [session.person.value?.id ?? '', options.shelf].filter(Boolean).join('.');
    const shelf = createCursorShelf(localStorage, person);
    const unread = shallowRef<readonly Entry[]>([]);
    const gaps = new Set<() => void>();

    const begin = async (after: string | undefined) => {
      const from = after ?? (await options.now(client));
      if (from && !after) shelf.write(from);
      feed.start(from);
    };
    const feed: Feed<Entry> = createFeed({
      live,
      document: options.document,
      open: options.open,
      onGap: () => {
        shelf.clear();
        unread.value = [];
        for (const missed of gaps) missed();
        void begin(undefined);
      },
    });
    const isOwn = (entry: Entry) => entry.actor.id === session.person.value?.id;
    feed.onEntry((entry) => {
      if (!isOwn(entry)) unread.value = [entry, ...unread.value].slice(0, mostUnread);
    });
    live.onRestored(() => gaps.forEach((missed) => missed()));
    watch(
      () => session.person.value?.id,
      (id) => {
        feed.stop();
        unread.value = [];
        if (id) void begin(shelf.read());
      },
      { immediate: true },
    );

    app.provide(key, {
      unread,
      onEntry: feed.onEntry,
      onChange: (heard) =>
        feed.onEntry((entry) => {
          for (const changed of options.casesOf(entry)) heard({ ...changed, at: entry.at, isOwn: isOwn(entry) });
        }),
      onGap: (missed) => {
        gaps.add(missed);
        return () => gaps.delete(missed);
      },
      markRead: () => {
        const cursor = feed.cursor();
        if (cursor) shelf.write(cursor);
        unread.value = [];
      },
    });
  }

  function use(): CaseNews<Entry> {
    const news = inject(key);
    if (!news) throw new Error('No news of cases: this component is used outside of the portal');
    return news;
  }
  return { install, use };
}

import { createCursorShelf, createFeed, type Feed } from '@concord/portal-kit/live/feed';
import type { PortalParts } from '@concord/portal-kit/portal';
import { inject, shallowRef, watch, type InjectionKey, type ShallowRef } from 'vue';
import {
  ComplaintCountersDocument,
  ComplaintFeedDocument,
  type ComplaintFeedSubscription,
} from '../generated/graphql.js';

/** One piece of news of a complaint. */
export type ComplaintNewsEntry = NonNullable<ComplaintFeedSubscription['complaintFeed']['entry']>;

/** News of the hospital's complaints: one stream for all pages, and what came in since the person last looked. */
export interface ComplaintNews {
  readonly unread: Readonly<ShallowRef<readonly ComplaintNewsEntry[]>>;
  onEntry(heard: (entry: ComplaintNewsEntry) => void): () => void;
  /** News may have been missed for good: whoever shows a list asks again. */
  onGap(missed: () => void): () => void;
  /** The person has read what changed. */
  markRead(): void;
}

/** As much as somebody would read after a holiday. */
const mostUnread = 50;
const key: InjectionKey<ComplaintNews> = Symbol('complaint news');

/** Opens the stream when somebody signs in, from where they stopped reading. */
export function installComplaintNews({ app, client, live, session }: PortalParts): void {
  const shelf = createCursorShelf(localStorage, () => session.person.value?.id ?? '');
  const unread = shallowRef<readonly ComplaintNewsEntry[]>([]);
  const gaps = new Set<() => void>();
  const now = async () => (await client.ask(ComplaintCountersDocument, {})).value?.complaintCounters.asOf;

  const begin = async (after: string | undefined) => {
    const from = after ?? (await now());
    if (from && !after) shelf.write(from);
    feed.start(from);
  };
  const feed: Feed<ComplaintNewsEntry> = createFeed({
    live,
    document: ComplaintFeedDocument,
    open: (news: ComplaintFeedSubscription) => news.complaintFeed,
    onGap: () => {
      shelf.clear();
      unread.value = [];
      for (const missed of gaps) missed();
      void begin(undefined);
    },
  });
  feed.onEntry((entry) => {
    if (entry.actor.id !== session.person.value?.id) unread.value = [entry, ...unread.value].slice(0, mostUnread);
  });
  live.onRestored(() => gaps.forEach((missed) => missed()));
  watch(
    () => session.person.value?.id,
    (person) => {
      feed.stop();
      unread.value = [];
      if (person) void begin(shelf.read());
    },
    { immediate: true },
  );

  app.provide(key, {
    unread,
    onEntry: feed.onEntry,
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

export function useComplaintNews(): ComplaintNews {
  const news = inject(key);
  if (!news) throw new Error('No complaint news: this component is used outside of the portal');
  return news;
}

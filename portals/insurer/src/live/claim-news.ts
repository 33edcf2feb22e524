import { defineCaseNews, type CaseNews } from '@concord/portal-kit/live/case-news';
import { ClaimCountersDocument, ClaimFeedDocument, type ClaimFeedSubscription } from '../generated/graphql.js';

/** One piece of news of a claim. */
export type ClaimNewsEntry = NonNullable<ClaimFeedSubscription['claimFeed']['entry']>;
export type ClaimNews = CaseNews<ClaimNewsEntry>;

/** News of the insurer's claims. */
export const claimNews = defineCaseNews({
  document: ClaimFeedDocument,
  open: (news: ClaimFeedSubscription) => news.claimFeed,
  casesOf: ({ claim, version }: ClaimNewsEntry) => (claim ? [{ id: claim.id, version }] : []),
  now: async (client) => (await client.ask(ClaimCountersDocument, {})).value?.claimCounters.asOf,
});
export const useClaimNews = claimNews.use;

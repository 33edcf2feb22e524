import { defineCaseNews } from '@concord/portal-kit/live/case-news';
import { ClaimCountersDocument, ClaimFeedDocument, type ClaimFeedSubscription } from '../generated/graphql.js';

/** One piece of news of a claim at an insurer. */
export type ClaimNewsEntry = NonNullable<ClaimFeedSubscription['claimFeed']['entry']>;

/** News of the claims, by the disputes they belong to: a hospital looks at a claim from its dispute. */
export const claimNews = defineCaseNews({
  document: ClaimFeedDocument,
  open: (news: ClaimFeedSubscription) => news.claimFeed,
  casesOf: ({ claim }: ClaimNewsEntry) => (claim?.dispute ? [{ id: claim.dispute.id }] : []),
  now: async (client) => (await client.ask(ClaimCountersDocument, {})).value?.claimCounters.asOf,
  shelf: 'claim',
});
export const useClaimNews = claimNews.use;

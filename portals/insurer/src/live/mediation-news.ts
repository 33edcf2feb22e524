import { defineCaseNews } from '@concord/portal-kit/live/case-news';
import { MediationFeedDocument, MediationNowDocument, type MediationFeedSubscription } from '../generated/graphql.js';

type Entry = NonNullable<MediationFeedSubscription['mediationFeed']['entry']>;

/** News of the disputes behind the claims, and of the rooms one may enter: whatever it is, the dispute is read anew. */
export const mediationNews = defineCaseNews({
  document: MediationFeedDocument,
  open: (news: MediationFeedSubscription) => news.mediationFeed,
  casesOf: ({ dispute }: Entry) => (dispute ? [{ id: dispute.id }] : []),
  now: async (client) => (await client.ask(MediationNowDocument, {})).value?.mediationCounters.asOf,
  shelf: 'mediation',
});
export const useMediationNews = mediationNews.use;

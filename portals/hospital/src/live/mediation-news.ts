import { defineCaseNews } from '@concord/portal-kit/live/case-news';
import {
  MediationCountersDocument,
  MediationFeedDocument,
  type MediationFeedSubscription,
} from '../generated/graphql.js';

/** One piece of news of a dispute, of its mediation or of our room. */
export type MediationNewsEntry = NonNullable<MediationFeedSubscription['mediationFeed']['entry']>;

/** News of the hospital's disputes. The version of an entry is that of what it is about: of the dispute only where it is alone. */
export const mediationNews = defineCaseNews({
  document: MediationFeedDocument,
  open: (news: MediationFeedSubscription) => news.mediationFeed,
  casesOf: ({ dispute, mediation, caucus, version }: MediationNewsEntry) =>
    dispute ? [{ id: dispute.id, ...(!mediation && !caucus && { version }) }] : [],
  now: async (client) => (await client.ask(MediationCountersDocument, {})).value?.mediationCounters.asOf,
  shelf: 'mediation',
});
export const useMediationNews = mediationNews.use;

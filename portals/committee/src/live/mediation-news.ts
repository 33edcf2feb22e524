import { defineCaseNews, type CaseNews } from '@concord/portal-kit/live/case-news';
import {
  MediationCountersDocument,
  MediationFeedDocument,
  type MediationFeedSubscription,
} from '../generated/graphql.js';

/** One piece of news of a dispute, a mediation or a room. */
export type MediationNewsEntry = NonNullable<MediationFeedSubscription['mediationFeed']['entry']>;
export type MediationNews = CaseNews<MediationNewsEntry>;

/**
 * News of the committee's cases. What happens in a room changes the case it belongs to, and what happens to a mediation may
 * change its dispute; the version of an entry is that of what it is about alone.
 */
export const mediationNews = defineCaseNews({
  document: MediationFeedDocument,
  open: (news: MediationFeedSubscription) => news.mediationFeed,
  casesOf: ({ dispute, mediation, caucus, version }: MediationNewsEntry) => [
    ...(mediation ? [{ id: mediation.id, ...(!caucus && { version }) }] : []),
    ...(dispute ? [{ id: dispute.id, ...(!mediation && { version }) }] : []),
  ],
  now: async (client) => (await client.ask(MediationCountersDocument, {})).value?.mediationCounters.asOf,
});
export const useMediationNews = mediationNews.use;

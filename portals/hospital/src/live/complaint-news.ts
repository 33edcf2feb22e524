import { defineCaseNews, type CaseNews } from '@concord/portal-kit/live/case-news';
import {
  ComplaintCountersDocument,
  ComplaintFeedDocument,
  type ComplaintFeedSubscription,
} from '../generated/graphql.js';

/** One piece of news of a complaint. */
export type ComplaintNewsEntry = NonNullable<ComplaintFeedSubscription['complaintFeed']['entry']>;
export type ComplaintNews = CaseNews<ComplaintNewsEntry>;

/** News of the hospital's complaints. */
export const complaintNews = defineCaseNews({
  document: ComplaintFeedDocument,
  open: (news: ComplaintFeedSubscription) => news.complaintFeed,
  casesOf: ({ complaint, version }: ComplaintNewsEntry) => (complaint ? [{ id: complaint.id, version }] : []),
  now: async (client) => (await client.ask(ComplaintCountersDocument, {})).value?.complaintCounters.asOf,
});
export const useComplaintNews = complaintNews.use;

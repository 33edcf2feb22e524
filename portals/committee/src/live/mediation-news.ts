import { defineCaseNews, type CaseChanges, type CaseNews, type ChangedCase } from '@concord/portal-kit/live/case-news';
import { useSession } from '@concord/portal-kit/session/session';
import {
  MediationCountersDocument,
  MediationFeedDocument,
  type MediationFeedSubscription,
} from '../generated/graphql.js';

/** One piece of news of a dispute, a mediation or a room. */
export type MediationNewsEntry = NonNullable<MediationFeedSubscription['mediationFeed']['entry']>;
export type MediationNews = CaseNews<MediationNewsEntry>;

/** News of the committee's cases; each is of one case, a mediation where there is one. */
export const mediationNews = defineCaseNews({
  document: MediationFeedDocument,
  open: (news: MediationFeedSubscription) => news.mediationFeed,
  casesOf: ({ dispute, mediation }: MediationNewsEntry) => {
    const found = mediation ?? dispute;
    return found ? [{ id: found.id }] : [];
  },
  now: async (client) => (await client.ask(MediationCountersDocument, {})).value?.mediationCounters.asOf,
});
export const useMediationNews = mediationNews.use;

/** The same news as changes of the cases that `changed` finds in them; of one entry none, one, or none of this list's. */
export function useChanges(changed: (entry: MediationNewsEntry) => ChangedCase | undefined): CaseChanges {
  const news = useMediationNews();
  const session = useSession();
  return {
    onGap: news.onGap,
    onChange: (heard) =>
      news.onEntry((entry) => {
        const found = changed(entry);
        if (found) heard({ ...found, at: entry.at, isOwn: entry.actor.id === session.person.value?.id });
      }),
  };
}

/** Changes of mediations as a list shows them. What is said in a room changes no row. */
export const mediationChanged = ({ mediation, caucus, version }: MediationNewsEntry): ChangedCase | undefined =>
  mediation && !caucus ? { id: mediation.id, version } : undefined;

/** Changes of disputes; a mediation's stage and clock stand in its row too, under a version of their own. */
export const disputeChanged = ({ dispute, mediation, caucus, version }: MediationNewsEntry): ChangedCase | undefined =>
  dispute && !caucus ? { id: dispute.id, ...(!mediation && { version }) } : undefined;

import { useDisputeSentences } from '@concord/portal-kit/disputes/entry-sentences';
import type { ChangeLine } from '@concord/portal-kit/home/WhatChanged.vue';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { computed } from 'vue';
import { useSentences } from '../complaint/entry-sentences.js';
import { useClaimNews } from '../live/claim-news.js';
import { useComplaintNews } from '../live/complaint-news.js';
import { useMediationNews } from '../live/mediation-news.js';

/** What happened since the person last looked: to complaints, disputes and their claims, newest first. */
export function useChanges() {
  const { wording } = useLanguage();
  const complaintWords = useSentences();
  const { who, did } = useDisputeSentences();
  const complaints = useComplaintNews();
  const mediations = useMediationNews();
  const claims = useClaimNews();
  const disputeOf = (caseNo: string) => ({ name: 'dispute', params: { caseNo } });

  const ofComplaints = computed(() =>
    complaints.unread.value.flatMap((entry): ChangeLine[] => {
      const { id, at, complaint } = entry;
      if (!complaint) return [];
      const { caseNo, summary } = complaint;
      const told = { who: complaintWords.who(entry), did: complaintWords.did(entry), about: summary };
      return [{ ...{ id, at, caseNo }, ...told, to: { name: 'complaint', params: { caseNo } } }];
    }),
  );
  const ofDisputes = computed(() =>
    mediations.unread.value.flatMap((entry): ChangeLine[] => {
      const { id, at, dispute } = entry;
      if (!dispute) return [];
      const about = wording.list((dispute.claimants ?? []).flatMap(({ name }) => name ?? []));
      const told = { who: who(entry), did: did(entry), about };
      return [{ ...{ id, at, caseNo: dispute.caseNo }, ...told, to: disputeOf(dispute.caseNo) }];
    }),
  );
  const ofClaims = computed(() =>
    claims.unread.value.flatMap((entry): ChangeLine[] => {
      const { id, at, claim } = entry;
      if (!claim?.dispute) return [];
      const { caseNo } = claim.dispute;
      return [{ ...{ id, at, caseNo, who: who(entry), did: did(entry), about: claim.caseNo }, to: disputeOf(caseNo) }];
    }),
  );

  return {
    news: [complaints, mediations, claims],
    changes: computed(() =>
      [...ofComplaints.value, ...ofDisputes.value, ...ofClaims.value].sort((a, b) => b.at.localeCompare(a.at)),
    ),
    markRead: () => [complaints, mediations, claims].forEach((stream) => stream.markRead()),
  };
}

import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { computed, ref, watch } from 'vue';
import { ClaimOfDisputeDocument, DisputeByNumberDocument } from '../generated/graphql.js';
import { useDisputeChanges } from '../live/dispute-changes.js';
import { disputeActs } from './dispute-acts.js';
import { caseOf, joined } from './on-screen.js';

/**
 * The dispute on the screen, with its mediation and its claim. The claim is kept by another service and asked for by itself:
 * its silence must not take the dispute from the screen.
 */
export function useOpenDispute(caseNo: () => string) {
  const { say } = useLanguage();
  const asked = () => ({ caseNo: caseNo() });
  const claims = useQuestion(ClaimOfDisputeDocument, asked);
  const question = useQuestion(DisputeByNumberDocument, asked);
  const wanted = ref<string>();
  const claim = computed(() => {
    const found = claims.value.value?.dispute;
    const last = found?.caseNo === caseNo() ? found.claims?.at(-1) : undefined;
    return last && { ...last, ...(wanted.value && { wanted: wanted.value }) };
  });
  const open = useOpenCase({
    caseNo,
    question: { ...question, again: async () => void (await Promise.all([question.again(), claims.again()])) },
    find: ({ dispute }) => dispute && joined(dispute, claim.value),
    acts: disputeActs,
    news: useDisputeChanges(),
    stage: ({ stage }) => say(stage),
    begunAt: ({ openedAt }) => openedAt,
    recordOf: caseOf,
  });
  watch(caseNo, () => (wanted.value = undefined));
  return {
    open,
    claimFault: claims.fault,
    claimAgain: claims.again,
    /** Opens the form for this document, whichever form stands open now. */
    submit(documentId: string) {
      wanted.value = documentId;
      if (open.chosen.value?.name !== 'submitDocument') open.choose('submitDocument');
    },
  };
}

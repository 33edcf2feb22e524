import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { ClaimByNumberDocument } from '../generated/graphql.js';
import { useClaimNews } from '../live/claim-news.js';
import { acts } from './acts.js';
import { inOrder } from './order.js';

/** The claim on the screen. */
export function useOpenClaim(caseNo: () => string) {
  const { say } = useLanguage();
  return useOpenCase({
    caseNo,
    question: useQuestion(ClaimByNumberDocument, () => ({ caseNo: caseNo() })),
    find: ({ claim }) => claim && { ...claim, actions: inOrder(claim.actions, claim) },
    acts,
    news: useClaimNews(),
    stage: ({ stage }) => say(stage),
    begunAt: ({ noticedAt }) => noticedAt,
  });
}

import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { DisputeByNumberDocument, type DisputeCaseFragment } from '../generated/graphql.js';
import { disputeChanged, useChanges } from '../live/mediation-news.js';
import { disputeActs } from './acts.js';

/** What another house alone may do is no step of ours, not even a refused one. */
const ours = (found: DisputeCaseFragment): DisputeCaseFragment => ({
  ...found,
  actions: found.actions.filter(({ name }) => name in disputeActs.forms),
});

/** The dispute on the screen. */
export function useOpenDispute(caseNo: () => string) {
  const { say } = useLanguage();
  return useOpenCase({
    caseNo,
    question: useQuestion(DisputeByNumberDocument, () => ({ caseNo: caseNo() })),
    find: ({ dispute }) => dispute && ours(dispute),
    acts: disputeActs,
    news: useChanges(disputeChanged),
    stage: ({ stage }) => say(stage),
    begunAt: ({ openedAt }) => openedAt,
  });
}

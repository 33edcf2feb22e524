import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { ComplaintByNumberDocument } from '../generated/graphql.js';
import { useComplaintNews } from '../live/complaint-news.js';
import { acts } from './acts.js';

/** The complaint on the screen. */
export function useOpenComplaint(caseNo: () => string) {
  const { word } = useLanguage();
  return useOpenCase({
    caseNo,
    question: useQuestion(ComplaintByNumberDocument, () => ({ caseNo: caseNo() })),
    find: ({ complaint }) => complaint,
    acts,
    news: useComplaintNews(),
    stage: ({ status }) => word('status', status),
    begunAt: ({ receivedAt }) => receivedAt,
  });
}

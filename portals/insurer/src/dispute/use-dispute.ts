import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { computed, onScopeDispose } from 'vue';
import { DisputeByIdDocument } from '../generated/graphql.js';
import { useClaimNews } from '../live/claim-news.js';
import { useMediationNews } from '../live/mediation-news.js';

/**
 * The dispute behind a claim, as much of it as an insurer may see. It is kept by another service and asked for by itself: the
 * claim stands on the screen also while that one does not answer.
 */
export function useDispute(id: () => string) {
  const question = useQuestion(DisputeByIdDocument, () => ({ id: id() }));
  const news = useMediationNews();
  const again = () => void question.again();
  onScopeDispose(news.onChange((change) => change.id === id() && again()));
  onScopeDispose(news.onGap(again));
  onScopeDispose(useClaimNews().onGap(again));
  return { ...question, dispute: computed(() => question.value.value?.dispute ?? undefined) };
}

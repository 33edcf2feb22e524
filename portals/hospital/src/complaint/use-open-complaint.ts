import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { clockSentence } from '@concord/portal-kit/components/clock/deadline';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { ComplaintByNumberDocument } from '../generated/graphql.js';
import { useComplaintNews } from '../live/complaint-news.js';
import { acts } from './acts.js';

/** What was put on record, for the person to keep. */
interface Receipt {
  readonly act: string;
  readonly at: string;
  readonly number: string;
  readonly follows: readonly string[];
}

/** The case on the screen: kept fresh by the feed, never moved under a form that is being filled in. */
export function useOpenComplaint(caseNo: () => string) {
  const { t, say, word } = useLanguage();
  const news = useComplaintNews();
  const question = useQuestion(ComplaintByNumberDocument, () => ({ caseNo: caseNo() }));
  // While another case is on its way, the last one must not stand under its number.
  const complaint = computed(() => {
    const found = question.value.value?.complaint;
    return found?.caseNo === caseNo() ? found : undefined;
  });
  const chosenName = ref<string>();
  const waitingNews = ref(0);
  const receipt = shallowRef<Receipt>();

  const chosen = computed(() => {
    const action = complaint.value?.actions.find(({ name }) => name === chosenName.value);
    return action && { name: action.name, label: say(action.label) };
  });
  const reread = async () => {
    await question.again();
    waitingNews.value = 0;
    return complaint.value;
  };

  onScopeDispose(
    news.onEntry((entry) => {
      const shown = complaint.value;
      if (!shown || entry.complaint?.id !== shown.id || entry.version <= shown.version) return;
      if (chosenName.value) waitingNews.value++;
      else void reread();
    }),
  );
  onScopeDispose(news.onGap(() => void (chosenName.value ? waitingNews.value++ : reread())));
  watch(caseNo, () => {
    chosenName.value = undefined;
    receipt.value = undefined;
    waitingNews.value = 0;
  });

  return {
    complaint,
    fault: question.fault,
    waiting: computed(() => question.asking.value && !complaint.value),
    missing: computed(() => !question.asking.value && !question.fault.value && !complaint.value),
    waitingNews,
    chosen,
    hasForm: computed(() => (chosenName.value ?? '') in acts.forms),
    receipt,
    reread,
    choose(name: string) {
      receipt.value = undefined;
      chosenName.value = chosenName.value === name ? undefined : name;
    },
    close: () => void (chosenName.value = undefined),
    /** The act is on record: the case as it is now, with a receipt. */
    async acted() {
      const act = chosen.value?.label ?? '';
      chosenName.value = undefined;
      const now = await reread();
      if (!now) return;
      const next = now.deadlines.find(({ name }) => name === now.nextDeadline?.name);
      const sentence = next && clockSentence(next);
      receipt.value = {
        act,
        at: now.timeline?.at(-1)?.at ?? now.receivedAt,
        number: `${now.caseNo}-${now.version}`,
        follows: [
          t('complaint.nowAt', { stage: word('status', now.status) }),
          ...(next && sentence
            ? [
                t('form.pair', {
                  name: say(next.title),
                  value: t(sentence.key, { count: sentence.count }, sentence.count),
                }),
              ]
            : []),
        ],
      };
    },
  };
}

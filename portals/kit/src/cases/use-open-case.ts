import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import type { Acts } from '../acts/act.js';
import { clockSentence, type DeadlineView } from '../components/clock/deadline.js';
import type { useQuestion } from '../composables/use-question.js';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';
import type { CaseChanges } from '../live/case-news.js';
import type { ActionView } from './action.js';

/** As much of a case as its page needs. */
export interface OpenCase {
  readonly id: string;
  readonly caseNo: string;
  readonly version: number;
  readonly actions: readonly ActionView[];
  readonly deadlines: readonly DeadlineView[];
  readonly nextDeadline?: { readonly name: string } | null;
  readonly timeline?: readonly { readonly at: string; readonly version: number }[] | null;
}

/** What was put on record, for the person to keep. */
export interface Receipt {
  readonly act: string;
  readonly at: string;
  readonly number: string;
  readonly follows: readonly string[];
}

export interface OpenCaseOptions<T, C extends OpenCase> {
  readonly caseNo: () => string;
  /** The question for the case, and where the case stands in its answer. */
  readonly question: Pick<ReturnType<typeof useQuestion<T, never>>, 'value' | 'fault' | 'asking' | 'again'>;
  readonly find: (answer: T) => C | null | undefined;
  readonly acts: Acts<C, never>;
  readonly news?: CaseChanges;
  /** The word for the stage it stands at. */
  readonly stage: (found: C) => string;
  /** When it began; the moment of a receipt where the timeline may not be seen. */
  readonly begunAt: (found: C) => string;
  /** Under which number and version an act was put on record, where that may be a case shown along with this one. */
  readonly recordOf?: (found: C, act: string) => Pick<OpenCase, 'caseNo' | 'version'>;
}

/** The case on the screen, as `CasePage` takes it. */
export interface OpenCaseState<C extends OpenCase> {
  readonly current: ComputedRef<C | undefined>;
  readonly fault: Readonly<Ref<Fault | undefined>>;
  readonly waiting: ComputedRef<boolean>;
  readonly missing: ComputedRef<boolean>;
  readonly waitingNews: Ref<number>;
  /** What may be done, with what is done already at the end. */
  readonly actions: ComputedRef<readonly ActionView[]>;
  readonly chosen: ComputedRef<{ readonly name: string; readonly label: string } | undefined>;
  readonly hasForm: ComputedRef<boolean>;
  readonly receipt: Ref<Receipt | undefined>;
  readonly reread: () => Promise<C | undefined>;
  choose(name: string): void;
  close(): void;
  /** The act is on record: the case as it is now, with a receipt. */
  acted(): Promise<void>;
}

/** The case on the screen: kept fresh by the feed, never moved under a form that is being filled in. */
export function useOpenCase<T, C extends OpenCase>(options: OpenCaseOptions<T, C>): OpenCaseState<C> {
  const { caseNo, question, news } = options;
  const { t, say } = useLanguage();
  // While another case is on its way, the last one must not stand under its number.
  const current = computed(() => {
    const found = question.value.value && options.find(question.value.value);
    return found?.caseNo === caseNo() ? found : undefined;
  });
  const chosenName = ref<string>();
  const waitingNews = ref(0);
  const receipt = shallowRef<Receipt>();

  const isDone = (name: string) => Boolean(current.value && options.acts.forms[name]?.isDone?.(current.value));
  const actions = computed(() => {
    const offered = current.value?.actions ?? [];
    return [...offered.filter(({ name }) => !isDone(name)), ...offered.filter(({ name }) => isDone(name))];
  });
  const chosen = computed(() => {
    const action = current.value?.actions.find(({ name }) => name === chosenName.value);
    return action && { name: action.name, label: say(action.label) };
  });
  const reread = async () => {
    await question.again();
    waitingNews.value = 0;
    return current.value;
  };
  const heard = () => {
    // A form that is open is not moved; the person is told, and decides.
    if (chosenName.value) waitingNews.value++;
    else void reread();
  };

  if (news) {
    onScopeDispose(
      news.onChange(({ id, version }) => {
        const shown = current.value;
        if (shown?.id === id && (version === undefined || version > shown.version)) heard();
      }),
    );
    onScopeDispose(news.onGap(heard));
  }
  watch(caseNo, () => {
    chosenName.value = undefined;
    receipt.value = undefined;
    waitingNews.value = 0;
  });

  return {
    current,
    fault: question.fault,
    waiting: computed(() => question.asking.value && !current.value),
    missing: computed(() => !question.asking.value && !question.fault.value && !current.value),
    waitingNews,
    actions,
    chosen,
    hasForm: computed(() => (chosenName.value ?? '') in options.acts.forms),
    receipt,
    reread,
    choose(name) {
      receipt.value = undefined;
      chosenName.value = chosenName.value === name ? undefined : name;
    },
    close: () => void (chosenName.value = undefined),
    async acted() {
      const { name = '', label: act = '' } = chosen.value ?? {};
      chosenName.value = undefined;
      const now = await reread();
      if (!now) return;
      const next = now.deadlines.find((clock) => clock.name === now.nextDeadline?.name);
      const sentence = next && clockSentence(next);
      const on = options.recordOf?.(now, name) ?? now;
      receipt.value = {
        act,
        at: now.timeline?.at(-1)?.at ?? options.begunAt(now),
        number: `${on.caseNo}-${on.version}`,
        follows: [
          t('case.nowAt', { stage: options.stage(now) }),
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

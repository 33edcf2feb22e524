import { useAction } from '@concord/portal-kit/composables/use-action';
import { useDraft } from '@concord/portal-kit/composables/use-draft';
import { useForm } from '@concord/portal-kit/composables/use-form';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { shallowRef } from 'vue';
import { DisputeOpenDocument } from '../generated/graphql.js';
import { emptyOpening, openingInput, openSchema } from './open-form.js';

/** A dispute from the first word at the committee's window to its number, which `opened` is told. */
export function useOpening(opened: (caseNo: string) => unknown) {
  const { t, say } = useLanguage();
  const form = useForm({ schema: openSchema, initial: emptyOpening(), sentence: t });
  const draft = useDraft({
    name: () => 'dispute.open',
    typed: () => form.values,
    worthKeeping: () => form.touched.value,
    restore: form.fill,
  });
  const action = useAction(DisputeOpenDocument);
  const fault = shallowRef<Fault>();
  const startOver = () => {
    draft.drop();
    form.reset();
    draft.reopen();
  };

  return {
    form,
    draft,
    busy: action.busy,
    fault,
    startOver,
    async send() {
      fault.value = undefined;
      const checked = form.check();
      if (!checked) return;
      const outcome = await action.run(openingInput(checked));
      if (outcome.kind === 'done') {
        draft.drop();
        const { dispute } = outcome.payload;
        if (dispute) opened(dispute.caseNo);
      } else if (outcome.kind === 'refused') {
        form.refuse(outcome.refusals.map(({ message, path }) => ({ path, sentence: say(message) })));
      } else {
        fault.value = outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' };
        if (fault.value.path) form.refuse([{ path: fault.value.path, sentence: t('fault.BAD_USER_INPUT') }]);
      }
    },
  };
}

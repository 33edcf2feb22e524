import { useAction } from '@concord/portal-kit/composables/use-action';
import { useDraft } from '@concord/portal-kit/composables/use-draft';
import { useForm } from '@concord/portal-kit/composables/use-form';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { shallowRef } from 'vue';
import { ComplaintRegisterDocument, type ComplaintRegisterMutation } from '../generated/graphql.js';
import { emptyRegister, fieldOf, registerInput, registerSchema } from './register-form.js';

export type RegisteredComplaint = NonNullable<ComplaintRegisterMutation['complaintRegister']['complaint']>;

/** A complaint from the first word at the window to its number. */
export function useRegister() {
  const { t, say } = useLanguage();
  const form = useForm({ schema: registerSchema, initial: emptyRegister, sentence: t });
  const draft = useDraft({
    name: () => 'complaint.register',
    typed: () => form.values,
    worthKeeping: () => form.touched.value,
    restore: form.fill,
  });
  const action = useAction(ComplaintRegisterDocument);
  const fault = shallowRef<Fault>();
  const registered = shallowRef<RegisteredComplaint>();
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
    registered,
    startOver,
    async send() {
      fault.value = undefined;
      const checked = form.check();
      if (!checked) return;
      const outcome = await action.run(registerInput(checked));
      if (outcome.kind === 'done') {
        registered.value = outcome.payload.complaint ?? undefined;
        startOver();
      } else if (outcome.kind === 'refused') {
        form.refuse(outcome.refusals.map(({ message, path }) => ({ path: fieldOf(path), sentence: say(message) })));
      } else {
        fault.value = outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' };
      }
    },
    another: () => void (registered.value = undefined),
  };
}

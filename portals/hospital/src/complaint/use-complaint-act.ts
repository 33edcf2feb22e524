import { useAction } from '@concord/portal-kit/composables/use-action';
import { useConflict } from '@concord/portal-kit/composables/use-conflict';
import { useDraft } from '@concord/portal-kit/composables/use-draft';
import { useForm } from '@concord/portal-kit/composables/use-form';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { shallowRef } from 'vue';
import type { ComplaintCaseFragment } from '../generated/graphql.js';
import type { Act } from './act.js';

export interface ComplaintActOptions {
  readonly name: string;
  readonly act: Act;
  readonly complaint: () => ComplaintCaseFragment;
  /** Reads the case again and answers with it as it is now. */
  readonly reread: () => Promise<ComplaintCaseFragment | undefined>;
  readonly done: () => void;
}

/** One act on one case, from the first stroke to the record: draft, refusals at their fields, conflict, and again. */
export function useComplaintAct({ name, act, complaint, reread, done }: ComplaintActOptions) {
  const { t, say } = useLanguage();
  // What the person saw when they began; a write against anything newer must be refused.
  let seen = complaint();
  let base = act.initial(seen);
  const form = useForm({ schema: act.schema, initial: base, sentence: t });
  const draft = useDraft({
    name: () => `${name}.${seen.caseNo}`,
    typed: () => form.values,
    worthKeeping: () => form.touched.value,
    restore: form.fill,
  });
  const conflict = useConflict();
  const sending = useAction(act.document);
  const fault = shallowRef<Fault>();

  const compare = async () => {
    const now = await reread();
    if (!now) return;
    const theirs = act.initial(now);
    conflict.show(base, form.values, theirs);
    seen = now;
    base = theirs;
  };
  const send = async () => {
    fault.value = undefined;
    const checked = form.check();
    if (!checked) return;
    const outcome = await sending.run({
      complaintId: seen.id,
      expectedVersion: seen.version,
      ...act.input(checked as never),
    });
    switch (outcome.kind) {
      case 'done':
        draft.drop();
        return done();
      case 'refused':
        return form.refuse(
          outcome.refusals.map(({ message, path, rule }) => ({
            path: path.map((step) => act.paths?.[step] ?? step),
            sentence: rule ? `${say(message)} ${say(rule.article)}` : say(message),
          })),
        );
      case 'stale':
        return compare();
      case 'fault':
        fault.value = outcome.fault;
        if (outcome.fault.path) form.refuse([{ path: outcome.fault.path, sentence: t('fault.BAD_USER_INPUT') }]);
        return;
      default:
        return outcome satisfies never;
    }
  };

  return {
    form,
    draft,
    conflict,
    fault,
    busy: sending.busy,
    send,
    /** Entries that came after what the person had seen when they began. */
    seenVersion: () => seen.version,
    async goOn() {
      form.fill(conflict.resolve(form.values));
      await send();
    },
    startOver() {
      draft.drop();
      form.reset();
      draft.reopen();
    },
  };
}

import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useGraphClient } from '@concord/portal-kit/graphql/graph-client';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { ref, shallowRef } from 'vue';
import { DisputeRowByNumberDocument } from '../generated/graphql.js';

/** Looks for a dispute by the number that somebody brings along; `found` is told the number as it is on record. */
export function useFindDispute(found: (caseNo: string) => unknown) {
  const { t } = useLanguage();
  const client = useGraphClient();
  const caseNo = ref('');
  const error = ref<string>();
  const fault = shallowRef<Fault>();
  const busy = ref(false);

  return {
    caseNo,
    error,
    fault,
    busy,
    async look() {
      const asked = caseNo.value.trim().toUpperCase();
      error.value = asked ? undefined : t('form.required');
      fault.value = undefined;
      if (!asked || busy.value) return;
      busy.value = true;
      const answer = await client.ask(DisputeRowByNumberDocument, { caseNo: asked });
      busy.value = false;
      if (answer.value?.dispute) found(answer.value.dispute.caseNo);
      else if (answer.fault && answer.fault.code !== 'NOT_FOUND') fault.value = answer.fault;
      else error.value = t('register.notFound', { caseNo: asked });
    },
  };
}

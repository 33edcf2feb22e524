import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { Fault } from '../graphql/fault.js';
import { useGraphClient } from '../graphql/graph-client.js';

/**
 * A question that is asked again when its variables change. Undefined variables ask nothing. The last value stays on the
 * screen while the next is on its way, and a late answer never overwrites a newer one.
 */
export function useQuestion<T, V extends AnyVariables>(
  document: TypedDocumentNode<T, V>,
  variables: () => V | undefined,
) {
  const client = useGraphClient();
  const value = shallowRef<T>();
  const fault = shallowRef<Fault>();
  const asking = ref(false);
  let asked = 0;

  const ask = async () => {
    const given = variables();
    const number = ++asked;
    if (!given) {
      value.value = undefined;
      fault.value = undefined;
      asking.value = false;
      return;
    }
    asking.value = true;
    const answer = await client.ask(document, given);
    if (number !== asked) return;
    asking.value = false;
    fault.value = answer.fault;
    if (answer.value !== undefined) value.value = answer.value;
  };
  watch(() => JSON.stringify(variables() ?? null), ask, { immediate: true });
  onScopeDispose(() => void asked++);

  return {
    value,
    fault,
    asking,
    /** First answer still on its way. */
    waiting: computed(() => asking.value && value.value === undefined && !fault.value),
    again: ask,
  };
}

import { useAction } from '@concord/portal-kit/composables/use-action';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { ref, shallowRef } from 'vue';
import { CaucusOpenDocument, type RoomSide } from '../generated/graphql.js';

/** Opens a room beside a mediation; `opened` is told whose. */
export function useOpenRoom(mediationId: () => string, opened: (side: RoomSide) => unknown) {
  const { say, t } = useLanguage();
  const action = useAction(CaucusOpenDocument);
  const side = ref<RoomSide | ''>('');
  const error = ref<string>();
  const fault = shallowRef<Fault>();

  return {
    side,
    error,
    fault,
    busy: action.busy,
    async open() {
      fault.value = undefined;
      error.value = side.value ? undefined : t('form.required');
      if (!side.value) return;
      const outcome = await action.run({ mediationId: mediationId(), side: side.value });
      if (outcome.kind === 'done') opened(side.value);
      else if (outcome.kind === 'refused') error.value = outcome.refusals.map(({ message }) => say(message)).join(' ');
      else fault.value = outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' };
    },
  };
}

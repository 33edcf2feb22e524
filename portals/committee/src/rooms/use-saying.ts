import { useAction } from '@concord/portal-kit/composables/use-action';
import type { Fault } from '@concord/portal-kit/graphql/fault';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { CaucusSayDocument, type CaucusTextFragment } from '../generated/graphql.js';

/** Speaking in a room. Somebody who was faster is read first: what was typed stays, and is sent when one presses again. */
export function useSaying(caucus: () => CaucusTextFragment | undefined, reread: () => Promise<unknown>) {
  const { say } = useLanguage();
  const action = useAction(CaucusSayDocument);

  return async (text: string): Promise<{ readonly refusal?: string; readonly fault?: Fault }> => {
    const now = caucus();
    if (!now) return {};
    const outcome = await action.run({ caucusId: now.id, expectedVersion: now.version, text });
    switch (outcome.kind) {
      case 'done':
        await reread();
        return {};
      case 'refused':
        return { refusal: outcome.refusals.map(({ message }) => say(message)).join(' ') };
      case 'stale':
        await reread();
        return { fault: { code: 'CONFLICT', reason: 'STALE_VERSION' } };
      case 'fault':
        return { fault: outcome.fault };
      default:
        return outcome satisfies never;
    }
  };
}

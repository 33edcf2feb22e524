import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useAction } from '../composables/use-action.js';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';

/** What is said in a room, as the graph takes it. */
interface Said {
  readonly idempotencyKey: string;
  readonly caucusId: string;
  readonly expectedVersion: number;
  readonly text: string;
}

/** Why something was not said: a "no" in words, or a fault. Neither, when it was. */
export interface Saying {
  readonly refusal?: string;
  readonly fault?: Fault;
}

/**
 * Speaking in a room. Somebody who was faster is read first: what was typed stays, and is sent when one presses again.
 *
 * @param document the mutation by which something is said
 */
export function useSaying<Answer extends object>(
  document: TypedDocumentNode<Answer, { input: Said } & AnyVariables>,
  room: () => { readonly id: string; readonly version: number } | undefined,
  reread: () => Promise<unknown>,
): (text: string) => Promise<Saying> {
  const { t, say } = useLanguage();
  const action = useAction(document);

  return async (text) => {
    const now = room();
    if (!now) return {};
    const outcome = await action.run({ caucusId: now.id, expectedVersion: now.version, text });
    await reread();
    switch (outcome.kind) {
      case 'done':
        return {};
      case 'refused':
        return { refusal: outcome.refusals.map(({ message }) => say(message)).join(' ') };
      case 'stale':
        return { refusal: t('room.moved') };
      case 'fault':
        return { fault: outcome.fault };
      default:
        return outcome satisfies never;
    }
  };
}

import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { ref } from 'vue';
import { isOutcomeUnknown, type Fault } from '../graphql/fault.js';
import { useGraphClient } from '../graphql/graph-client.js';
import type { Bilingual } from '../language/wording.js';

/** The way a business "no" travels. */
export interface RefusalAnswer {
  readonly code: string;
  readonly message: Bilingual;
  readonly path: readonly string[];
  readonly rule?: { readonly id: string; readonly article: Bilingual } | null;
}

/** How an act ended. `stale`: somebody was faster; read again, compare, decide anew. */
export type Outcome<P> =
  | { readonly kind: 'done'; readonly payload: P }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalAnswer[]; readonly payload: P }
  | { readonly kind: 'stale'; readonly currentVersion?: number }
  | { readonly kind: 'fault'; readonly fault: Fault };

type Payload<T> = T[Exclude<keyof T, '__typename'>];

/**
 * One act. The idempotency key belongs to the intention, not to the attempt: after an answer that was lost the same act
 * goes out under the same key, so that it happens once however often somebody presses.
 */
export function useAction<T extends object, I extends { idempotencyKey: string }>(
  document: TypedDocumentNode<T, { input: I } & AnyVariables>,
) {
  const client = useGraphClient();
  const busy = ref(false);
  let key: string | undefined;

  const run = async (input: Omit<I, 'idempotencyKey'>): Promise<Outcome<Payload<T>>> => {
    busy.value = true;
    key ??= newKey();
    const answer = await client.act(document, { input: { ...input, idempotencyKey: key } as I } as never);
    busy.value = false;
    if (answer.fault) {
      if (!isOutcomeUnknown(answer.fault)) key = undefined;
      if (answer.fault.reason === 'STALE_VERSION')
        return { kind: 'stale', currentVersion: answer.fault.currentVersion };
      return { kind: 'fault', fault: answer.fault };
    }
    key = undefined;
    const payload = Object.entries(answer.value).find(([name]) => name !== '__typename')?.[1] as Payload<T>;
    const { refusals } = payload as { refusals: readonly RefusalAnswer[] };
    return refusals.length > 0 ? { kind: 'refused', refusals, payload } : { kind: 'done', payload };
  };
  return { busy, run };
}

/** `randomUUID` exists in secure contexts only; a portal on plain http inside a hospital still has to work. */
function newKey(): string {
  const raw = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

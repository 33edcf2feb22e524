import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { Fault } from '../graphql/fault.js';
import { useLanguage } from '../language/use-language.js';
import { useAction } from './use-action.js';

/** What came of asking for a value in full. */
export interface Revealed {
  readonly value?: string;
  readonly refusal?: string;
  readonly fault?: Fault;
}

/** Shows a masked value for a reason that the server writes down: `reveal(of what)(why)`. */
export function useReveal<T extends object, I extends { idempotencyKey: string; purpose: string }>(
  document: TypedDocumentNode<T, { input: I } & AnyVariables>,
) {
  const { say } = useLanguage();
  const action = useAction(document);
  return (asked: Omit<I, 'idempotencyKey' | 'purpose'>) =>
    async (purpose: string): Promise<Revealed> => {
      const outcome = await action.run({ ...asked, purpose } as unknown as Omit<I, 'idempotencyKey'>);
      if (outcome.kind === 'done') return { value: (outcome.payload as { value?: string | null }).value ?? undefined };
      if (outcome.kind === 'refused') return { refusal: outcome.refusals.map(({ message }) => say(message)).join(' ') };
      return { fault: outcome.kind === 'fault' ? outcome.fault : { code: 'CONFLICT', reason: 'STALE_VERSION' } };
    };
}

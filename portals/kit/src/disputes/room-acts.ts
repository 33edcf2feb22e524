import type { TypedDocumentNode } from '@urql/core';
import * as v from 'valibot';
import type { ActCase, ActEnvelope } from '../acts/act.js';
import { actsOn } from '../acts/define-acts.js';
import * as is from '../components/form/checks.js';

/** The longest that can be said in a room at once, in characters. */
export const longestWords = 2_000;

/** Where the words of each house for it stand. */
const SENTENCES = 'roomAct';
const word = (name: string) => `${SENTENCES}.offer.${name}`;

/** What an offer in a room is sent as. */
interface Offered extends ActEnvelope {
  caucusId: string;
  amount: string;
  text: string;
}

/**
 * What a house can do by a form in its own room with the mediator; saying something is the composer. The room has no number
 * of its own: its drafts go by the number of the case that it is shown in.
 *
 * @param offer the mutation by which a sum is offered
 */
export function ownRoomActs<Answer, Input extends Offered>(offer: TypedDocumentNode<Answer, { input: Input }>) {
  const { defineAct, defineActs } = actsOn<ActCase, unknown, 'caucusId'>('caucusId');
  return defineActs(
    {
      offer: defineAct({
        document: offer as TypedDocumentNode<Answer, { input: Offered }>,
        schema: v.object({ amount: is.someMoney, text: is.written(longestWords) }),
        fields: () => [
          { name: 'amount', kind: 'money', label: word('amount'), hint: word('amountHint') },
          {
            ...{ name: 'text', kind: 'longText', rows: 3, maxLength: longestWords },
            ...{ label: word('text'), hint: word('textHint') },
          },
        ],
        initial: () => ({ amount: '', text: '' }),
      }),
    },
    SENTENCES,
  );
}

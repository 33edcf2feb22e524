import type { ActCase } from '@concord/portal-kit/acts/act';
import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import { CaucusOfferDocument, type CaucusTextFragment } from '../generated/graphql.js';

/** The hospital's room of a mediation. It has no number of its own: its drafts go by the number of the dispute. */
export interface RoomCase extends ActCase {
  readonly room: CaucusTextFragment;
}

/** The longest that can be said at once, in characters. */
export const longestWords = 2_000;

const { defineAct, defineActs } = actsOn<RoomCase, unknown, 'caucusId'>('caucusId');

/** What can be done in the room by a form; saying something is the composer. */
export const roomActs = defineActs(
  {
    offer: defineAct({
      document: CaucusOfferDocument,
      schema: v.object({ amount: is.someMoney, text: is.written(longestWords) }),
      fields: () => [
        { name: 'amount', kind: 'money', label: 'roomAct.offer.amount', hint: 'roomAct.offer.amountHint' },
        {
          name: 'text',
          kind: 'longText',
          rows: 3,
          label: 'form.note',
          hint: 'roomAct.offer.textHint',
          maxLength: longestWords,
        },
      ],
      initial: () => ({ amount: '', text: '' }),
    }),
  },
  'roomAct',
);

import type { ActCase } from '@concord/portal-kit/acts/act';
import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import { CaucusOfferDocument, type InsurerRoomFragment } from '../generated/graphql.js';

/** The insurer's room of a mediation. It has no number of its own: its draft goes by the number of the claim. */
export interface RoomCase extends ActCase {
  readonly room: InsurerRoomFragment;
}

/** The longest that can be said at once, in signs. */
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
          label: 'roomAct.offer.text',
          hint: 'roomAct.offer.textHint',
          maxLength: longestWords,
        },
      ],
      initial: () => ({ amount: '', text: '' }),
    }),
  },
  'roomAct',
);

import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { longest, prose } from '../mediation/act.js';

/** A room with the number of its case, under which its drafts are kept. */
export interface RoomCase {
  readonly id: string;
  readonly version: number;
  readonly caseNo: string;
}

const { confirm, defineAct, defineActs } = actsOn<RoomCase, undefined, 'caucusId'>('caucusId');

/** What is done in a room beside speaking. */
export const roomActs = defineActs(
  {
    offer: defineAct({
      document: graph.CaucusOfferDocument,
      schema: v.object({ amount: is.someMoney, text: is.written(longest.text) }),
      fields: () => [
        { name: 'amount', kind: 'money', label: 'roomAct.offer.amount' },
        prose('text', 'roomAct.offer.text', longest.text, { hint: 'roomAct.offer.textHint' }),
      ],
      initial: () => ({ amount: '', text: '' }),
    }),
    close: confirm(graph.CaucusCloseDocument),
  },
  'roomAct',
);

/** To show the other sides what was said in confidence, in words written for them. */
export const releaseActs = (entryId: string) =>
  defineActs(
    {
      release: defineAct({
        document: graph.CaucusReleaseDocument,
        schema: v.object({ text: is.written(longest.text) }),
        fields: () => [prose('text', 'roomAct.release.text', longest.text, { hint: 'roomAct.release.textHint' })],
        initial: () => ({ text: '' }),
        input: ({ text }) => ({ text, entryId }),
      }),
    },
    'roomAct',
  );

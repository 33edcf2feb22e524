import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { line, longest, onClaim, sentences } from './act.js';

const { confirmWithNote, defineAct, defineActs } = onClaim;

/** Documents that the insurer waits for. */
export const isMissing = ({ state }: { readonly state: graph.ClaimDocumentState }): boolean =>
  state === 'REQUESTED' || state === 'REJECTED';

/** What a hospital does in the claim at its insurer. */
export const claimActs = defineActs(
  {
    submitDocument: defineAct({
      document: graph.ClaimSubmitDocumentDocument,
      schema: v.object({ documentId: is.chosen, reference: is.written(longest.line) }),
      fields: (choices) => [
        { name: 'documentId', kind: 'select', label: 'disputeAct.submitDocument.which', options: choices.documents },
        line('reference', 'disputeAct.submitDocument.reference', { hint: 'disputeAct.submitDocument.referenceHint' }),
      ],
      initial: ({ documents, wanted }) => {
        const missing = documents.filter(isMissing);
        return { documentId: (missing.find(({ id }) => id === wanted) ?? missing[0])?.id ?? '', reference: '' };
      },
    }),

    contest: confirmWithNote(graph.ClaimContestDocument, {
      name: 'text',
      required: true,
      label: 'disputeAct.contest.text',
      hint: 'disputeAct.contest.textHint',
      longest: 5_000,
      rows: 6,
    }),
  },
  sentences,
);

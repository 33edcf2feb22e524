import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, defineAct, longest } from './act.js';
import { outstanding } from './terms.js';

/** What an insurer usually asks for, as codes of our own: the server takes any. */
export const documentKinds = [
  'MEDICAL_RECORD',
  'INVOICE',
  'IDENTITY',
  'KINSHIP',
  'APPRAISAL',
  'INCOME',
  'LICENCE',
  'OTHER',
] as const;

const verdicts = ['ACCEPTED', 'REJECTED'] as const;
const noRow = () => ({ kind: '', title: '' });

/** The documents that it takes to say how much. */
export const documentActs = {
  requestDocuments: defineAct({
    document: graph.ClaimRequestDocumentsDocument,
    schema: v.object({
      documents: is.rowsOf(v.object({ kind: is.oneOf(documentKinds), title: is.written(120) })),
    }),
    fields: (choices) => [
      {
        name: 'documents',
        kind: 'rows',
        label: 'act.requestDocuments.documents',
        hint: 'act.requestDocuments.documentsHint',
        add: 'act.requestDocuments.add',
        empty: noRow,
        most: 40,
        columns: [
          {
            name: 'kind',
            kind: 'select',
            label: 'act.requestDocuments.kind',
            options: () => choices.words('documentKind', documentKinds),
          },
          { name: 'title', kind: 'text', label: 'act.requestDocuments.title', maxLength: 120 },
        ],
      },
    ],
    initial: () => ({ documents: [noRow()] }),
  }),

  submitDocument: defineAct({
    document: graph.ClaimSubmitDocumentDocument,
    schema: v.object({ documentId: is.chosen, reference: is.written(longest.line) }),
    fields: (choices) => [
      {
        name: 'documentId',
        kind: 'select',
        label: 'claim.document',
        options: () => choices.documents(outstanding),
      },
      {
        name: 'reference',
        kind: 'text',
        label: 'claim.documentReference',
        hint: 'act.submitDocument.referenceHint',
        maxLength: longest.line,
      },
    ],
    initial: () => ({ documentId: '', reference: '' }),
  }),

  judgeDocument: defineAct({
    document: graph.ClaimJudgeDocumentDocument,
    schema: v.pipe(
      v.object({
        documentId: is.chosen,
        verdict: is.oneOf(verdicts),
        reason: is.maybeWritten(longest.reason),
      }),
      v.forward(
        v.partialCheck(
          [['verdict'], ['reason']],
          ({ verdict, reason }) => verdict === 'ACCEPTED' || Boolean(reason),
          'form.required',
        ),
        ['reason'],
      ),
    ),
    fields: (choices) => [
      {
        name: 'documentId',
        kind: 'select',
        label: 'claim.document',
        options: () => choices.documents(['SUBMITTED']),
      },
      {
        name: 'verdict',
        kind: 'choice',
        label: 'act.judgeDocument.verdict',
        options: () => choices.words('documentState', verdicts),
      },
      {
        name: 'reason',
        kind: 'longText',
        rows: 2,
        label: 'act.judgeDocument.reason',
        hint: 'act.judgeDocument.reasonHint',
        maxLength: longest.reason,
        when: ({ verdict }) => verdict === 'REJECTED',
      },
    ],
    initial: () => ({ documentId: '', verdict: '', reason: '' }),
    input: ({ documentId, verdict, reason }) => ({
      documentId,
      accepted: verdict === 'ACCEPTED',
      ...(verdict === 'REJECTED' && { reason }),
    }),
    paths: { accepted: 'verdict' },
  }),

  completeDocuments: confirm(graph.ClaimCompleteDocumentsDocument),
};

import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, confirmWithNote, defineAct, longest, prose } from './act.js';
import { openingInstalments } from './instalments.js';
import { payees, payers } from './terms.js';

const isForHeirs = ({ payee }: Readonly<Record<string, unknown>>) => payee === 'HEIRS';
const heir = v.object({ name: is.written(64), relation: is.written(32), authority: is.written(longest.line) });
const instalment = v.object({ payer: is.oneOf(payers), dueOn: is.day, amount: is.someMoney });

/** From the draft of the agreement to the call after its last payment. */
export const agreementActs = {
  draft: defineAct({
    document: graph.MediationDraftDocument,
    schema: v.variant(
      'payee',
      [
        v.object({ ...contentSchema(), payee: v.literal('PATIENT'), heirs: v.array(v.any()) }),
        v.object({ ...contentSchema(), payee: v.literal('HEIRS'), heirs: is.rowsOf(heir) }),
      ],
      'form.required',
    ),
    fields: (choices) => [
      prose('mainFacts', 'agreement.mainFacts', longest.content, { rows: 4, hint: 'agreement.mainFactsHint' }),
      prose('disputedPoints', 'agreement.disputedPoints', longest.content),
      prose('responsibility', 'agreement.responsibility', longest.content, { hint: 'agreement.responsibilityHint' }),
      {
        name: 'payee',
        kind: 'choice',
        label: 'agreement.payee',
        hint: 'agreement.payeeHint',
        options: () => choices.words('payee', payees),
      },
      {
        name: 'heirs',
        kind: 'rows',
        label: 'agreement.heirs',
        hint: 'agreement.heirsHint',
        rowName: 'agreement.heir',
        add: 'agreement.addHeir',
        when: isForHeirs,
        empty: () => ({ name: '', relation: '', authority: '' }),
        columns: [
          { name: 'name', kind: 'text', label: 'agreement.heirName', maxLength: 64 },
          { name: 'relation', kind: 'text', label: 'agreement.heirRelation', maxLength: 32 },
          {
            name: 'authority',
            kind: 'text',
            label: 'agreement.authority',
            hint: 'agreement.authorityHint',
            maxLength: longest.line,
          },
        ],
      },
      {
        name: 'instalments',
        kind: 'rows',
        label: 'agreement.instalments',
        hint: 'agreement.instalmentsHint',
        rowName: 'agreement.instalment',
        add: 'agreement.addInstalment',
        sum: 'amount',
        empty: () => ({ payer: '', dueOn: '', amount: '' }),
        columns: [
          { name: 'payer', kind: 'select', label: 'agreement.payer', options: () => choices.words('payer', payers) },
          { name: 'dueOn', kind: 'day', leans: 'future', label: 'agreement.dueOn' },
          { name: 'amount', kind: 'money', label: 'agreement.amount' },
        ],
      },
      prose('manner', 'agreement.manner', longest.reasons, { rows: 2, hint: 'agreement.mannerHint' }),
    ],
    initial: ({ agreement, proposal, undertaking, appraisal, dispute }) => ({
      mainFacts: agreement?.mainFacts ?? '',
      disputedPoints: agreement?.disputedPoints ?? '',
      responsibility: agreement?.responsibility ?? appraisal?.opinion?.fault ?? '',
      payee: agreement?.payee ?? (dispute.death ? 'HEIRS' : 'PATIENT'),
      heirs: (agreement?.heirs ?? []).map(({ name, relation, authority }) => ({
        ...{ name: name ?? '', relation: relation ?? '', authority: authority ?? '' },
      })),
      instalments: openingInstalments({ agreement, proposal, undertaking }),
      manner: agreement?.manner ?? '',
    }),
    input: ({ payee, heirs, ...rest }) => ({ ...rest, payee, heirs: payee === 'HEIRS' ? heirs : [] }),
  }),

  redraft: confirmWithNote(graph.MediationRedraftDocument, {
    name: 'reason',
    label: 'act.reason',
    longest: longest.note,
  }),

  signPatient: defineAct({
    document: graph.MediationSignPatientDocument,
    schema: v.object({ paper: is.written(longest.line) }),
    fields: () => [
      { name: 'paper', kind: 'text', label: 'act.signPatient.paper', hint: 'act.paperHint', maxLength: longest.line },
    ],
    initial: () => ({ paper: '' }),
  }),

  signMediator: confirm(graph.MediationSignMediatorDocument),

  requestSeal: confirm(graph.MediationRequestSealDocument),

  recordConfirmation: defineAct({
    document: graph.MediationRecordConfirmationDocument,
    schema: v.object({ court: is.written(longest.line), reference: is.written(100) }),
    fields: () => [
      { name: 'court', kind: 'text', label: 'act.recordConfirmation.court', maxLength: longest.line },
      {
        name: 'reference',
        kind: 'text',
        label: 'act.recordConfirmation.reference',
        hint: 'act.recordConfirmation.referenceHint',
        maxLength: 100,
      },
    ],
    initial: () => ({ court: '', reference: '' }),
  }),

  close: confirmWithNote(graph.MediationCloseDocument, {
    name: 'callBack',
    required: true,
    label: 'act.close.callBack',
    hint: 'act.close.callBackHint',
    longest: longest.reasons,
  }),
};

/** What every agreement says (人民调解法 29). */
function contentSchema() {
  return {
    mainFacts: is.written(longest.content),
    disputedPoints: is.written(longest.content),
    responsibility: is.written(longest.content),
    instalments: is.rowsOf(instalment),
    manner: is.written(longest.reasons),
  };
}

import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, confirmWithNote, defineAct, longest } from './act.js';

// The insured hospital is not among them: it is not paid before the patient was (保险法 65).
const payees = ['PATIENT', 'HEIRS'] as const;

/** From the agreement in force to the money. */
export const payoutActs = {
  recordPayee: defineAct({
    document: graph.ClaimRecordPayeeDocument,
    schema: v.pipe(
      v.object({
        kind: is.oneOf(payees),
        name: is.written(longest.number),
        account: is.written(longest.number),
        authorization: is.maybeWritten(longest.line),
        verified: is.ticked,
      }),
      v.forward(
        v.partialCheck(
          [['kind'], ['authorization']],
          ({ kind, authorization }) => kind !== 'HEIRS' || Boolean(authorization),
          'form.required',
        ),
        ['authorization'],
      ),
    ),
    fields: (choices) => [
      {
        name: 'kind',
        kind: 'choice',
        label: 'act.recordPayee.kind',
        hint: 'act.recordPayee.kindHint',
        options: () => choices.words('payeeKind', payees),
      },
      { name: 'name', kind: 'text', label: 'act.recordPayee.name', maxLength: longest.number },
      {
        name: 'account',
        kind: 'text',
        label: 'act.recordPayee.account',
        hint: 'act.recordPayee.accountHint',
        inputMode: 'numeric',
        maxLength: longest.number,
      },
      {
        name: 'authorization',
        kind: 'text',
        label: 'act.recordPayee.authorization',
        hint: 'act.recordPayee.authorizationHint',
        maxLength: longest.line,
        when: ({ kind }) => kind === 'HEIRS',
      },
      { name: 'verified', kind: 'yesNo', label: 'act.recordPayee.verified', hint: 'act.recordPayee.verifiedHint' },
    ],
    // The account is shown by its last digits alone, so it is typed again.
    initial: ({ payee, basis }) => ({
      kind: payee?.kind ?? basis?.payee ?? '',
      name: payee?.name ?? '',
      account: '',
      authorization: '',
      verified: false,
    }),
    input: ({ kind, authorization, account, ...rest }) => ({
      ...rest,
      kind,
      account: account.replace(/[\s-]/g, ''),
      ...(kind === 'HEIRS' && { authorization }),
    }),
  }),

  approveFirst: confirm(graph.ClaimApproveFirstDocument),
  approve: confirm(graph.ClaimApproveDocument),

  pay: defineAct({
    document: graph.ClaimPayDocument,
    schema: v.object({ paidOn: is.day, reference: is.written(longest.number) }),
    fields: () => [
      { name: 'paidOn', kind: 'day', label: 'claim.paidOn', leans: 'past' },
      {
        name: 'reference',
        kind: 'text',
        label: 'claim.paymentReference',
        hint: 'act.pay.referenceHint',
        maxLength: longest.number,
      },
    ],
    initial: () => ({ paidOn: '', reference: '' }),
  }),

  payFailed: confirmWithNote(graph.ClaimPayFailedDocument, {
    name: 'reason',
    required: true,
    label: 'act.payFailed.reason',
    hint: 'act.payFailed.reasonHint',
    longest: longest.reason,
  }),

  close: confirm(graph.ClaimCloseDocument),

  closeWithoutPayment: confirmWithNote(graph.ClaimCloseWithoutPaymentDocument, {
    name: 'reason',
    required: true,
    label: 'act.closeWithoutPayment.reason',
    hint: 'act.closeWithoutPayment.reasonHint',
    longest: longest.opinion,
  }),
};

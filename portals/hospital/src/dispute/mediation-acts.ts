import * as is from '@concord/portal-kit/components/form/checks';
import { centsOf, sumOf, yuanOf } from '@concord/portal-kit/language/yuan';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { line, longest, onMediation, prose, sentences } from './act.js';

const { confirm, confirmWithNote, defineAct, defineActs } = onMediation;

/** What the hospital still owes of an agreement, in yuan. */
function owing({ agreement }: graph.MediationOfDisputeFragment): string {
  const own = (agreement?.instalments ?? []).filter(({ payer }) => payer === 'HOSPITAL');
  return yuanOf(centsOf(sumOf(own.map(({ amount }) => amount))) - centsOf(sumOf(own.map(({ paid }) => paid))));
}

/** What a hospital does in a mediation of its dispute. */
export const mediationActs = defineActs(
  {
    consent: confirmWithNote(graph.MediationConsentDocument, {
      hint: 'disputeAct.consent.noteHint',
      longest: longest.note,
    }),

    decline: confirmWithNote(graph.MediationDeclineDocument, {
      hint: 'disputeAct.decline.noteHint',
      longest: longest.note,
    }),

    answerProposal: defineAct({
      document: graph.MediationAnswerProposalDocument,
      schema: v.object({ accepts: is.oneOf(['YES', 'NO']), note: is.maybeWritten(longest.note) }),
      fields: (choices) => [
        {
          name: 'accepts',
          kind: 'choice',
          label: 'disputeAct.answerProposal.accepts',
          options: () => choices.words('answer', ['YES', 'NO']),
        },
        prose('note', 'form.note', longest.note, { hint: 'disputeAct.answerProposal.noteHint', optional: true }),
      ],
      initial: () => ({ accepts: '', note: '' }),
      input: ({ accepts, note }) => ({ accepts: accepts === 'YES', note }),
    }),

    waiveInsurer: confirmWithNote(graph.MediationWaiveInsurerDocument, {
      name: 'reason',
      required: true,
      label: 'disputeAct.waiveInsurer.reason',
      hint: 'disputeAct.waiveInsurer.reasonHint',
      longest: longest.note,
    }),

    signHospital: confirm(graph.MediationSignHospitalDocument),

    recordPayment: defineAct({
      document: graph.MediationRecordPaymentDocument,
      schema: v.object({ amount: is.someMoney, paidOn: is.day, reference: is.written(longest.reference) }),
      fields: () => [
        { name: 'amount', kind: 'money', label: 'detail.amount', hint: 'disputeAct.recordPayment.amountHint' },
        { name: 'paidOn', kind: 'day', leans: 'past', label: 'detail.paidOn' },
        line('reference', 'disputeAct.recordPayment.reference', {
          hint: 'disputeAct.recordPayment.referenceHint',
          maxLength: longest.reference,
        }),
      ],
      initial: (mediation) => ({ amount: owing(mediation), paidOn: '', reference: '' }),
    }),
  },
  sentences,
);

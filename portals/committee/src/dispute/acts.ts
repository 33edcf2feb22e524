import { actsOn } from '@concord/portal-kit/acts/define-acts';
import * as is from '@concord/portal-kit/components/form/checks';
import type { FieldOption } from '@concord/portal-kit/components/form/field-spec';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { longest, prose } from '../mediation/act.js';
import { applicants, applicationForms } from '../mediation/terms.js';

/** What can be chosen in the forms of a dispute. */
export interface Choices {
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

const { defineAct, defineActs } = actsOn<graph.DisputeCaseFragment, Choices, 'disputeId'>('disputeId');

/** What a committee does to a dispute: it records an application for mediation, and what is claimed now. */
export const disputeActs = defineActs({
  mediationApply: defineAct({
    document: graph.MediationApplyDocument,
    schema: v.object({
      by: is.oneOf(applicants),
      form: is.oneOf(applicationForms),
      paper: is.written(longest.line),
    }),
    fields: (choices) => [
      {
        name: 'by',
        kind: 'choice',
        label: 'act.mediationApply.by',
        hint: 'act.mediationApply.byHint',
        options: () => choices.words('applicant', applicants),
      },
      {
        name: 'form',
        kind: 'choice',
        label: 'act.mediationApply.form',
        hint: 'act.mediationApply.formHint',
        options: () => choices.words('applicationForm', applicationForms),
      },
      {
        name: 'paper',
        kind: 'text',
        label: 'act.mediationApply.paper',
        hint: 'act.paperHint',
        maxLength: longest.line,
      },
    ],
    initial: () => ({ by: '', form: 'WRITTEN', paper: '' }),
  }),

  amendClaim: defineAct({
    document: graph.DisputeAmendClaimDocument,
    schema: v.object({ claimed: is.money, reason: is.written(500) }),
    fields: () => [
      { name: 'claimed', kind: 'money', label: 'dispute.claimed' },
      prose('reason', 'act.reason', 500, { hint: 'act.amendClaim.reasonHint' }),
    ],
    initial: ({ claimed }) => ({ claimed: claimed ?? '', reason: '' }),
  }),
});

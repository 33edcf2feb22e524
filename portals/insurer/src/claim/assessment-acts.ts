import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, confirmWithNote, defineAct, longest } from './act.js';
import { maybeDays } from '../forms/checks.js';
import { degrees } from './terms.js';

/** The most days that a service contract lets a consent stand. */
const mostDays = 90;

/** Why the last assessment was sent back. */
function whyReturned({ status, timeline }: graph.ClaimCaseFragment) {
  const sentBack = timeline?.findLast(({ kind }) => kind === 'returnAssessment' || kind === 'assess');
  return status === 'ASSESSING' && sentBack?.kind === 'returnAssessment' ? sentBack.note : undefined;
}

/** How much, and the insurer's word on a proposal. */
export const assessmentActs = {
  assess: defineAct({
    document: graph.ClaimAssessDocument,
    schema: v.object({
      liability: is.oneOf(degrees),
      loss: is.money,
      mental: is.maybeMoney,
      text: is.written(longest.report),
    }),
    fields: (choices) => [
      {
        name: 'liability',
        kind: 'choice',
        label: 'claim.liability',
        hint: 'act.assess.liabilityHint',
        options: () => choices.words('degree', degrees),
      },
      { name: 'loss', kind: 'money', label: 'claim.loss', hint: 'act.assess.lossHint' },
      {
        name: 'mental',
        kind: 'money',
        label: 'claim.mentalOfIt',
        hint: 'act.assess.mentalHint',
        optional: true,
      },
      {
        name: 'text',
        kind: 'longText',
        rows: 8,
        label: 'claim.assessmentText',
        hint: 'act.assess.textHint',
        maxLength: longest.report,
      },
    ],
    initial: ({ assessment }) => ({
      liability: assessment?.liability ?? '',
      loss: assessment?.loss ?? '',
      mental: assessment?.mental ?? '',
      text: assessment?.text ?? '',
    }),
    recalls: (claim) => {
      const text = whyReturned(claim);
      return text ? { label: 'act.returnAssessment.reason', text } : undefined;
    },
  }),

  returnAssessment: confirmWithNote(graph.ClaimReturnAssessmentDocument, {
    name: 'reason',
    required: true,
    label: 'act.returnAssessment.reason',
    hint: 'act.returnAssessment.reasonHint',
    longest: longest.opinion,
  }),

  review: confirm(graph.ClaimReviewDocument),

  consent: defineAct({
    document: graph.ClaimConsentDocument,
    schema: v.object({ validDays: maybeDays(mostDays), legalConsented: v.optional(is.ticked, false) }),
    fields: (choices) => [
      {
        name: 'validDays',
        kind: 'wholeNumber',
        label: 'act.consent.validDays',
        hint: 'act.consent.validDaysHint',
        unit: 'claim.days',
        optional: true,
      },
      ...(choices.asksLegalCosts()
        ? [
            {
              name: 'legalConsented',
              kind: 'yesNo' as const,
              label: 'act.consent.legalConsented',
              hint: 'act.consent.legalConsentedHint',
            },
          ]
        : []),
    ],
    initial: () => ({ validDays: '', legalConsented: false }),
  }),

  declineConsent: confirmWithNote(graph.ClaimDeclineConsentDocument, {
    name: 'reason',
    required: true,
    label: 'act.declineConsent.reason',
    hint: 'act.declineConsent.reasonHint',
    longest: longest.opinion,
  }),
};

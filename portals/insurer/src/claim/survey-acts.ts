import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirmWithNote, defineAct, longest } from './act.js';

/** From the notice to the survey. */
export const surveyActs = {
  acknowledge: defineAct({
    document: graph.ClaimAcknowledgeDocument,
    schema: v.object({ adjusterId: is.chosen, policyId: is.chosen }),
    fields: (choices) => [
      {
        name: 'adjusterId',
        kind: 'select',
        label: 'people.adjuster',
        hint: 'act.acknowledge.adjusterHint',
        options: () => choices.staff('ADJ'),
      },
      {
        name: 'policyId',
        kind: 'select',
        label: 'claim.policy',
        hint: 'act.acknowledge.policyHint',
        options: choices.policies,
      },
    ],
    initial: ({ adjuster, policy }) => ({ adjusterId: adjuster?.id ?? '', policyId: policy?.id ?? '' }),
  }),

  dispatch: defineAct({
    document: graph.ClaimDispatchDocument,
    schema: v.object({ surveyorId: is.chosen }),
    fields: (choices) => [
      { name: 'surveyorId', kind: 'select', label: 'people.surveyor', options: () => choices.staff('SURV') },
    ],
    initial: ({ surveyor }) => ({ surveyorId: surveyor?.id ?? '' }),
  }),

  surveyByDesk: confirmWithNote(graph.ClaimSurveyByDeskDocument, {
    name: 'reason',
    required: true,
    label: 'act.surveyByDesk.reason',
    hint: 'act.surveyByDesk.reasonHint',
    longest: longest.reason,
  }),

  arrive: defineAct({
    document: graph.ClaimArriveDocument,
    schema: v.object({ place: is.written(longest.line) }),
    fields: () => [
      {
        name: 'place',
        kind: 'text',
        label: 'claim.place',
        hint: 'act.arrive.placeHint',
        maxLength: longest.line,
      },
    ],
    initial: ({ survey }) => ({ place: survey?.place ?? '' }),
  }),

  reportSurvey: confirmWithNote(graph.ClaimReportSurveyDocument, {
    name: 'text',
    required: true,
    label: 'claim.surveyReport',
    hint: 'act.reportSurvey.textHint',
    longest: longest.report,
    rows: 8,
  }),
};

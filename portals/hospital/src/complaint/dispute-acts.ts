import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { defineAct } from './act.js';
import { disputeKinds, relations } from './terms.js';

const sentence = 500;

/** The acts by which a complaint becomes a dispute (纠纷), and is put to rest after it. */
export const disputeActs = {
  raiseDispute: defineAct({
    document: graph.ComplaintRaiseDisputeDocument,
    schema: v.object({
      kind: is.oneOf(disputeKinds),
      claimed: is.someMoney,
      occurredOn: is.maybeDay,
      death: is.ticked,
      claimants: is.rowsOf(v.object({ name: is.written(64), relation: is.oneOf(relations), phone: is.maybePhone })),
    }),
    fields: (choices) => [
      {
        name: 'kind',
        kind: 'choice',
        label: 'act.raiseDispute.kind',
        hint: 'act.raiseDispute.kindHint',
        options: () => choices.words('disputeKind', disputeKinds),
      },
      { name: 'claimed', kind: 'money', label: 'act.raiseDispute.claimed', hint: 'act.raiseDispute.claimedHint' },
      { name: 'occurredOn', kind: 'day', label: 'act.raiseDispute.occurredOn', leans: 'past', optional: true },
      { name: 'death', kind: 'yesNo', label: 'act.raiseDispute.death', hint: 'act.raiseDispute.deathHint' },
      {
        name: 'claimants',
        kind: 'rows',
        label: 'act.raiseDispute.claimants',
        rowName: 'act.raiseDispute.claimant',
        add: 'act.raiseDispute.addClaimant',
        most: 20,
        empty: () => ({ name: '', relation: '', phone: '' }),
        columns: [
          { name: 'name', kind: 'text', label: 'act.raiseDispute.name', maxLength: 64 },
          {
            name: 'relation',
            kind: 'select',
            label: 'act.raiseDispute.relation',
            options: () => choices.words('relation', relations),
          },
          {
            name: 'phone',
            kind: 'text',
            label: 'act.raiseDispute.phone',
            hint: 'act.raiseDispute.phoneHint',
            inputMode: 'tel',
            maxLength: 32,
            optional: true,
          },
        ],
      },
    ],
    // The phone is masked on the screen: left empty, the server takes the one it knows of the complainant.
    initial: ({ complainant, patient }) => ({
      kind: '',
      claimed: '',
      occurredOn: '',
      death: false,
      claimants: [
        {
          name: complainant?.name ?? (complainant?.relation === 'SELF' ? (patient?.name ?? '') : ''),
          relation: complainant?.relation ?? '',
          phone: '',
        },
      ],
    }),
  }),

  planRectification: defineAct({
    document: graph.ComplaintPlanRectificationDocument,
    schema: v.pipe(
      v.object({
        nothing: is.ticked,
        departmentId: is.maybeChosen,
        measure: is.maybeWritten(sentence),
        noneBecause: is.maybeWritten(sentence),
      }),
      v.forward(
        v.partialCheck(
          [['nothing'], ['departmentId']],
          ({ nothing, departmentId }) => nothing || Boolean(departmentId),
          'form.required',
        ),
        ['departmentId'],
      ),
      v.forward(
        v.partialCheck(
          [['nothing'], ['measure']],
          ({ nothing, measure }) => nothing || Boolean(measure),
          'form.required',
        ),
        ['measure'],
      ),
      v.forward(
        v.partialCheck(
          [['nothing'], ['noneBecause']],
          ({ nothing, noneBecause }) => !nothing || Boolean(noneBecause),
          'form.required',
        ),
        ['noneBecause'],
      ),
    ),
    fields: (choices) => [
      { name: 'nothing', kind: 'yesNo', label: 'act.planRectification.nothing' },
      {
        name: 'departmentId',
        kind: 'select',
        label: 'act.followUp.department',
        options: choices.departments,
        when: ({ nothing }) => nothing !== true,
      },
      {
        name: 'measure',
        kind: 'longText',
        rows: 3,
        label: 'act.followUp.measure',
        maxLength: sentence,
        when: ({ nothing }) => nothing !== true,
      },
      {
        name: 'noneBecause',
        kind: 'longText',
        rows: 3,
        label: 'act.planRectification.noneBecause',
        maxLength: sentence,
        when: ({ nothing }) => nothing === true,
      },
    ],
    initial: () => ({ nothing: false, departmentId: '', measure: '', noneBecause: '' }),
    input: ({ nothing, departmentId, measure, noneBecause }) => (nothing ? { noneBecause } : { departmentId, measure }),
  }),

  recordSettlementReport: defineAct({
    document: graph.ComplaintRecordSettlementReportDocument,
    schema: v.object({ reference: is.written(60) }),
    fields: () => [
      {
        name: 'reference',
        kind: 'text',
        label: 'act.recordSettlementReport.reference',
        hint: 'act.recordSettlementReport.referenceHint',
        maxLength: 60,
      },
    ],
    initial: () => ({ reference: '' }),
  }),
};

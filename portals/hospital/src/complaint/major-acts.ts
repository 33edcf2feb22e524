import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, defineAct } from './act.js';

const reference = v.object({ reference: is.written(60) });
const text = v.object({ text: is.written(5000) });

/** The duties that a major or urgent complaint (重大紧急投诉) brings, in whatever order they are done. */
export const majorActs = {
  recordFiling: defineAct({
    document: graph.ComplaintRecordFilingDocument,
    schema: reference,
    fields: () => [
      {
        name: 'reference',
        kind: 'text',
        label: 'act.recordFiling.reference',
        hint: 'act.recordFiling.referenceHint',
        maxLength: 60,
      },
    ],
    initial: () => ({ reference: '' }),
  }),
  recordStatutoryReport: defineAct({
    document: graph.ComplaintRecordStatutoryReportDocument,
    schema: reference,
    fields: () => [
      {
        name: 'reference',
        kind: 'text',
        label: 'act.recordStatutoryReport.reference',
        hint: 'act.recordStatutoryReport.referenceHint',
        maxLength: 60,
      },
    ],
    initial: () => ({ reference: '' }),
  }),
  report: defineAct({
    document: graph.ComplaintReportDocument,
    schema: text,
    fields: () => [
      {
        name: 'text',
        kind: 'longText',
        rows: 8,
        label: 'act.report.text',
        hint: 'act.report.textHint',
        maxLength: 5000,
      },
    ],
    // Handed in already, it may be handed in anew until it is approved: one goes on from what one wrote.
    initial: ({ major }) => ({ text: major?.report ?? '' }),
    isDone: ({ major }) => Boolean(major?.report),
  }),
  approveReport: confirm(graph.ComplaintApproveReportDocument),
  decideResponsibility: defineAct({
    document: graph.ComplaintDecideResponsibilityDocument,
    schema: text,
    fields: () => [
      {
        name: 'text',
        kind: 'longText',
        rows: 5,
        label: 'act.decideResponsibility.text',
        hint: 'act.decideResponsibility.textHint',
        maxLength: 5000,
      },
    ],
    initial: () => ({ text: '' }),
  }),
};

import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { line, longest, onDispute, prose } from './act.js';
import { closings, failures, otherForums } from './terms.js';

const { confirm, defineAct } = onDispute;
/** 医疗纠纷预防和处理条例 30: at most five of each side. */
const representatives = is.wholeNumber(1, 5);
const byAuthority = ({ outcome }: Readonly<Record<string, unknown>>) =>
  outcome === 'ADMINISTRATIVE' || outcome === 'JUDGED';

/** The roads of a dispute outside of mediation, and its end. */
export const forumActs = {
  openNegotiation: confirm(graph.DisputeOpenNegotiationDocument),

  settle: defineAct({
    document: graph.DisputeSettleDocument,
    schema: v.object({
      total: is.someMoney,
      payBy: is.day,
      patientRepresentatives: representatives,
      hospitalRepresentatives: representatives,
      text: is.written(longest.text),
    }),
    fields: () => [
      { name: 'total', kind: 'money', label: 'disputeAct.settle.total' },
      { name: 'payBy', kind: 'day', leans: 'future', label: 'disputeAct.settle.payBy' },
      {
        name: 'patientRepresentatives',
        kind: 'wholeNumber',
        label: 'disputeAct.settle.patient',
        hint: 'disputeAct.settle.most',
        unit: 'disputeAct.settle.people',
      },
      {
        name: 'hospitalRepresentatives',
        kind: 'wholeNumber',
        label: 'disputeAct.settle.hospital',
        hint: 'disputeAct.settle.most',
        unit: 'disputeAct.settle.people',
      },
      prose('text', 'disputeAct.settle.text', longest.text, { rows: 6, hint: 'disputeAct.settle.textHint' }),
    ],
    initial: () => ({ total: '', payBy: '', patientRepresentatives: '', hospitalRepresentatives: '', text: '' }),
    input: ({ patientRepresentatives, hospitalRepresentatives, ...rest }) => ({
      ...rest,
      representatives: { patient: patientRepresentatives, hospital: hospitalRepresentatives },
    }),
  }),

  openOther: defineAct({
    document: graph.DisputeOpenOtherDocument,
    schema: v.object({
      kind: is.oneOf(otherForums),
      authority: is.written(longest.line),
      reference: is.written(longest.reference),
    }),
    fields: (choices) => [
      {
        name: 'kind',
        kind: 'choice',
        label: 'disputeAct.openOther.kind',
        options: () => choices.words('forum', otherForums),
      },
      line('authority', 'disputeAct.openOther.authority', { hint: 'disputeAct.openOther.authorityHint' }),
      line('reference', 'disputeAct.openOther.reference', { maxLength: longest.reference }),
    ],
    initial: () => ({ kind: '', authority: '', reference: '' }),
  }),

  closeForum: defineAct({
    document: graph.DisputeCloseForumDocument,
    schema: v.object({ outcome: is.oneOf(failures), note: is.maybeWritten(longest.note) }),
    fields: (choices) => [
      {
        name: 'outcome',
        kind: 'choice',
        label: 'disputeAct.closeForum.outcome',
        options: () => choices.words('forumOutcome', failures),
      },
      prose('note', 'form.note', longest.note, { optional: true }),
    ],
    initial: () => ({ outcome: '', note: '' }),
  }),

  close: defineAct({
    document: graph.DisputeCloseDocument,
    schema: v.pipe(
      v.object({ outcome: is.oneOf(closings), agreed: is.maybeMoney, note: is.maybeWritten(longest.note) }),
      is.filledWhere('agreed', byAuthority),
    ),
    fields: (choices) => [
      { name: 'outcome', kind: 'choice', label: 'disputeAct.close.outcome', options: choices.closing },
      {
        name: 'agreed',
        kind: 'money',
        label: 'disputeAct.close.agreed',
        hint: 'disputeAct.close.agreedHint',
        when: byAuthority,
      },
      prose('note', 'form.note', longest.note, { optional: true }),
    ],
    initial: (dispute) => ({ outcome: closingOf(dispute), agreed: '', note: '' }),
    input: ({ outcome, agreed, note }) => ({ outcome, note, ...(byAuthority({ outcome }) && { agreed }) }),
  }),
};

/** How a dispute that stands there can end. */
export function closingOf({
  status,
  forum,
}: Pick<graph.DisputeCaseFragment, 'status' | 'forum'>): graph.DisputeClosingOutcome {
  if (status === 'SETTLED') return 'NEGOTIATED';
  if (status !== 'IN_FORUM') return 'WITHDRAWN';
  return forum?.kind === 'COURT' ? 'JUDGED' : 'ADMINISTRATIVE';
}

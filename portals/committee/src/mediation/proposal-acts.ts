import * as is from '@concord/portal-kit/components/form/checks';
import { centsOf } from '@concord/portal-kit/language/yuan';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirmWithNote, defineAct, longest, prose, tick } from './act.js';
import { commissioners, degrees } from './terms.js';

const isWaived = ({ liability }: Readonly<Record<string, unknown>>) => liability === 'WAIVED';
const byCommittee = ({ commissionedBy }: Readonly<Record<string, unknown>>) => commissionedBy === 'COMMITTEE';

/** Who is responsible for what, and what is proposed for it. */
export const proposalActs = {
  commissionAppraisal: defineAct({
    document: graph.MediationCommissionAppraisalDocument,
    schema: v.object({
      body: is.written(longest.line),
      commissionedBy: is.oneOf(commissioners),
      patientConsents: is.ticked,
      hospitalConsents: is.ticked,
    }),
    fields: (choices) => [
      {
        name: 'body',
        kind: 'text',
        label: 'act.commissionAppraisal.body',
        hint: 'act.commissionAppraisal.bodyHint',
        maxLength: longest.line,
      },
      {
        name: 'commissionedBy',
        kind: 'choice',
        label: 'act.commissionAppraisal.commissionedBy',
        options: () => choices.words('commissioner', commissioners),
      },
      tick('patientConsents', 'act.patientConsents', { when: byCommittee }),
      tick('hospitalConsents', 'act.hospitalConsents', { when: byCommittee }),
    ],
    initial: () => ({ body: '', commissionedBy: '', patientConsents: false, hospitalConsents: false }),
  }),

  recordAppraisal: defineAct({
    document: graph.MediationRecordAppraisalDocument,
    schema: v.object({
      damage: is.written(longest.text),
      fault: is.written(longest.text),
      causation: is.written(longest.text),
      degree: is.oneOf(degrees),
    }),
    fields: (choices) => [
      prose('damage', 'appraisal.damage', longest.text),
      prose('fault', 'appraisal.fault', longest.text),
      prose('causation', 'appraisal.causation', longest.text),
      {
        name: 'degree',
        kind: 'select',
        label: 'appraisal.degree',
        options: () => choices.words('degree', degrees),
      },
    ],
    initial: () => ({ damage: '', fault: '', causation: '', degree: '' }),
  }),

  propose: defineAct({
    document: graph.MediationProposeDocument,
    schema: v.pipe(
      v.object({
        total: is.money,
        mental: is.money,
        legal: is.money,
        liability: is.oneOf([...degrees, 'WAIVED']),
        patientPaper: is.maybeWritten(longest.line),
        hospitalPaper: is.maybeWritten(longest.line),
        text: is.written(longest.text),
      }),
      v.forward(
        v.partialCheck(
          [['total'], ['mental']],
          ({ total, mental }) => centsOf(mental) <= centsOf(total),
          'act.propose.mentalAbove',
        ),
        ['mental'],
      ),
      is.filledWhere('patientPaper', ({ liability }) => liability === 'WAIVED'),
      is.filledWhere('hospitalPaper', ({ liability }) => liability === 'WAIVED'),
    ),
    fields: (choices) => [
      { name: 'total', kind: 'money', label: 'act.propose.total', hint: 'act.propose.totalHint' },
      { name: 'mental', kind: 'money', label: 'act.propose.mental', hint: 'act.propose.mentalHint' },
      { name: 'legal', kind: 'money', label: 'act.propose.legal', hint: 'act.propose.legalHint' },
      {
        name: 'liability',
        kind: 'select',
        label: 'act.propose.liability',
        hint: 'act.propose.liabilityHint',
        options: () => choices.words('degree', [...degrees, 'WAIVED']),
      },
      {
        name: 'patientPaper',
        kind: 'text',
        label: 'act.propose.patientPaper',
        hint: 'act.paperHint',
        maxLength: longest.line,
        when: isWaived,
      },
      {
        name: 'hospitalPaper',
        kind: 'text',
        label: 'act.propose.hospitalPaper',
        hint: 'act.paperHint',
        maxLength: longest.line,
        when: isWaived,
      },
      prose('text', 'act.propose.text', longest.text, { rows: 5, hint: 'act.propose.textHint' }),
    ],
    initial: ({ appraisal }) => ({
      total: '',
      mental: '0',
      legal: '0',
      liability: appraisal?.opinion?.degree ?? '',
      patientPaper: '',
      hospitalPaper: '',
      text: '',
    }),
    input: ({ patientPaper = '', hospitalPaper = '', ...rest }) => ({
      ...rest,
      ...(isWaived(rest) && { waiver: { patientPaper, hospitalPaper } }),
    }),
    paths: { waiver: 'liability' },
  }),

  answerProposal: defineAct({
    document: graph.MediationAnswerProposalDocument,
    schema: v.object({ accepts: is.oneOf(['YES', 'NO']), note: is.written(longest.note) }),
    fields: (choices) => [
      {
        name: 'accepts',
        kind: 'choice',
        label: 'act.answerProposal.accepts',
        options: () => choices.words('answer', ['YES', 'NO']),
      },
      prose('note', 'act.answerProposal.note', longest.note, { hint: 'act.answerProposal.noteHint' }),
    ],
    initial: () => ({ accepts: '', note: '' }),
    input: ({ accepts, note }) => ({ accepts: accepts === 'YES', note }),
  }),

  withdrawProposal: confirmWithNote(graph.MediationWithdrawProposalDocument, {
    name: 'reason',
    required: true,
    label: 'act.reason',
    hint: 'act.withdrawProposal.reasonHint',
    longest: longest.note,
  }),
};

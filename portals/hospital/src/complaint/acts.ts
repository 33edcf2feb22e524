import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirm, confirmWithNote, defineAct, defineActs } from './act.js';
import { disputeActs } from './dispute-acts.js';
import { majorActs } from './major-acts.js';
import { categoryCodes } from './terms.js';

const narrative = 5000;
const sentence = 500;

/** The acts of every complaint. The name of the offered action picks the form; who may, and when, is the server's to say. */
const ordinaryActs = {
  triage: defineAct({
    document: graph.ComplaintTriageDocument,
    schema: v.pipe(
      v.object({
        category: is.oneOf(categoryCodes),
        departmentIds: is.someIds,
        raise: is.ticked,
        reason: is.maybeWritten(sentence),
      }),
      v.forward(
        v.partialCheck([['raise'], ['reason']], ({ raise, reason }) => !raise || Boolean(reason), 'form.required'),
        ['reason'],
      ),
    ),
    fields: (choices) => [
      { name: 'category', kind: 'select', label: 'complaint.category', options: choices.categories },
      {
        name: 'departmentIds',
        kind: 'manySelect',
        label: 'complaint.departments',
        hint: 'complaint.departmentsHint',
        options: choices.departments,
      },
      { name: 'raise', kind: 'yesNo', label: 'act.triage.raise', hint: 'act.triage.raiseHint' },
      {
        name: 'reason',
        kind: 'longText',
        rows: 2,
        label: 'act.triage.reason',
        maxLength: sentence,
        when: ({ raise }) => raise === true,
      },
    ],
    initial: (complaint) => ({
      category: complaint.category.code,
      departmentIds: (complaint.departments ?? []).map(({ id }) => id),
      raise: complaint.severityReasons.includes('MANUAL'),
      reason: '',
    }),
    input: ({ raise, reason, ...rest }) => ({ ...rest, ...(raise && { severity: 'MAJOR_URGENT' as const, reason }) }),
    paths: { severity: 'raise' },
  }),

  assign: defineAct({
    document: graph.ComplaintAssignDocument,
    schema: v.object({ handlerId: is.chosen, supervisorId: is.maybeChosen, attendingPhysicianId: is.maybeChosen }),
    fields: (choices) => [
      {
        name: 'handlerId',
        kind: 'select',
        label: 'people.handler',
        hint: 'act.assign.handlerHint',
        options: () => choices.staff(),
      },
      {
        name: 'supervisorId',
        kind: 'select',
        label: 'people.supervisor',
        hint: 'act.assign.supervisorHint',
        optional: true,
        options: () => choices.staff('SUP', 'EXEC'),
      },
      {
        name: 'attendingPhysicianId',
        kind: 'select',
        label: 'people.attendingPhysician',
        hint: 'act.assign.physicianHint',
        optional: true,
        options: () => choices.staff('DOC'),
      },
    ],
    initial: (complaint) => ({
      handlerId: complaint.handler?.id ?? '',
      supervisorId: complaint.supervisor?.id ?? '',
      attendingPhysicianId: complaint.attendingPhysician?.id ?? '',
    }),
  }),

  proposeOpinion: defineAct({
    document: graph.ComplaintProposeOpinionDocument,
    schema: v.object({ text: is.written(narrative), compensation: is.maybeMoney }),
    fields: () => [
      {
        name: 'text',
        kind: 'longText',
        rows: 8,
        label: 'act.proposeOpinion.text',
        hint: 'act.proposeOpinion.textHint',
        maxLength: narrative,
      },
      {
        name: 'compensation',
        kind: 'money',
        label: 'act.proposeOpinion.compensation',
        hint: 'act.proposeOpinion.compensationHint',
        optional: true,
      },
    ],
    initial: (complaint) => ({
      text: complaint.returned?.text ?? complaint.answer?.text ?? '',
      compensation: complaint.answer?.compensation ?? '',
    }),
    recalls: ({ returned }) =>
      returned?.reason ? { label: 'act.returnOpinion.reason', text: returned.reason } : undefined,
  }),

  returnOpinion: confirmWithNote(graph.ComplaintReturnOpinionDocument, {
    name: 'reason',
    required: true,
    label: 'act.returnOpinion.reason',
    hint: 'act.returnOpinion.reasonHint',
  }),

  approveOpinion: confirm(graph.ComplaintApproveOpinionDocument),

  accept: confirmWithNote(graph.ComplaintAcceptDocument, { label: 'act.accept.note' }),

  followUp: defineAct({
    document: graph.ComplaintFollowUpDocument,
    schema: v.pipe(
      v.object({
        satisfaction: is.oneOf(['1', '2', '3', '4', '5']),
        note: is.maybeWritten(sentence),
        fault: is.ticked,
        departmentId: is.maybeChosen,
        measure: is.maybeWritten(sentence),
      }),
      v.forward(
        v.partialCheck(
          [['fault'], ['departmentId']],
          ({ fault, departmentId }) => !fault || Boolean(departmentId),
          'form.required',
        ),
        ['departmentId'],
      ),
      v.forward(
        v.partialCheck([['fault'], ['measure']], ({ fault, measure }) => !fault || Boolean(measure), 'form.required'),
        ['measure'],
      ),
    ),
    fields: (choices) => [
      { name: 'satisfaction', kind: 'rating', label: 'act.followUp.satisfaction' },
      { name: 'note', kind: 'longText', rows: 3, label: 'act.followUp.note', optional: true, maxLength: sentence },
      { name: 'fault', kind: 'yesNo', label: 'act.followUp.fault', hint: 'act.followUp.faultHint' },
      {
        name: 'departmentId',
        kind: 'select',
        label: 'act.followUp.department',
        options: choices.departments,
        when: ({ fault }) => fault === true,
      },
      {
        name: 'measure',
        kind: 'longText',
        rows: 3,
        label: 'act.followUp.measure',
        maxLength: sentence,
        when: ({ fault }) => fault === true,
      },
    ],
    initial: () => ({ satisfaction: '', note: '', fault: false, departmentId: '', measure: '' }),
    input: ({ satisfaction, note, fault, departmentId, measure }) => ({
      satisfaction: Number(satisfaction),
      note,
      faultFound: fault,
      ...(fault && { departmentId, measure }),
    }),
  }),

  verifyRectification: confirmWithNote(graph.ComplaintVerifyRectificationDocument, {
    label: 'act.verifyRectification.note',
  }),

  archive: defineAct({
    document: graph.ComplaintArchiveDocument,
    schema: v.object({ analysisTag: is.written(60) }),
    fields: () => [
      {
        name: 'analysisTag',
        kind: 'text',
        label: 'act.archive.analysisTag',
        hint: 'act.archive.analysisTagHint',
        maxLength: 60,
      },
    ],
    initial: () => ({ analysisTag: '' }),
  }),
};

/** Every act on a complaint that this portal has a form for. */
export const acts = defineActs({ ...ordinaryActs, ...disputeActs, ...majorActs });

import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirmWithNote, defineAct, longest, prose, routesField, someOf, tick } from './act.js';
import { chosenBy, routes, sessionKinds, terminationGrounds } from './terms.js';

/** Mediators, the insurer's place, sessions, time and the end without an agreement. */
export const hearingActs = {
  assignMediators: defineAct({
    document: graph.MediationAssignMediatorsDocument,
    schema: v.object({ staffIds: is.someIds, chosenBy: is.oneOf(chosenBy) }),
    fields: (choices) => [
      { name: 'staffIds', kind: 'manySelect', label: 'mediation.mediators', options: choices.staff },
      {
        name: 'chosenBy',
        kind: 'choice',
        label: 'act.assignMediators.chosenBy',
        hint: 'act.assignMediators.chosenByHint',
        options: () => choices.words('chosenBy', chosenBy),
      },
    ],
    initial: () => ({ staffIds: [], chosenBy: '' }),
    paths: { staff: 'staffIds' },
  }),

  declareConflict: defineAct({
    document: graph.MediationDeclareConflictDocument,
    schema: v.pipe(
      v.object({ has: is.oneOf(['NO', 'YES']), description: is.maybeWritten(longest.note) }),
      is.filledWhere('description', ({ has }) => has === 'YES'),
    ),
    fields: (choices) => [
      {
        name: 'has',
        kind: 'choice',
        label: 'act.declareConflict.has',
        hint: 'act.declareConflict.hasHint',
        options: () => choices.words('conflict', ['NO', 'YES']),
      },
      prose('description', 'act.declareConflict.description', longest.note, {
        hint: 'act.declareConflict.descriptionHint',
        when: ({ has }) => has === 'YES',
      }),
    ],
    initial: () => ({ has: '', description: '' }),
    input: ({ has, description }) => ({ has: has === 'YES', ...(has === 'YES' && { description }) }),
    paths: { conflict: 'has' },
    isDone: ({ mediators }) => mediators.every(({ declared }) => declared),
  }),

  replaceMediator: defineAct({
    document: graph.MediationReplaceMediatorDocument,
    schema: v.object({ out: is.chosen, in: is.chosen, reason: is.written(500) }),
    fields: (choices) => [
      { name: 'out', kind: 'select', label: 'act.replaceMediator.out', options: choices.mediators },
      { name: 'in', kind: 'select', label: 'act.replaceMediator.in', options: choices.staff },
      prose('reason', 'act.reason', 500, { hint: 'act.replaceMediator.reasonHint' }),
    ],
    initial: ({ mediators }) => ({
      out: mediators.find(({ conflict }) => conflict)?.staff?.id ?? '',
      in: '',
      reason: '',
    }),
  }),

  inviteInsurer: defineAct({
    document: graph.MediationInviteInsurerDocument,
    schema: v.object({ patientConsents: is.ticked, hospitalConsents: is.ticked }),
    fields: () => [
      tick('patientConsents', 'act.patientConsents'),
      tick('hospitalConsents', 'act.hospitalConsents', { hint: 'act.inviteInsurer.bothHint' }),
    ],
    initial: () => ({ patientConsents: false, hospitalConsents: false }),
  }),

  scheduleSession: defineAct({
    document: graph.MediationScheduleSessionDocument,
    schema: v.object({
      kind: is.oneOf(sessionKinds),
      at: is.moment,
      place: is.written(longest.line),
      online: is.ticked,
    }),
    fields: (choices) => [
      {
        name: 'kind',
        kind: 'choice',
        label: 'act.scheduleSession.kind',
        options: () => choices.words('sessionKind', sessionKinds),
      },
      { name: 'at', kind: 'moment', leans: 'future', label: 'act.scheduleSession.at' },
      {
        name: 'place',
        kind: 'text',
        label: 'act.scheduleSession.place',
        hint: 'act.scheduleSession.placeHint',
        maxLength: longest.line,
      },
      tick('online', 'act.scheduleSession.online'),
    ],
    initial: () => ({ kind: 'JOINT', at: '', place: '', online: false }),
    paths: { scheduledFor: 'at' },
  }),

  openSession: defineAct({
    document: graph.MediationOpenSessionDocument,
    schema: v.object({ sessionId: is.chosen }),
    fields: (choices) => [
      { name: 'sessionId', kind: 'select', label: 'act.openSession.session', options: choices.sessions },
    ],
    initial: ({ sessions }) => ({ sessionId: sessions.find(({ openedAt }) => !openedAt)?.id ?? '' }),
    paths: { session: 'sessionId' },
  }),

  closeSession: defineAct({
    document: graph.MediationCloseSessionDocument,
    schema: v.object({
      record: is.written(longest.record),
      confirmedByPatient: is.ticked,
      confirmedByHospital: is.ticked,
    }),
    fields: () => [
      prose('record', 'act.closeSession.record', longest.record, { rows: 8, hint: 'act.closeSession.recordHint' }),
      tick('confirmedByPatient', 'act.closeSession.confirmedByPatient'),
      tick('confirmedByHospital', 'act.closeSession.confirmedByHospital'),
    ],
    initial: () => ({ record: '', confirmedByPatient: false, confirmedByHospital: false }),
  }),

  extend: defineAct({
    document: graph.MediationExtendDocument,
    schema: v.object({
      days: is.wholeNumber(1, 60),
      committeeAgrees: is.ticked,
      patientAgrees: is.ticked,
      hospitalAgrees: is.ticked,
    }),
    fields: () => [
      {
        name: 'days',
        kind: 'wholeNumber',
        label: 'act.extend.days',
        hint: 'act.extend.daysHint',
        unit: 'act.extend.unit',
      },
      tick('committeeAgrees', 'act.extend.committeeAgrees'),
      tick('patientAgrees', 'act.extend.patientAgrees'),
      tick('hospitalAgrees', 'act.extend.hospitalAgrees', { hint: 'act.extend.allHint' }),
    ],
    initial: () => ({ days: '', committeeAgrees: false, patientAgrees: false, hospitalAgrees: false }),
  }),

  terminate: defineAct({
    document: graph.MediationTerminateDocument,
    schema: v.object({
      ground: is.oneOf(terminationGrounds),
      text: is.written(longest.reasons),
      routes: someOf(routes),
    }),
    fields: (choices) => [
      {
        name: 'ground',
        kind: 'select',
        label: 'act.terminate.ground',
        options: () => choices.words('terminationGround', terminationGrounds),
      },
      prose('text', 'act.terminate.text', longest.reasons, { hint: 'act.terminate.textHint' }),
      routesField(choices, routes),
    ],
    initial: () => ({ ground: '', text: '', routes: [...routes] }),
  }),

  endAppraisal: confirmWithNote(graph.MediationEndAppraisalDocument, {
    name: 'reason',
    required: true,
    label: 'act.reason',
    hint: 'act.endAppraisal.reasonHint',
    longest: longest.note,
  }),
};

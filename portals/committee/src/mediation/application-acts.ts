import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { confirmWithNote, defineAct, longest, prose, routesField, someOf, tick } from './act.js';
import { refusalGrounds, routes } from './terms.js';

/** From the answer of the other side to acceptance. */
export const applicationActs = {
  consent: confirmWithNote(graph.MediationConsentDocument, {
    label: 'act.consent.note',
    hint: 'act.consent.noteHint',
    longest: longest.note,
  }),

  decline: confirmWithNote(graph.MediationDeclineDocument, {
    label: 'act.decline.note',
    hint: 'act.decline.noteHint',
    longest: longest.note,
  }),

  accept: defineAct({
    document: graph.MediationAcceptDocument,
    schema: v.object({
      notInCourt: is.ticked,
      notWithHealthDepartment: is.ticked,
      noUnperformedAgreement: is.ticked,
    }),
    fields: () => [
      tick('notInCourt', 'act.accept.notInCourt'),
      tick('notWithHealthDepartment', 'act.accept.notWithHealthDepartment'),
      tick('noUnperformedAgreement', 'act.accept.noUnperformedAgreement', { hint: 'act.accept.eachHint' }),
    ],
    initial: () => ({ notInCourt: false, notWithHealthDepartment: false, noUnperformedAgreement: false }),
  }),

  refuseAcceptance: defineAct({
    document: graph.MediationRefuseAcceptanceDocument,
    schema: v.object({
      grounds: someOf(refusalGrounds),
      text: is.written(longest.reasons),
      routes: someOf(routes),
    }),
    fields: (choices) => [
      {
        name: 'grounds',
        kind: 'manySelect',
        label: 'act.refuseAcceptance.grounds',
        options: () => choices.words('refusalGround', refusalGrounds),
      },
      prose('text', 'act.refuseAcceptance.text', longest.reasons, { hint: 'act.refuseAcceptance.textHint' }),
      routesField(choices, routes),
    ],
    initial: () => ({ grounds: [], text: '', routes: [...routes] }),
  }),
};

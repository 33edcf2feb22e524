import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import * as graph from '../generated/graphql.js';
import { line, longest, onDispute, prose, sentences } from './act.js';
import { forumActs } from './forum-acts.js';
import {
  disclosureEntries,
  disclosureFields,
  disclosureInput,
  noDisclosure,
  onConsent,
  onStatute,
} from './disclosure-fields.js';
import { applicants, applicationForms, noticeItems } from './terms.js';

const { confirm, defineAct, defineActs } = onDispute;

/** What a hospital does to a dispute. The name of the offered action picks the form; who may, and when, is the server's to say. */
const ownActs = {
  issueNotice: defineAct({
    document: graph.DisputeIssueNoticeDocument,
    schema: v.object({ items: v.pipe(v.array(is.oneOf(noticeItems)), v.minLength(1, 'disputeAct.issueNotice.none')) }),
    fields: () => [
      { name: 'items', kind: 'own', label: 'disputeAct.issueNotice.items', hint: 'disputeAct.issueNotice.itemsHint' },
    ],
    initial: () => ({ items: [] }),
  }),

  amendClaim: defineAct({
    document: graph.DisputeAmendClaimDocument,
    schema: v.object({ claimed: is.someMoney, reason: is.written(longest.reason) }),
    fields: () => [
      { name: 'claimed', kind: 'money', label: 'dispute.claimed' },
      prose('reason', 'disputeAct.amendClaim.reason', longest.reason, { hint: 'disputeAct.amendClaim.reasonHint' }),
    ],
    initial: ({ claimed }) => ({ claimed: claimed ?? '', reason: '' }),
  }),

  notifyInsurer: defineAct({
    document: graph.DisputeNotifyInsurerDocument,
    schema: v.pipe(
      v.object({ insurerId: is.chosen, ...disclosureEntries }),
      is.filledWhere('givenOn', onConsent),
      is.filledWhere('basisPaper', onConsent),
      is.filledWhere('article', onStatute),
    ),
    fields: (choices) => [
      { name: 'insurerId', kind: 'select', label: 'party.INSURER', options: choices.insurers },
      ...disclosureFields(choices),
    ],
    initial: () => ({ insurerId: '', ...noDisclosure() }),
    input: ({ insurerId, ...disclosure }) => ({ insurerId, disclosure: disclosureInput(disclosure) }),
    paths: { disclosure: 'purpose' },
  }),

  declareUninsured: confirm(graph.DisputeDeclareUninsuredDocument),

  disclosureGive: defineAct({
    document: graph.DisclosureGiveDocument,
    schema: v.pipe(
      v.object({ recipientId: is.chosen, ...disclosureEntries }),
      is.filledWhere('givenOn', onConsent),
      is.filledWhere('basisPaper', onConsent),
      is.filledWhere('article', onStatute),
    ),
    fields: (choices) => [
      { name: 'recipientId', kind: 'select', label: 'disclosure.to', options: choices.recipients },
      ...disclosureFields(choices),
    ],
    initial: () => ({ recipientId: '', ...noDisclosure() }),
    input: ({ recipientId, ...disclosure }) => ({ recipientId, disclosure: disclosureInput(disclosure) }),
    paths: { disclosure: 'purpose' },
  }),

  mediationApply: defineAct({
    document: graph.MediationApplyDocument,
    schema: v.pipe(
      v.object({
        committeeId: is.chosen,
        by: is.oneOf(applicants),
        form: is.oneOf(applicationForms),
        paper: is.written(longest.line),
        ...disclosureEntries,
      }),
      is.filledWhere('givenOn', onConsent),
      is.filledWhere('basisPaper', onConsent),
      is.filledWhere('article', onStatute),
    ),
    fields: (choices) => [
      { name: 'committeeId', kind: 'select', label: 'party.COMMITTEE', options: choices.committees },
      {
        name: 'by',
        kind: 'choice',
        label: 'disputeAct.mediationApply.by',
        hint: 'disputeAct.mediationApply.byHint',
        options: () => choices.words('applicant', applicants),
      },
      {
        name: 'form',
        kind: 'choice',
        label: 'disputeAct.mediationApply.form',
        options: () => choices.words('applicationForm', applicationForms),
      },
      line('paper', 'disputeAct.mediationApply.paper', { hint: 'disputeAct.paperHint' }),
      ...disclosureFields(choices),
    ],
    initial: () => ({ committeeId: '', by: '', form: 'WRITTEN', paper: '', ...noDisclosure() }),
    input: ({ committeeId, by, form, paper, ...disclosure }) => ({
      ...{ committeeId, by, form, paper },
      disclosure: disclosureInput(disclosure),
    }),
  }),
};

/** Every act on a dispute that this portal has a form for. */
export const disputeActs = defineActs({ ...ownActs, ...forumActs }, sentences);

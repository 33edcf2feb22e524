import { definePolicy, everyone, type TypePolicy } from '../../policy/field-policy.js';
import { auditPolicies } from '../audit/audit.policy.js';

/**
 * The lines of the shared types. They say nothing that the field they are in did not already decide to show: whoever
 * may see a deadline may read it.
 */
export const sharedPolicies: readonly TypePolicy[] = [
  ...auditPolicies,
  // Whether a file is shown at all, the field of its case has decided.
  definePolicy('Attachment', {
    id: everyone,
    name: everyone,
    mediaType: everyone,
    state: everyone,
    size: everyone,
    sha256: everyone,
    scanned: everyone,
    refusal: everyone,
    addedById: everyone,
    addedAt: everyone,
    address: everyone,
  }),
  definePolicy('AttachmentUpload', { id: everyone, address: everyone, partBytes: everyone, until: everyone }),
  definePolicy('AttachmentPayload', { upload: everyone, refusals: everyone }),
  definePolicy('Text', { zh: everyone, en: everyone }),
  definePolicy('Rule', { id: everyone, article: everyone }),
  definePolicy('Refusal', { code: everyone, message: everyone, path: everyone, rule: everyone }),
  definePolicy('Action', { name: everyone, label: everyone, allowed: everyone, refusal: everyone }),
  definePolicy('PageInfo', { endCursor: everyone, hasNextPage: everyone }),
  definePolicy('Actor', { kind: everyone, id: everyone, name: everyone, role: everyone }),
  definePolicy('CappedCount', { count: everyone, capped: everyone }),
  definePolicy('EntryDetail', { name: everyone, value: everyone }),
  definePolicy('DeadlineDay', { date: everyone, kind: everyone, count: everyone, note: everyone }),
  definePolicy('Deadline', {
    name: everyone,
    title: everyone,
    words: everyone,
    article: everyone,
    verified: everyone,
    startedAt: everyone,
    dueAt: everyone,
    provisional: everyone,
    state: everyone,
    remaining: everyone,
    unit: everyone,
    warned: everyone,
    calendarVersion: everyone,
    explanation: everyone,
  }),
];

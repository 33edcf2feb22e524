import { disclosedKinds, kindOfDocument } from '@concord/rules/disclosure/kinds';
import { everything } from '@concord/rules/disclosure/withhold';
import type { CommandOf } from './claim.commands.js';
import type { By, FactOf } from './claim.facts.js';
import type { Claim, ClaimIn } from './claim.js';
import type { ClaimDocument } from './claim.parts.js';
import { refuse } from './claim.refusals.js';

/** The list of missing documents (补正清单): at least one, each once. That there is only one list, the guard says. */
export function decideDocumentRequest(
  { documents }: CommandOf<'requestDocuments'>,
  stamp: By,
): FactOf<'DocumentsRequested'> {
  if (documents.length === 0) throw refuse('DOCUMENT_NEEDED', { path: ['items'] });
  const names = documents.map(({ kind, title }) => `${kind} ${title.trim()}`);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) throw refuse('DOCUMENT_NAMED_TWICE', { path: ['items', String(twice)] });
  return { type: 'DocumentsRequested', documents, ...stamp };
}

/**
 * What was not accepted yet can be submitted, also in place of what was. A hospital gives a document only while it discloses
 * data of that kind to the insurer (个人信息保护法 23, 29).
 */
export function decideSubmission(
  state: Claim,
  { document: id, reference, disclosed = everything, actor }: CommandOf<'submitDocument'>,
  stamp: By,
): FactOf<'DocumentSubmitted'> {
  const document = documentOf(state, id);
  if (document.state === 'ACCEPTED') throw refuse('DOCUMENT_ACCEPTED', { path: ['item'] });
  const own = actor.organization === (state as ClaimIn<'DOCUMENTS'>).organization;
  const kind = kindOfDocument(document.kind);
  if (!own && kind && !disclosed.has(kind))
    throw refuse('DOCUMENT_NOT_DISCLOSED', { path: ['item'], values: { ...disclosedKinds[kind].label } });
  return { type: 'DocumentSubmitted', document: id, reference, ...(own && { own }), ...stamp };
}

/** What was submitted is accepted, or rejected with a reason that the hospital can act on. */
export function decideJudgement(
  state: Claim,
  { document: id, accepted, reason }: CommandOf<'judgeDocument'>,
  stamp: By,
): FactOf<'DocumentJudged'> {
  if (documentOf(state, id).state !== 'SUBMITTED') throw refuse('DOCUMENT_NOT_SUBMITTED', { path: ['item'] });
  if (!accepted && !reason?.trim()) throw refuse('REJECTION_NEEDS_REASON', { path: ['reason'] });
  return { type: 'DocumentJudged', document: id, accepted, reason: reason?.trim() || undefined, ...stamp };
}

function documentOf(state: Claim, id: string): ClaimDocument {
  const found = (state as ClaimIn<'DOCUMENTS'>).documents.find((each) => each.id === id);
  if (!found) throw refuse('DOCUMENT_UNKNOWN', { path: ['item'] });
  return found;
}

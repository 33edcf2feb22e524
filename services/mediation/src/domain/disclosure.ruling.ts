import { legalDate } from '@concord/rules/calendar/legal-time';
import { disclosedKinds, type DisclosedKind, type Disclosure, type LegalBasis } from './disclosure.js';
import { refuseDisclosure } from './disclosure.refusals.js';

/**
 * A disclosure as it is kept: each kind once, texts without blank ends. It names its purpose, its kinds, the consent or
 * the article it rests on, and its last day.
 *
 * @param at path of the disclosure in the order, for the refusal
 * @throws Refusal naming the field that is missing or cannot be
 */
export function lawfulDisclosure(told: Disclosure, now: Date, at: readonly string[] = ['disclosure']): Disclosure {
  const today = legalDate(now.getTime());
  const purpose = told.purpose.trim();
  if (!purpose) throw refuseDisclosure('DISCLOSURE_PURPOSE_NEEDED', { path: [...at, 'purpose'] });
  const kinds = (Object.keys(disclosedKinds) as DisclosedKind[]).filter((kind) => told.kinds.includes(kind));
  if (kinds.length === 0) throw refuseDisclosure('DISCLOSURE_KINDS_NEEDED', { path: [...at, 'kinds'] });
  const legalBasis = lawfulBasis(told.legalBasis, today, [...at, 'legalBasis']);
  if (told.expiresOn < today) throw refuseDisclosure('DISCLOSURE_EXPIRED', { path: [...at, 'expiresOn'] });
  return { purpose, kinds, legalBasis, expiresOn: told.expiresOn };
}

/** Whether a disclosure still covers what is given on that day. */
export function covers({ expiresOn }: Disclosure, now: Date): boolean {
  return legalDate(now.getTime()) <= expiresOn;
}

/** Whether anything of it is sensitive personal information, for the note beside the record. */
export function isSensitive({ kinds }: Disclosure): boolean {
  return kinds.some((kind) => disclosedKinds[kind].sensitive);
}

function lawfulBasis(basis: LegalBasis, today: string, at: readonly string[]): LegalBasis {
  if (basis.kind === 'STATUTE') {
    const article = basis.article.trim();
    if (!article) throw refuseDisclosure('STATUTE_NEEDED', { path: [...at, 'article'] });
    return { kind: 'STATUTE', article };
  }
  const paper = basis.paper.trim();
  if (!paper || !basis.givenOn) throw refuseDisclosure('SEPARATE_CONSENT_NEEDED', { path: [...at, 'paper'] });
  if (basis.givenOn > today) throw refuseDisclosure('CONSENT_IN_FUTURE', { path: [...at, 'givenOn'] });
  return { kind: 'SEPARATE_CONSENT', givenOn: basis.givenOn, paper };
}

import { legalDate, startOfLegalDay } from '@concord/rules/calendar/legal-time';
import { addDays, addYears, type PlainDate } from '@concord/rules/calendar/plain-date';
import { allKinds, disclosedKinds } from '@concord/rules/disclosure/kinds';
import type { Disclosure, LegalBasis } from './disclosure.js';
import { refuseDisclosure } from './disclosure.refusals.js';
import type { MadeDisclosure } from './disclosure.state.js';

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
  const kinds = allKinds.filter((kind) => told.kinds.includes(kind));
  if (kinds.length === 0) throw refuseDisclosure('DISCLOSURE_KINDS_NEEDED', { path: [...at, 'kinds'] });
  const legalBasis = lawfulBasis(told.legalBasis, today, [...at, 'legalBasis']);
  if (told.expiresOn < today) throw refuseDisclosure('DISCLOSURE_EXPIRED', { path: [...at, 'expiresOn'] });
  return { purpose, kinds, legalBasis, expiresOn: told.expiresOn };
}

/** Whether the last day is not over: until midnight in Shanghai. */
export function covers({ expiresOn }: Pick<Disclosure, 'expiresOn'>, now: Date): boolean {
  return legalDate(now.getTime()) <= expiresOn;
}

/**
 * From when on it delivers nothing: the instant of its withdrawal or end, or the midnight after its last day, whichever came
 * first, also before the timer wrote that down. `undefined` while it is in force.
 */
export function endOf(disclosure: MadeDisclosure, now: Date): Date | undefined {
  const { terms } = disclosure;
  const midnight = new Date(startOfLegalDay(addDays(terms.expiresOn as PlainDate, 1)));
  if (disclosure.status === 'WITHDRAWN' || disclosure.status === 'ENDED') return new Date(disclosure.ending.at);
  return disclosure.status === 'EXPIRED' || !covers(terms, now) ? midnight : undefined;
}

/** 网络数据安全管理条例 12 and 个人信息保护法 56: a record of what was given is kept three years, counted from its end. */
export const YEARS_KEPT = 3;

/** The legal day until which the record is kept at the least. */
export function keptUntil(end: Date): string {
  return addYears(legalDate(end.getTime()), YEARS_KEPT);
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

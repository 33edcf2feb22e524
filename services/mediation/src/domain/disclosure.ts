import type { Text } from '@concord/kit/domain/text';
import type { DisclosedKind } from '@concord/rules/disclosure/kinds';

/** What the giving rests on: the person's separate consent (23, 29), or a duty or power set by a statute (13(1)(3)). */
export const legalBases = {
  SEPARATE_CONSENT: { zh: '本人单独同意', en: 'Separate consent of the person' },
  STATUTE: { zh: '履行法定职责或法定义务所必需', en: 'Necessary for a duty set by law' },
} as const satisfies Record<string, Text>;

/** On what a disclosure rests: the consent and where its paper is, or the article that sets the duty. */
export type LegalBasis =
  | { readonly kind: 'SEPARATE_CONSENT'; readonly givenOn: string; readonly paper: string }
  | { readonly kind: 'STATUTE'; readonly article: string };

/** What a disclosure says: what for, which data, on what ground, until when (legal day, still included). */
export interface Disclosure {
  readonly purpose: string;
  readonly kinds: readonly DisclosedKind[];
  readonly legalBasis: LegalBasis;
  readonly expiresOn: string;
}

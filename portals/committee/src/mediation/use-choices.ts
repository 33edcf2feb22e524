import type { FieldOption } from '@concord/portal-kit/components/form/field-spec';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { MediatorChoicesDocument, type MediationCaseTextFragment } from '../generated/graphql.js';

/** What can be chosen in the forms of a mediation. */
export interface Choices {
  /** The committee's mediators. */
  staff(): readonly FieldOption[];
  /** Those of this case. */
  mediators(): readonly FieldOption[];
  /** Sessions of this case that are planned and not opened. */
  sessions(): readonly FieldOption[];
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

/** `current` is the case on the screen. */
export function useChoices(current: () => MediationCaseTextFragment | undefined): Choices {
  const { word, wording } = useLanguage();
  const staff = useQuestion(MediatorChoicesDocument, () => ({}));
  return {
    staff: () =>
      (staff.value.value?.staffMembers ?? []).map(({ id, name, title }) => ({
        value: id,
        label: name,
        ...(title && { note: title }),
      })),
    mediators: () =>
      (current()?.mediators ?? []).flatMap(({ staff: one }) => (one ? [{ value: one.id, label: one.name }] : [])),
    sessions: () =>
      (current()?.sessions ?? [])
        .filter(({ openedAt }) => !openedAt)
        .map(({ id, at, place, kind }) => ({
          value: id,
          label: `${wording.full(at)} ${word('sessionKind', kind)}`,
          ...(place && { note: place }),
        })),
    words: (kind, values) => values.map((value) => ({ value, label: word(kind, value) })),
  };
}

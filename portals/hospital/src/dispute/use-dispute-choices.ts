import type { FieldOption } from '@concord/portal-kit/components/form/field-spec';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { DisputePartnersDocument } from '../generated/graphql.js';
import { isMissing } from './claim-acts.js';
import { closingOf } from './forum-acts.js';
import type { DisputeOnScreen } from './on-screen.js';

/** What can be chosen in the forms of a dispute, its mediation and its claim. */
export interface DisputeChoices {
  insurers(): readonly FieldOption[];
  committees(): readonly FieldOption[];
  /** Parties of the dispute to whom data can be given. */
  recipients(): readonly FieldOption[];
  /** Documents that the insurer waits for. */
  documents(): readonly FieldOption[];
  /** How the dispute can end from where it stands. */
  closing(): readonly FieldOption[];
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

/** `current` is the dispute on the screen. */
export function useDisputeChoices(current: () => DisputeOnScreen | undefined): DisputeChoices {
  const { word } = useLanguage();
  const partners = useQuestion(DisputePartnersDocument, () => ({}));
  const named = (houses: readonly { readonly id: string; readonly name: string }[] = []) =>
    houses.map(({ id, name }) => ({ value: id, label: name }));
  const words = (kind: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(kind, value) }));
  return {
    words,
    insurers: () => named(partners.value.value?.insurers),
    committees: () => named(partners.value.value?.committees),
    recipients: () => named([current()?.insurer, current()?.committee].filter((house) => !!house)),
    documents: () =>
      (current()?.claim?.documents ?? [])
        .filter(isMissing)
        .map(({ id, title, reason }) => ({ value: id, label: title ?? id, ...(reason && { note: reason }) })),
    closing: () => {
      const shown = current();
      return shown ? words('outcome', [closingOf(shown)]) : [];
    },
  };
}

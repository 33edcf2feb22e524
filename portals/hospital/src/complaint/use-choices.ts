import type { FieldOption } from '@concord/portal-kit/components/form/field-spec';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { ComplaintCategoriesDocument, DepartmentChoicesDocument, StaffChoicesDocument } from '../generated/graphql.js';

/** What can be chosen in the forms of a complaint, as the server offers it. */
export interface Choices {
  categories(): readonly FieldOption[];
  departments(): readonly FieldOption[];
  /** People holding one of the roles; everybody where none is given. */
  staff(...roles: readonly string[]): readonly FieldOption[];
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

export function useChoices(): Choices {
  const { say, word } = useLanguage();
  const categories = useQuestion(ComplaintCategoriesDocument, () => ({}));
  const departments = useQuestion(DepartmentChoicesDocument, () => ({}));
  const staff = useQuestion(StaffChoicesDocument, () => ({}));
  return {
    categories: () =>
      (categories.value.value?.complaintCategories ?? []).map(({ code, name }) => ({ value: code, label: say(name) })),
    departments: () => (departments.value.value?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
    staff: (...roles) =>
      (staff.value.value?.staffMembers ?? [])
        .filter((person) => roles.length === 0 || person.roles?.some((role) => roles.includes(role)))
        .map((person) => ({
          value: person.id,
          label: person.name,
          note: [person.title, person.department?.name].filter(Boolean).join(' · '),
        })),
    words: (kind, values) => values.map((value) => ({ value, label: word(kind, value) })),
  };
}

import { useQuestion } from '../../composables/use-question.js';
import { DepartmentListDocument } from '../../generated/graphql.js';
import { useLanguage } from '../../language/use-language.js';
import { useSession } from '../../session/session.js';
import { rolesIn } from '../roles.js';
import type { PersonChoices } from './staff-acts.js';

/** What can be chosen of somebody: the roles of this kind of organization, and its departments. */
export function usePersonChoices(): PersonChoices {
  const { word } = useLanguage();
  const { person } = useSession();
  const departments = useQuestion(DepartmentListDocument, () => ({}));
  return {
    roles: () => rolesIn(person.value?.organization.kind ?? '').map((value) => ({ value, label: word('role', value) })),
    departments: () => (departments.value.value?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
}

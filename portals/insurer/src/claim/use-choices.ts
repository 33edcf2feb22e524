import type { FieldOption } from '@concord/portal-kit/components/form/field-spec';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import {
  PolicyListDocument,
  StaffChoicesDocument,
  type ClaimCaseFragment,
  type ClaimDocumentState,
  type Exclusion,
} from '../generated/graphql.js';

/** What can be chosen in the forms of the claim on the screen. */
export interface Choices {
  /** People of the insurer who hold one of the roles; everybody where none is given. */
  staff(...roles: readonly string[]): readonly FieldOption[];
  /** Policies of the claim's hospital in the claim's line. */
  policies(): readonly FieldOption[];
  /** What the claim's policy excludes: one question each. */
  exclusions(): readonly Exclusion[];
  /** Conditions of cover that were found not to be met. */
  brokenConditions(): readonly FieldOption[];
  /** Documents of the claim in one of these states. */
  documents(states: readonly ClaimDocumentState[]): readonly FieldOption[];
  /** Whether the proposal asks for legal costs. */
  asksLegalCosts(): boolean;
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

/** @param current the claim on the screen, once it is there */
export function useChoices(current: () => ClaimCaseFragment | undefined): Choices {
  const { t, say, word } = useLanguage();
  const staff = useQuestion(StaffChoicesDocument, () => ({ role: null }));
  const policies = useQuestion(PolicyListDocument, () => {
    const hospitalId = current()?.hospital.id;
    return hospitalId === undefined ? undefined : { hospitalId };
  });
  return {
    staff: (...roles) =>
      (staff.value.value?.staffMembers ?? [])
        .filter((person) => roles.length === 0 || person.roles?.some((role) => roles.includes(role)))
        .map(({ id, name, title }) => ({ value: id, label: name, note: title ?? '' })),
    policies: () =>
      (policies.value.value?.policies ?? [])
        .filter(({ line }) => line === current()?.line)
        .map(({ id, policyNo, periodFrom, periodTo }) => ({
          value: id,
          label: policyNo,
          note: t('policy.period', { from: periodFrom, to: periodTo }),
        })),
    exclusions: () => (current()?.policy?.exclusions ?? []).map(({ id }) => id as Exclusion),
    brokenConditions: () =>
      (current()?.cover?.conditions ?? [])
        .filter(({ met }) => met === 'NO')
        .map(({ id, sentence }) => ({ value: id, label: say(sentence) })),
    documents: (states) =>
      (current()?.documents ?? [])
        .filter(({ state }) => states.includes(state))
        .map(({ id, title, state }) => ({ value: id, label: title, note: word('documentState', state) })),
    asksLegalCosts: () => Number(current()?.proposal?.legal ?? 0) > 0,
    words: (kind, values) => values.map((value) => ({ value, label: word(kind, value) })),
  };
}

import * as v from 'valibot';
import { actsOn } from '../../acts/define-acts.js';
import { maybeChosen, maybeWritten, someIds, written } from '../../components/form/checks.js';
import type { FieldOption } from '../../components/form/field-spec.js';
import {
  PersonCorrectDocument,
  PersonReinstateDocument,
  PersonResetLinkDocument,
  PersonRolesSetDocument,
  PersonSecondFactorResetDocument,
  PersonSuspendDocument,
  type PersonFactsFragment,
} from '../../generated/graphql.js';

/** A person of the register as an act needs them: the account is what drafts go by. */
export type PersonCase = Omit<PersonFactsFragment, 'version'> & { readonly version: number; readonly caseNo: string };

export interface PersonChoices {
  readonly roles: () => readonly FieldOption[];
  readonly departments: () => readonly FieldOption[];
}

const { defineAct, defineActs, confirm, confirmWithNote } = actsOn<PersonCase, PersonChoices, 'staffId'>('staffId');

/** What an administrator does to somebody of the register, by the name of the action. */
export const staffActs = defineActs(
  {
    setRoles: defineAct({
      document: PersonRolesSetDocument,
      schema: v.object({ roles: someIds, departmentId: maybeChosen }),
      fields: ({ roles, departments }) => [
        { name: 'roles', kind: 'manySelect', label: 'administration.roles', options: roles },
        {
          name: 'departmentId',
          kind: 'select',
          label: 'administration.department',
          hint: 'administration.departmentHint',
          optional: true,
          options: departments,
        },
      ],
      initial: ({ roles, department }) => ({ roles: roles ?? [], departmentId: department?.id ?? '' }),
    }),
    correct: defineAct({
      document: PersonCorrectDocument,
      schema: v.object({ name: written(50), title: maybeWritten(50) }),
      fields: () => [
        { name: 'name', kind: 'text', label: 'administration.name', maxLength: 50 },
        { name: 'title', kind: 'text', label: 'administration.jobTitle', optional: true, maxLength: 50 },
      ],
      initial: ({ name, title }) => ({ name, title: title ?? '' }),
    }),
    issueResetLink: confirm(PersonResetLinkDocument),
    resetSecondFactor: confirm(PersonSecondFactorResetDocument),
    suspend: confirmWithNote(PersonSuspendDocument, {
      label: 'administration.suspendReason',
      name: 'reason',
      required: true,
    }),
    reinstate: confirm(PersonReinstateDocument),
  },
  'staffAct',
);

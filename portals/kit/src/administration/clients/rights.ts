import * as v from 'valibot';
import { day, someIds, wholeNumber, written } from '../../components/form/checks.js';
import type { FieldOption, FieldSpec } from '../../components/form/field-spec.js';
import { dayOf } from '../../language/wording.js';

/** What can be left to a program: to ask, to act, to hear what happens, in each part of the graph. */
export const scopes: readonly string[] = ['identity', 'patients', 'complaints', 'claims', 'mediation'].flatMap(
  (service) => ['read', 'act', 'listen'].map((verb) => `${service}:${verb}`),
);

export interface ClientChoices {
  /** Roles a program may have: no office of control. */
  readonly roles: () => readonly FieldOption[];
  readonly scopes: () => readonly FieldOption[];
}

/** The rights of a program as a form; its last day is counted where legal days are. */
export const rights = v.object({
  name: written(80),
  roles: someIds,
  scopes: someIds,
  requestsPerMinute: wholeNumber(1, 6_000),
  lastDay: day,
});

export const emptyRights = { name: '', roles: [], scopes: [], requestsPerMinute: '60', lastDay: '' };

/** The answers as the graph takes them. */
export const rightsInput = ({ lastDay, ...rest }: v.InferOutput<typeof rights>) => ({
  ...rest,
  expiresAt: new Date(Date.parse(`${lastDay}T00:00:00+08:00`) + 86_400_000).toISOString(),
});

/** The field that stands for a name of the input. */
export const rightsPaths = { expiresAt: 'lastDay' };

/** The last day of what ends at this instant. */
export const lastDayOf = (expiresAt: string): string => dayOf(new Date(Date.parse(expiresAt) - 1));

export const rightsFields = (choices: ClientChoices): readonly FieldSpec[] => [
  {
    name: 'name',
    kind: 'text',
    label: 'administration.clientName',
    hint: 'administration.clientNameHint',
    maxLength: 80,
  },
  { name: 'roles', kind: 'manySelect', label: 'administration.clientRoles', options: choices.roles },
  {
    name: 'scopes',
    kind: 'manySelect',
    label: 'administration.scopes',
    hint: 'administration.scopesHint',
    options: choices.scopes,
  },
  {
    name: 'requestsPerMinute',
    kind: 'wholeNumber',
    label: 'administration.requests',
    unit: 'administration.perMinute',
  },
  {
    name: 'lastDay',
    kind: 'day',
    label: 'administration.lastDay',
    hint: 'administration.lastDayHint',
    leans: 'future',
  },
];

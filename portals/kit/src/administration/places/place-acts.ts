import * as v from 'valibot';
import { actsOn } from '../../acts/define-acts.js';
import { maybeChosen, written } from '../../components/form/checks.js';
import type { FieldOption, FieldSpec } from '../../components/form/field-spec.js';
import {
  DepartmentCloseDocument,
  DepartmentMoveDocument,
  DepartmentRenameDocument,
  SiteCloseDocument,
  SiteRenameDocument,
  type DepartmentFactsFragment,
  type SiteFactsFragment,
} from '../../generated/graphql.js';

export type SiteCase = SiteFactsFragment & { readonly caseNo: string };
export type DepartmentCase = DepartmentFactsFragment & { readonly caseNo: string };

export interface PlaceChoices {
  /** Sites that are open. */
  readonly sites: () => readonly FieldOption[];
}

const onSites = actsOn<SiteCase, PlaceChoices, 'siteId'>('siteId');
const onDepartments = actsOn<DepartmentCase, PlaceChoices, 'departmentId'>('departmentId');
const name = v.object({ name: written(50) });
const nameField: FieldSpec = { name: 'name', kind: 'text', label: 'administration.placeName', maxLength: 50 };

/** What is done to a site; one that is closed stays, since old cases name it. */
export const siteActs = onSites.defineActs(
  {
    rename: onSites.defineAct({
      document: SiteRenameDocument,
      schema: name,
      fields: () => [nameField],
      initial: (site) => ({ name: site.name }),
    }),
    close: onSites.confirm(SiteCloseDocument),
  },
  'siteAct',
);

/** What is done to a department. */
export const departmentActs = onDepartments.defineActs(
  {
    rename: onDepartments.defineAct({
      document: DepartmentRenameDocument,
      schema: name,
      fields: () => [nameField],
      initial: (department) => ({ name: department.name }),
    }),
    move: onDepartments.defineAct({
      document: DepartmentMoveDocument,
      schema: v.object({ siteId: maybeChosen }),
      fields: ({ sites }) => [
        { name: 'siteId', kind: 'select', label: 'administration.site', optional: true, options: sites },
      ],
      initial: ({ site }) => ({ siteId: site?.id ?? '' }),
    }),
    close: onDepartments.confirm(DepartmentCloseDocument),
  },
  'departmentAct',
);

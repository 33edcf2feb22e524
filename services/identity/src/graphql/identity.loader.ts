import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import { scopeOf } from '@concord/kit/store/contract';
import { everywhere } from '../app/keys.js';
import type { DepartmentStore, SiteStore } from '../app/place.ports.js';
import type { OrganizationStore, StaffStore } from '../app/ports.js';
import { shownDepartment, type DepartmentType } from './department.type.js';
import type { OrganizationType } from './organization.type.js';
import { shownSite, type SiteType } from './place.type.js';
import { shownStaff, type StaffType } from './staff.type.js';

/**
 * Finds things for one request: departments and, for acts and lists, staff within the organization of who asks; `null` for
 * what is unknown or foreign.
 */
export interface IdentityLoaders {
  readonly staff: LoaderFactory<string, StaffType | null>;
  /** Of any organization, by a reference: the field policy leaves no more of a stranger than name, title and house. */
  readonly anyStaff: LoaderFactory<string, StaffType | null>;
  readonly department: LoaderFactory<string, DepartmentType | null>;
  readonly site: LoaderFactory<string, SiteType | null>;
  /** Of anybody. */
  readonly organization: LoaderFactory<string, OrganizationType | null>;
}

/** The loaders of the service; made once, so that a request has one of each. */
export function createIdentityLoaders(stores: {
  readonly staff: StaffStore;
  readonly departments: DepartmentStore;
  readonly sites: SiteStore;
  readonly organizations: OrganizationStore;
}): IdentityLoaders {
  const { staff, departments, sites, organizations } = stores;
  return {
    staff: ({ identity }) => batched(async (ids) => byId((await staff.byIds(scopeOf(identity), ids)).map(shownStaff))),
    anyStaff: () => batched(async (ids) => byId((await staff.byIds(everywhere, ids)).map(shownStaff))),
    department: ({ identity }) =>
      batched(async (ids) => byId((await departments.byIds(scopeOf(identity), ids)).map(shownDepartment))),
    site: ({ identity }) => batched(async (ids) => byId((await sites.byIds(scopeOf(identity), ids)).map(shownSite))),
    organization: () => batched(async (ids) => byId(await organizations.byIds(everywhere, ids))),
  };
}

const byId = <Found extends { readonly id: string }>(found: readonly Found[]) =>
  new Map(found.map((one) => [one.id, one]));

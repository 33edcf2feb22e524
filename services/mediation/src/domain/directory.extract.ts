import type { OrganizationKind } from '@concord/kit/domain/actor';

/** What the directory says about somebody of the actor's organization. */
export interface ListedStaff {
  readonly id: string;
  readonly roles: readonly string[];
  /** Not suspended. */
  readonly active: boolean;
}

/** What the directory says about an organization of this installation. */
export interface ListedOrganization {
  readonly id: string;
  readonly kind: OrganizationKind;
}

/** What the directory says about those whom a command names; who is not in it is not known. */
export interface DirectoryExtract {
  /** Of the actor's own organization. */
  readonly staff: readonly ListedStaff[];
  readonly organizations: readonly ListedOrganization[];
}

/** Whom a command names, each once. */
export interface Named {
  readonly staff: readonly string[];
  readonly organizations: readonly string[];
}

import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Ticket } from '@concord/kit/store/contract';
import type { DirectoryExtract, ListedOrganization, Named } from '../domain/directory.js';

/** Somebody as the directory is told of them. */
export interface StaffMember {
  readonly id: string;
  readonly roles: readonly string[];
  readonly active: boolean;
}

/** An entry of a professional register as the directory is told of it. */
export interface StaffRegistration {
  readonly id: string;
  readonly staff: string;
  readonly kind: 'PHYSICIAN' | 'MEDIATOR' | 'EXPERT';
  readonly from: string;
  readonly until?: string | undefined;
}

/** An organization as the directory is told of it. */
export interface KnownOrganization {
  readonly kind: OrganizationKind;
  readonly rulePack?: string;
  readonly ownership?: 'PUBLIC' | 'PRIVATE';
}

/**
 * Which organizations there are, who works at each and which departments it has, as the identity service announced it. A
 * little behind: a colleague who was added a moment ago may not be in it yet.
 */
export interface Directory {
  /**
   * What is said of those named: organizations anywhere, people of `organization`, departments of it and of the
   * organizations named. The rows are held until the transaction ends, so that a decision stands on them.
   */
  extract(ticket: Ticket, organization: string, named: Named): Promise<DirectoryExtract>;
  /** What an organization is; `undefined` for one that was never announced. */
  organization(ticket: Ticket, id: string): Promise<ListedOrganization | undefined>;
  /** Adds an organization, or says anew what it is. */
  putOrganization(ticket: Ticket, id: string, known: KnownOrganization): Promise<void>;
  /** Adds somebody, or says anew what they are. */
  putStaff(ticket: Ticket, organization: string, staff: StaffMember): Promise<void>;
  /** @throws Error when nobody of this organization is known by the id: an announcement was missed */
  setActive(ticket: Ticket, organization: string, id: string, active: boolean): Promise<void>;
  /** @throws Error as `setActive` */
  setRoles(ticket: Ticket, organization: string, id: string, roles: readonly string[]): Promise<void>;
  /** Adds an entry, or says it anew. */
  putRegistration(ticket: Ticket, organization: string, entry: StaffRegistration): Promise<void>;
  /** @throws Error when no such entry is known: an announcement was missed */
  amendRegistration(
    ticket: Ticket,
    organization: string,
    entry: Pick<StaffRegistration, 'id' | 'from' | 'until'>,
  ): Promise<void>;
  /** @throws Error as `amendRegistration` */
  strikeRegistration(ticket: Ticket, organization: string, id: string): Promise<void>;
  addDepartment(ticket: Ticket, organization: string, id: string): Promise<void>;
}

import type { OrganizationKind } from '@concord/kit/domain/actor';
import type { Ticket } from '@concord/kit/store/contract';
import type { DirectoryExtract, ListedStaff, Named } from '../domain/directory.js';

/**
 * Who works at each organization, and which organizations there are, as the identity service announced it. A little
 * behind: a colleague who was added a moment ago may not be in it yet.
 */
export interface Directory {
  /**
   * What is said of those named: staff of `organization`, and any organization. The rows are held until the transaction
   * ends, so that a decision stands on them.
   */
  extract(ticket: Ticket, organization: string, named: Named): Promise<DirectoryExtract>;
  /** The id of the rule pack of an organization's place, where it said so. */
  rulePackOf(ticket: Ticket, organization: string): Promise<string | undefined>;
  putOrganization(ticket: Ticket, organization: string, listed: Listing): Promise<void>;
  /** Adds somebody, or says anew what they are. */
  putStaff(ticket: Ticket, organization: string, staff: ListedStaff): Promise<void>;
  /** @throws Error when nobody of this organization is known by the id: an announcement was missed */
  setActive(ticket: Ticket, organization: string, id: string, active: boolean): Promise<void>;
  /** @throws Error as `setActive` */
  setRoles(ticket: Ticket, organization: string, id: string, roles: readonly string[]): Promise<void>;
}

/** What an organization is, and under which law it stands. */
export interface Listing {
  readonly kind: OrganizationKind;
  readonly rulePack?: string;
}

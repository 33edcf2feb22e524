import type { Ticket } from '@concord/kit/store/contract';
import type { Ownership } from '@concord/rules/packs/threshold';
import type { DirectoryExtract, ListedStaff, Named } from '../domain/complaint.directory.js';

/** Under which law an organization is. */
export interface ListedOrganization {
  /** Id of the rule pack of its place. */
  readonly rulePack: string;
  /** Of a hospital, where it is known. */
  readonly ownership?: Ownership;
}

/**
 * Under which law each organization is, who works at each organization, which departments it has and which patients, as the services that keep
 * them announced it. A little behind: a colleague who was added a moment ago may not be in it yet.
 */
export interface Directory {
  /** `undefined` when it was founded a moment ago. It never changes, so nothing is held. */
  organization(ticket: Ticket, id: string): Promise<ListedOrganization | undefined>;
  /** What is said of those named. The rows are held until the transaction ends, so that a decision stands on them. */
  extract(ticket: Ticket, organization: string, named: Named): Promise<DirectoryExtract>;
  /** Under the law of the whole country where nothing else is said. */
  addOrganization(ticket: Ticket, id: string, law: Partial<ListedOrganization>): Promise<void>;
  /** Adds somebody, or says anew what they are. */
  putStaff(ticket: Ticket, organization: string, staff: ListedStaff): Promise<void>;
  /** @throws Error when nobody of this organization is known by the id: an announcement was missed */
  setActive(ticket: Ticket, organization: string, id: string, active: boolean): Promise<void>;
  /** @throws Error as `setActive` */
  setRoles(ticket: Ticket, organization: string, id: string, roles: readonly string[]): Promise<void>;
  addDepartment(ticket: Ticket, organization: string, id: string): Promise<void>;
  addPatient(ticket: Ticket, organization: string, id: string): Promise<void>;
}

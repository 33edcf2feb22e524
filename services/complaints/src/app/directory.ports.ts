import type { Ticket } from '@concord/kit/store/contract';
import type { DirectoryExtract, ListedStaff, Named } from '../domain/complaint.directory.js';

/**
 * Who works at each organization, which departments it has and which patients, as the services that keep them announced
 * it. A little behind: a colleague who was added a moment ago may not be in it yet.
 */
export interface Directory {
  /** What is said of those named. The rows are held until the transaction ends, so that a decision stands on them. */
  extract(ticket: Ticket, organization: string, named: Named): Promise<DirectoryExtract>;
  /** Adds somebody, or says anew what they are. */
  putStaff(ticket: Ticket, organization: string, staff: ListedStaff): Promise<void>;
  /** @throws Error when nobody of this organization is known by the id: an announcement was missed */
  setActive(ticket: Ticket, organization: string, id: string, active: boolean): Promise<void>;
  /** @throws Error as `setActive` */
  setRoles(ticket: Ticket, organization: string, id: string, roles: readonly string[]): Promise<void>;
  addDepartment(ticket: Ticket, organization: string, id: string): Promise<void>;
  addPatient(ticket: Ticket, organization: string, id: string): Promise<void>;
}

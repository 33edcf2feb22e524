import type { Ticket } from '@concord/kit/store/contract';

/** Human case numbers of a service with one series: unique in it, in sequence within an organization and year. */
export interface CaseNumbers {
  next(ticket: Ticket, organization: string, year: number): Promise<string>;
}

import type { Seat } from '@concord/kit/store/contract';
import type { FiledComplaint } from '../domain/complaint.js';

/** Who hears of an entry: the hospital whose complaint it is. Later parties get theirs when they join. */
export function caseSeats(complaint: FiledComplaint): readonly Seat[] {
  return [seatOf(complaint.organization)];
}

/** The seat of an organization's people. */
export function seatOf(organization: string): Seat {
  return `org:${organization}`;
}

/** The scope of the data key that seals everything personal in one complaint. */
export function caseKey(complaintId: string): string {
  return `case:${complaintId}`;
}

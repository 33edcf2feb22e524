import type { Seat } from '@concord/kit/store/contract';

/** The seat of an organization's people. */
export function seatOf(organization: string): Seat {
  return `org:${organization}`;
}

/** The scope of the data key that seals everything personal in one dispute or mediation. */
export function caseKey(id: string): string {
  return `case:${id}`;
}

/** The scope of the data key of one caucus room: what is said there is sealed apart from its case. */
export function roomKey(id: string): string {
  return `room:${id}`;
}

/** The scope of the data key of one disclosure: the register stands whatever becomes of its case. */
export function disclosureKey(id: string): string {
  return `disclosure:${id}`;
}

/** Who hears of an entry: the people of its organizations, and the services that are told something. */
export function seatsOf(organizations: readonly string[], services: readonly string[]): readonly Seat[] {
  return [...organizations.map(seatOf), ...services.map((service) => `service:${service}`)];
}

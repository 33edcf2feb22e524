/** What an organization is; decides which contract its people are served. */
export type OrganizationKind = 'HOSPITAL' | 'INSURER' | 'COMMITTEE' | 'GOVERNMENT' | 'PLATFORM';

/** Who acts: a person of staff, an API client, another service, a timer, or a form on the web. */
export type ActorKind = 'PERSON' | 'CLIENT' | 'SERVICE' | 'TIMER' | 'WEB';

/** The one who acts, as the domain sees them. Arrives in the command; the domain never looks it up. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  readonly organization: string;
  readonly organizationKind: OrganizationKind;
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  /** Ids of those whose deputy they are today; absent for nobody's. */
  readonly actsFor?: readonly string[];
}

/** Whether `actor` is the member of staff `staffId`, or their deputy today: what a guard asks that lets only the handler themself. */
export function isOrActsFor(actor: Pick<Actor, 'id' | 'actsFor'>, staffId: string): boolean {
  return actor.id === staffId || (actor.actsFor?.includes(staffId) ?? false);
}

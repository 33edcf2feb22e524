import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';
import type { Decider } from '@concord/kit/domain/decider';
import { refuse } from './register.refusals.js';

/** What can have happened to an organization. Instants are ISO strings in UTC. */
export interface OrganizationFounded {
  readonly type: 'OrganizationFounded';
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly by: string;
  readonly at: string;
}

/** A party to a dispute: a hospital, an insurer, a committee, an authority, or the platform itself. */
export type Organization =
  | { readonly status: 'NEW' }
  | { readonly status: 'FOUNDED'; readonly id: string; readonly name: string; readonly kind: OrganizationKind };

/** An organization that exists. */
export type FoundedOrganization = Extract<Organization, { status: 'FOUNDED' }>;

/** Orders to an organization. */
export interface FoundOrganization {
  readonly type: 'found';
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly actor: Actor;
  readonly now: Date;
}

/** The platform speaking for itself: no person and no other organization's service. */
export const isPlatform = (actor: Actor): boolean => actor.kind === 'SERVICE' && actor.organizationKind === 'PLATFORM';

/** Founding is an act of the platform alone, whatever roles somebody holds elsewhere. */
export const organizationDecider: Decider<Organization, FoundOrganization, OrganizationFounded> = {
  initial: { status: 'NEW' },
  decide(state, { id, name, kind, actor, now }) {
    if (!isPlatform(actor)) throw refuse('PLATFORM_ONLY');
    if (state.status !== 'NEW') throw refuse('WRONG_STATE');
    return [{ type: 'OrganizationFounded', id, name, kind, by: actor.id, at: now.toISOString() }];
  },
  evolve: (_, { id, name, kind }) => ({ status: 'FOUNDED', id, name, kind }),
};

import type { Actor, OrganizationKind } from '@concord/kit/domain/actor';
import type { Decider } from '@concord/kit/domain/decider';
import { jurisdictions } from '@concord/rules/packs/jurisdictions';
import type { Ownership } from '@concord/rules/packs/threshold';
import { checkDistrict, type District } from './district.js';
import { refuse } from './register.refusals.js';

/** What is known of an organization from its founding on. */
interface Founding {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Id of the pack with the law of its place; which version, each case pins when it is opened. */
  readonly rulePack: string;
  /** Of a hospital (公立、民办): some rules bind public ones alone. Not known when left out. */
  readonly ownership?: Ownership;
  /** Of a committee or an authority (辖区). Not known when left out. */
  readonly district?: District;
}

/** What can have happened to an organization. Instants are ISO strings in UTC. */
export interface OrganizationFounded extends Founding {
  readonly type: 'OrganizationFounded';
  readonly by: string;
  readonly at: string;
}

/** A party to a dispute: a hospital, an insurer, a committee, an authority, or the platform itself. */
export type Organization = { readonly status: 'NEW' } | ({ readonly status: 'FOUNDED' } & Founding);

/** An organization that exists. */
export type FoundedOrganization = Extract<Organization, { status: 'FOUNDED' }>;

/** Orders to an organization. */
export interface FoundOrganization extends Founding {
  readonly type: 'found';
  readonly actor: Actor;
  readonly now: Date;
}

/** The platform speaking for itself: no person and no other organization's service. */
export const isPlatform = (actor: Actor): boolean => actor.kind === 'SERVICE' && actor.organizationKind === 'PLATFORM';

/** Founding is an act of the platform alone, whatever roles somebody holds elsewhere. */
export const organizationDecider: Decider<Organization, FoundOrganization, OrganizationFounded> = {
  initial: { status: 'NEW' },
  decide(state, { id, name, kind, rulePack, ownership, district, actor, now }) {
    if (!isPlatform(actor)) throw refuse('PLATFORM_ONLY');
    if (state.status !== 'NEW') throw refuse('WRONG_STATE');
    if (!jurisdictions.includes(rulePack)) throw refuse('RULE_PACK_UNKNOWN', { path: ['rulePack'] });
    if (ownership && kind !== 'HOSPITAL') throw refuse('OWNERSHIP_OF_HOSPITAL', { path: ['ownership'] });
    if (district !== undefined) checkDistrict(district, kind);
    const founding = { id, name, kind, rulePack, ...(ownership && { ownership }), ...(district && { district }) };
    return [{ type: 'OrganizationFounded', ...founding, by: actor.id, at: now.toISOString() }];
  },
  evolve: (_, { type: _type, by: _by, at: _at, ...founding }) => ({ status: 'FOUNDED', ...founding }),
};

import type { Actor } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import { siteLifecycle } from './place.moves.js';
import { refusePlace } from './place.refusals.js';

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

interface Siting {
  readonly id: string;
  readonly organization: string;
  readonly name: string;
}

/** What can have happened to a site. */
export type SiteFact =
  | ({ readonly type: 'SiteAdded' } & Siting & By)
  | ({ readonly type: 'SiteRenamed'; readonly name: string } & By)
  | ({ readonly type: 'SiteClosed' } & By);

/** A campus of a hospital (院区), a branch of an insurer (分支机构). */
export type Site = { readonly status: 'NEW' } | KnownSite;
export type KnownSite = { readonly status: 'OPEN' | 'CLOSED' } & Siting;

/** Orders to a site; each is named as its move. */
export type SiteCommand = { readonly actor: Actor; readonly now: Date } & (
  | { readonly type: 'add'; readonly id: string; readonly name: string }
  | { readonly type: 'rename'; readonly name: string }
  /** `departments`: how many are open there. */
  | { readonly type: 'close'; readonly departments: number }
);

/** A site as a decider: pure, no clock, no database. */
export const siteDecider: Decider<Site, SiteCommand, SiteFact> = {
  initial: { status: 'NEW' },
  decide(state, command) {
    const { actor, now } = command;
    siteLifecycle.enforce(command.type, { state, actor, now });
    const stamp = { by: actor.id, at: now.toISOString() };
    switch (command.type) {
      case 'add': {
        const { id, name } = command;
        if (actor.organizationKind !== 'HOSPITAL' && actor.organizationKind !== 'INSURER')
          throw refusePlace('SITE_OF_OTHER_KIND');
        return [{ type: 'SiteAdded', id, organization: actor.organization, name, ...stamp }];
      }
      case 'rename':
        return [{ type: 'SiteRenamed', name: command.name, ...stamp }];
      case 'close':
        if (command.departments > 0)
          throw refusePlace('SITE_HAS_DEPARTMENTS', { values: { count: command.departments } });
        return [{ type: 'SiteClosed', ...stamp }];
      default:
        return never(command);
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'SiteAdded': {
        const { id, organization, name } = fact;
        return { status: 'OPEN', id, organization, name };
      }
      case 'SiteRenamed':
        return { ...(state as KnownSite), name: fact.name };
      case 'SiteClosed':
        return { ...(state as KnownSite), status: 'CLOSED' };
      default:
        return never(fact);
    }
  },
};

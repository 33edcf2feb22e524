import type { Actor } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import { departmentLifecycle } from './place.moves.js';
import { refusePlace } from './place.refusals.js';
import type { KnownSite } from './site.js';

interface By {
  readonly by: string;
  /** ISO in UTC. */
  readonly at: string;
}

interface Placed {
  readonly id: string;
  readonly organization: string;
  readonly name: string;
  /** The site it belongs to, where an organization has more than one. */
  readonly site?: string;
}

/** It was set up. */
export type DepartmentAdded = { readonly type: 'DepartmentAdded' } & Placed & By;

/** What can have happened to a department. */
export type DepartmentFact =
  | DepartmentAdded
  | ({ readonly type: 'DepartmentRenamed'; readonly name: string } & By)
  | ({ readonly type: 'DepartmentMoved'; readonly site?: string } & By)
  | ({ readonly type: 'DepartmentClosed' } & By);

/** A department (科室) of an organization. */
export type Department = { readonly status: 'NEW' } | KnownDepartment;
export type KnownDepartment = { readonly status: 'OPEN' | 'CLOSED' } & Placed;

/** Orders to a department; each is named as its move. A site left out means none. */
export type DepartmentCommand = { readonly actor: Actor; readonly now: Date } & (
  | { readonly type: 'add'; readonly id: string; readonly name: string; readonly site?: KnownSite }
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'move'; readonly site?: KnownSite }
  /** `staff`: how many active people belong to it. */
  | { readonly type: 'close'; readonly staff: number }
);

/** A department as a decider: pure, no clock, no database. */
export const departmentDecider: Decider<Department, DepartmentCommand, DepartmentFact> = {
  initial: { status: 'NEW' },
  decide(state, command) {
    const { actor, now } = command;
    departmentLifecycle.enforce(command.type, { state, actor, now });
    const stamp = { by: actor.id, at: now.toISOString() };
    switch (command.type) {
      case 'add': {
        const { id, name } = command;
        const { organization } = actor;
        return [{ type: 'DepartmentAdded', id, organization, name, ...openSite(command.site), ...stamp }];
      }
      case 'rename':
        return [{ type: 'DepartmentRenamed', name: command.name, ...stamp }];
      case 'move':
        return [{ type: 'DepartmentMoved', ...openSite(command.site), ...stamp }];
      case 'close':
        if (command.staff > 0) throw refusePlace('DEPARTMENT_HAS_STAFF', { values: { count: command.staff } });
        return [{ type: 'DepartmentClosed', ...stamp }];
      default:
        return never(command);
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'DepartmentAdded': {
        const { id, organization, name, site } = fact;
        return { status: 'OPEN', id, organization, name, ...(site !== undefined && { site }) };
      }
      case 'DepartmentRenamed':
        return { ...(state as KnownDepartment), name: fact.name };
      case 'DepartmentMoved': {
        const { site: _, ...rest } = state as KnownDepartment;
        return { ...rest, ...(fact.site !== undefined && { site: fact.site }) };
      }
      case 'DepartmentClosed':
        return { ...(state as KnownDepartment), status: 'CLOSED' };
      default:
        return never(fact);
    }
  },
};

function openSite(site: KnownSite | undefined): { readonly site?: string } {
  if (site?.status === 'CLOSED') throw refusePlace('SITE_CLOSED', { path: ['siteId'] });
  return site ? { site: site.id } : {};
}

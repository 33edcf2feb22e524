import type { Actor } from '@concord/kit/domain/actor';
import type { Decider } from '@concord/kit/domain/decider';
import { refuse } from './register.refusals.js';
import { ADMIN } from './roles.js';

/** What can have happened to a department. */
export interface DepartmentAdded {
  readonly type: 'DepartmentAdded';
  readonly id: string;
  readonly organization: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

/** A department (科室) of an organization. */
export type Department =
  | { readonly status: 'NEW' }
  | { readonly status: 'ACTIVE'; readonly id: string; readonly organization: string; readonly name: string };

/** A department that exists. */
export type KnownDepartment = Extract<Department, { status: 'ACTIVE' }>;

/** Orders to a department. */
export interface AddDepartment {
  readonly type: 'add';
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** Departments are added by the organization's own administrator. */
export const departmentDecider: Decider<Department, AddDepartment, DepartmentAdded> = {
  initial: { status: 'NEW' },
  decide(state, { id, name, actor, now }) {
    if (!actor.roles.includes(ADMIN)) throw refuse('WRONG_ROLE');
    if (state.status !== 'NEW') throw refuse('WRONG_STATE');
    const { organization, id: by } = actor;
    return [{ type: 'DepartmentAdded', id, organization, name, by, at: now.toISOString() }];
  },
  evolve: (_, { id, organization, name }) => ({ status: 'ACTIVE', id, organization, name }),
};

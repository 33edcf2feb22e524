import type { OrganizationKind } from '@concord/kit/domain/actor';
import { never, type Decider } from '@concord/kit/domain/decider';
import type { Text } from '@concord/kit/domain/text';
import { checkAccount } from './account.js';
import { refuse } from './register.refusals.js';
import { clashOf, departmentRoles, distinctRoles, rolesOf } from './roles.js';
import { roleWords } from './roles.words.js';
import type { StaffCommand } from './staff.commands.js';
import { staffLifecycle } from './staff.moves.js';
import { noStaff, type KnownStaff, type Staff, type StaffFact } from './staff.js';

/** Guards by the table first, then by what the command says; answers with the facts, or refuses. */
function decide(state: Staff, command: StaffCommand): readonly StaffFact[] {
  const { actor, now } = command;
  staffLifecycle.enforce(command.type, { state, actor, now });
  const stamp = { by: actor.id, at: now.toISOString() };
  switch (command.type) {
    case 'add':
    case 'appoint': {
      const { staff } = command;
      const roles = checkRoles(staff.roles, staff.organizationKind, staff.department);
      return [{ type: 'StaffAdded', ...staff, account: checkAccount(staff.account), roles, ...stamp }];
    }
    case 'setRoles': {
      const { organizationKind } = state as KnownStaff;
      const { department } = command;
      return [
        { type: 'RolesSet', roles: checkRoles(command.roles, organizationKind, department), department, ...stamp },
      ];
    }
    case 'correct':
      return [{ type: 'StaffCorrected', name: command.name, title: command.title, ...stamp }];
    case 'suspend':
      return [{ type: 'StaffSuspended', reason: command.reason, ...stamp }];
    case 'reinstate':
      return [{ type: 'StaffReinstated', ...stamp }];
    case 'changePassword':
      return [{ type: 'PasswordChanged', ...stamp }];
    case 'resetPassword':
      return [{ type: 'PasswordReset', ...stamp }];
    case 'issueResetLink':
      return [{ type: 'ResetLinkIssued', ...stamp }];
    case 'resetSecondFactor':
      return [{ type: 'SecondFactorReset', ...stamp }];
    default:
      return never(command);
  }
}

/** Roles fit the kind of organization, one another, and the department. */
function checkRoles(asked: readonly string[], kind: OrganizationKind, department?: string): readonly string[] {
  const path = ['roles'];
  const roles = distinctRoles(asked);
  if (roles.length === 0) throw refuse('ROLES_NEEDED', { path });
  const known: readonly string[] = rolesOf[kind];
  // A role that no organization has is not repeated: it may be anything somebody typed.
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined)
    throw refuse('ROLE_UNKNOWN', { path, values: { role: /^[A-Z]{2,8}$/.test(unknown) ? unknown : '?' } });
  const clash = clashOf(roles);
  if (clash) {
    const [one, other] = clash.map((role) => roleWords[role]) as [Text, Text];
    const values = { one: one.zh, other: other.zh, oneInEnglish: one.en, otherInEnglish: other.en };
    throw refuse('ROLES_INCOMPATIBLE', { path, values });
  }
  if (!department && roles.some((role) => departmentRoles.includes(role)))
    throw refuse('DEPARTMENT_NEEDED', { path: ['departmentId'] });
  return roles;
}

function evolve(state: Staff, fact: StaffFact): Staff {
  if (fact.type === 'StaffAdded') {
    const { type: _, by: __, at: ___, ...staff } = fact;
    return { status: 'ACTIVE', ...staff };
  }
  const known = state as KnownStaff;
  switch (fact.type) {
    case 'RolesSet':
      return { ...known, roles: fact.roles, department: fact.department };
    case 'StaffCorrected':
      return { ...known, name: fact.name, title: fact.title };
    case 'StaffSuspended':
      return { ...known, status: 'SUSPENDED' };
    case 'StaffReinstated':
      return { ...known, status: 'ACTIVE' };
    case 'PasswordChanged':
    case 'PasswordReset':
    case 'ResetLinkIssued':
    case 'SecondFactorReset':
      return known;
    default:
      return never(fact);
  }
}

/** A member of staff as a decider: pure, no clock, no database. */
export const staffDecider: Decider<Staff, StaffCommand, StaffFact> = { initial: noStaff, decide, evolve };

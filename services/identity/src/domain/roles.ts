import type { OrganizationKind } from '@concord/kit/domain/actor';

/** Runs an organization's register: people, departments, deputies, rosters. Every kind of organization has it. */
export const ADMIN = 'ADMIN';

/** Examines who did and saw what (安全审计员): reads the journals, and changes nothing of what they are about. */
export const AUDITOR = 'AUDITOR';

/** Runs the system of the organization (系统管理员): API clients, single sign-on, security settings. */
export const SYSADMIN = 'SYSADMIN';

/** Answers for personal information (个人信息保护负责人, 个人信息保护法 52). */
export const DPO = 'DPO';

/** The offices of control. Each limits the others, so nobody holds two of them, and nobody stands in for one. */
export const controlRoles = [ADMIN, AUDITOR, SYSADMIN, DPO] as const;

const administrators = [ADMIN, AUDITOR, SYSADMIN] as const;

/** Which roles people of an organization can hold. What each may do stands in the tables of moves of every noun. */
export const rolesOf = {
  HOSPITAL: ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'FIN', 'EXEC', DPO, ...administrators],
  INSURER: ['HOT', 'SURV', 'ADJ', 'REV', 'IFIN', 'ILEAD', DPO, ...administrators],
  COMMITTEE: ['REG', 'MED', 'CHAIR', 'EXP', 'SEAL', DPO, ...administrators],
  GOVERNMENT: ['GOV', ...administrators],
  PLATFORM: [DPO, ...administrators],
} as const satisfies Record<OrganizationKind, readonly string[]>;

/** A role that somebody can hold somewhere. */
export type Role = (typeof rolesOf)[OrganizationKind][number];

/** Every role that somebody can hold somewhere, each once. */
export const allRoles: readonly Role[] = [...new Set(Object.values(rolesOf).flat())];

/** Roles whose holder speaks for a department and therefore belongs to one. */
export const departmentRoles: readonly string[] = ['DEPT'];

/** Two roles of the list that one person does not hold together, or nothing. */
export function clashOf(roles: readonly string[]): readonly [Role, Role] | undefined {
  const [one, other] = controlRoles.filter((role) => roles.includes(role));
  return one && other && [one, other];
}

/** Trims the list to its first mention of each role. */
export const distinctRoles = (roles: readonly string[]): readonly string[] => [...new Set(roles)];

import type { OrganizationKind } from '@concord/kit/domain/actor';

/** Runs an organization's register of staff. Every kind of organization has it. */
export const ADMIN = 'ADMIN';

/** Which roles people of an organization can hold. What each may do stands in the tables of moves of every noun. */
export const rolesOf = {
  HOSPITAL: ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'FIN', 'EXEC', 'DPO', ADMIN],
  INSURER: ['HOT', 'SURV', 'ADJ', 'REV', 'IFIN', 'ILEAD', 'DPO', ADMIN],
  COMMITTEE: ['REG', 'MED', 'CHAIR', 'EXP', 'SEAL', 'DPO', ADMIN],
  GOVERNMENT: ['GOV', ADMIN],
  PLATFORM: ['DPO', ADMIN],
} as const satisfies Record<OrganizationKind, readonly string[]>;

/** Every role that somebody can hold somewhere, each once. */
export const allRoles: readonly string[] = [...new Set(Object.values(rolesOf).flat())];

/** Roles whose holder speaks for a department and therefore belongs to one. */
export const departmentRoles: readonly string[] = ['DEPT'];

/** Roles that one person does not hold together: who grants rights does not examine how they are used. */
export const separatedRoles: readonly (readonly [string, string])[] = [[ADMIN, 'DPO']];

/** Trims the list to its first mention of each role. */
export const distinctRoles = (roles: readonly string[]): readonly string[] => [...new Set(roles)];

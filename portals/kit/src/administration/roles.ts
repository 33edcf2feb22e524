/** Roles that people of each kind of organization can hold, as the register names them; their words stand under `role`. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  HOSPITAL: ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'FIN', 'EXEC'],
  INSURER: ['HOT', 'SURV', 'ADJ', 'REV', 'IFIN', 'ILEAD'],
  COMMITTEE: ['REG', 'MED', 'CHAIR', 'EXP', 'SEAL'],
};

/** Offices of control, the same everywhere: nobody holds two of them. */
const control = ['DPO', 'ADMIN', 'AUDITOR', 'SYSADMIN'] as const;

/** What somebody, or a program, can do the organization's work as. */
export const workRolesIn = (organizationKind: string): readonly string[] => rolesOf[organizationKind] ?? [];

/** What can be chosen in an organization of this kind. */
export const rolesIn = (organizationKind: string): readonly string[] => [...workRolesIn(organizationKind), ...control];

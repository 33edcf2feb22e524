import { AttemptRow } from './attempt.row.js';
import { CredentialRow } from './credential.row.js';
import { firstTables } from './migrations/first-tables.js';
import { DepartmentRow, OrganizationRow } from './register.row.js';
import { SessionRow } from './session.row.js';
import { StaffRoleRow, StaffRow } from './staff.row.js';

/** The row classes of this service; `openDatabase` takes them. */
export const identityRows: readonly Function[] = [
  OrganizationRow,
  DepartmentRow,
  StaffRow,
  StaffRoleRow,
  CredentialRow,
  SessionRow,
  AttemptRow,
];

/** Their migrations, in any order; the numbers of the class names order them. */
export const identityMigrations: readonly Function[] = [...firstTables];

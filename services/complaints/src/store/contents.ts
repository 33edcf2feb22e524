import type { FoundationParts } from '@concord/kit/foundation/foundation';
import { CaseNumberRow } from './case-number.row.js';
import { ComplaintRow, ComplaintSeatRow } from './complaint.row.js';
import { DepartmentRow, StaffMemberRow } from './directory.row.js';
import { complaintMigrations } from './migrations.js';

/** Everything this service keeps. */
export const complaintContents: Pick<FoundationParts, 'rows' | 'migrations'> = {
  rows: [ComplaintRow, ComplaintSeatRow, CaseNumberRow, StaffMemberRow, DepartmentRow],
  migrations: complaintMigrations,
};

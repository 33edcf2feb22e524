import { attachmentMigrations, attachmentRows } from '@concord/kit/store/attachments/attachment.row';
import { CaseNumberRow } from '@concord/casework/store/case-number.row';
import { ComplaintRow, ComplaintSeatRow } from './complaint.row.js';
import { DepartmentRow, KnownOrganizationRow, KnownPatientRow, StaffMemberRow } from './directory.row.js';
import { complaintMigrations } from './migrations.js';

/** Everything this service keeps. */
export const complaintContents: { readonly rows: readonly Function[]; readonly migrations: readonly Function[] } = {
  rows: [
    ...attachmentRows,
    ...[ComplaintRow, ComplaintSeatRow, CaseNumberRow],
    ...[KnownOrganizationRow, StaffMemberRow, DepartmentRow, KnownPatientRow],
  ],
  migrations: [...attachmentMigrations, ...complaintMigrations],
};

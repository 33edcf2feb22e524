import { CaseNumberRow } from './case-number.row.js';
import { CaucusRow, CaucusSeatRow } from './caucus.row.js';
import { DepartmentRow, KnownOrganizationRow, StaffMemberRow, StaffRegistrationRow } from './directory.row.js';
import { DisclosureRow } from './disclosure.row.js';
import { DisputeRow, DisputeSeatRow } from './dispute.row.js';
import { MediationRow, MediationSeatRow, MediatorPlaceRow } from './mediation.row.js';
import { mediationMigrations } from './migrations.js';

/** Everything this service keeps. */
export const mediationContents: { readonly rows: readonly Function[]; readonly migrations: readonly Function[] } = {
  rows: [
    ...[DisputeRow, DisputeSeatRow, MediationRow, MediationSeatRow, MediatorPlaceRow, CaucusRow, CaucusSeatRow],
    ...[DisclosureRow, CaseNumberRow, StaffMemberRow, KnownOrganizationRow, DepartmentRow, StaffRegistrationRow],
  ],
  migrations: mediationMigrations,
};

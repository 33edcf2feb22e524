import { CaseNumberRow } from '@concord/casework/store/case-number.row';
import { ClaimDisclosureRow } from './claim-disclosure.row.js';
import { ClaimSeatRow } from './claim-seat.row.js';
import { ClaimRow } from './claim.row.js';
import { KnownOrganizationRow, StaffMemberRow } from './directory.row.js';
import { LedgerRow, ReserveRow } from './insurer-only.row.js';
import { claimMigrations } from './migrations.js';
import { PolicyRow, PolicySeatRow } from './policy.row.js';

/** Everything this service keeps. */
export const claimContents: { readonly rows: readonly Function[]; readonly migrations: readonly Function[] } = {
  rows: [
    ...[PolicyRow, PolicySeatRow, LedgerRow, ClaimRow, ClaimSeatRow, ReserveRow],
    ...[ClaimDisclosureRow, CaseNumberRow, KnownOrganizationRow, StaffMemberRow],
  ],
  migrations: claimMigrations,
};

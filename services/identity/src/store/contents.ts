import { AttemptRow } from './attempt.row.js';
import { ClientRow } from './client.row.js';
import { ChallengeRow } from './challenge.row.js';
import { CredentialRow } from './credential.row.js';
import { DeputyRow } from './deputy.row.js';
import { deputies } from './migrations/deputies.js';
import { apiClients } from './migrations/api-clients.js';
import { firstTables } from './migrations/first-tables.js';
import { lawOfOrganizations } from './migrations/law-of-organizations.js';
import { places } from './migrations/places.js';
import { rosters } from './migrations/rosters.js';
import { AbsenceRow, ShiftRow } from './roster.row.js';
import { registrations } from './migrations/registrations.js';
import { DepartmentRow, SiteRow } from './place.row.js';
import { RegistrationRow } from './registration.row.js';
import { OrganizationRow } from './register.row.js';
import { signIn } from './migrations/sign-in.js';
import { PasswordHistoryRow } from './password-history.row.js';
import { RecoveryCodeRow, SecondFactorRow } from './second-factor.row.js';
import { SecuritySettingsRow } from './security-settings.row.js';
import { SessionRow } from './session.row.js';
import { SsoProviderRow } from './sso-provider.row.js';
import { StaffRoleRow, StaffRow } from './staff.row.js';

/** What this service keeps: its row classes, and the steps that make their tables. */
export const identityContents: { readonly rows: readonly Function[]; readonly migrations: readonly Function[] } = {
  rows: [
    OrganizationRow,
    DepartmentRow,
    StaffRow,
    StaffRoleRow,
    CredentialRow,
    SessionRow,
    AttemptRow,
    DeputyRow,
    SiteRow,
    RegistrationRow,
    ShiftRow,
    AbsenceRow,
    SecuritySettingsRow,
    PasswordHistoryRow,
    ChallengeRow,
    SecondFactorRow,
    RecoveryCodeRow,
    SsoProviderRow,
    ClientRow,
  ],
  migrations: [
    ...firstTables,
    ...lawOfOrganizations,
    ...deputies,
    ...places,
    ...registrations,
    ...rosters,
    ...signIn,
    ...apiClients,
  ],
};

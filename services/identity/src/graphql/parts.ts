import type { AuditParts } from '@concord/kit/graphql/audit/audit.resolver';
import type { Clock } from '@concord/kit/domain/clock';
import type { ClientStore } from '../app/client.ports.js';
import type { ClientRegister } from '../app/clients.js';
import type { DeputyRegister } from '../app/deputies.js';
import type { DeputyStore } from '../app/deputy.ports.js';
import type { Passwords } from '../app/passwords.js';
import type { DepartmentStore, SiteStore } from '../app/place.ports.js';
import type { Places } from '../app/places.js';
import type { OrganizationStore, StaffStore } from '../app/ports.js';
import type { RegistrationStore } from '../app/registration.ports.js';
import type { Registrar } from '../app/registrations.js';
import type { ResetLinks } from '../app/reset-links.js';
import type { SecondFactors } from '../app/second-factors.js';
import type { SsoProviders } from '../app/sso-providers.js';
import type { Security } from '../app/security.js';
import type { Register } from '../app/register.js';
import type { Sessions } from '../app/sessions.js';
import type { StaffRegister } from '../app/staff.js';
import type { IdentityLoaders } from './identity.loader.js';

/** What the resolvers of this service are given; made in `service.ts`. */
export interface IdentityGraph {
  readonly audit: AuditParts;
  readonly register: Register;
  readonly staffRegister: StaffRegister;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly security: Security;
  readonly secondFactors: SecondFactors;
  readonly resetLinks: ResetLinks;
  readonly ssoProviders: SsoProviders;
  readonly staff: StaffStore;
  readonly deputies: DeputyStore;
  readonly deputyRegister: DeputyRegister;
  readonly registrar: Registrar;
  readonly registrations: RegistrationStore;
  readonly places: Places;
  readonly sites: SiteStore;
  readonly clients: ClientStore;
  readonly clientRegister: ClientRegister;
  readonly departments: DepartmentStore;
  readonly organizations: OrganizationStore;
  readonly loaders: IdentityLoaders;
  readonly clock: Clock;
}

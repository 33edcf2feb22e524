import { layFoundation } from '@concord/kit/foundation/foundation';
import type { Installation } from '@concord/kit/foundation/installation';
import type { Service } from '@concord/kit/graphql/service';
import { createBeat } from '@concord/kit/reactions/beat';
import { announced } from './app/announcements.js';
import { createClientRegister } from './app/clients.js';
import { createDeputyRegister } from './app/deputies.js';
import { createPlaces } from './app/places.js';
import { createRegister } from './app/register.js';
import { createRegistrar } from './app/registrations.js';
import { createRosters } from './app/rosters.js';
import { createStaffRegister } from './app/staff.js';
import { createStandings } from './app/standings.js';
import { createIdentityLoaders } from './graphql/identity.loader.js';
import { createIdentitySubgraph } from './graphql/schema.js';
import { clientKeys } from './secrets/client-keys.js';
import { createPasswordHashing, fullCost, type HashCost } from './secrets/passwords.argon2.js';
import { createSignInLimits, defaultRates, type SignInRates } from './secrets/sign-in-limits.js';
import { tokens } from './secrets/tokens.js';
import { createClientActs } from './client-acts.js';
import { createSessionActs } from './session-acts.js';
import { createSignInLog } from './sign-in-log.js';
import { signInStores, wireSignIn } from './sign-in.wiring.js';
import { identityContents } from './store/contents.js';
import { createClientStore } from './store/client.store.js';
import { createDeputyStore } from './store/deputy.store.js';
import { createDepartmentStore, createSiteStore } from './store/place.store.js';
import { createAbsenceStore, createShiftStore } from './store/roster.store.js';
import { createRegistrationStore } from './store/registration.store.js';
import { createOrganizationStore } from './store/register.store.js';
import { createStaffStore } from './store/staff.store.js';

/** What this service is set to, besides what every service gets. */
export interface IdentitySettings {
  readonly rates?: SignInRates;
  readonly hashCost?: HashCost;
  /** Takes providers of single sign-on without TLS: for a trial on one machine. */
  readonly ssoWithoutTls?: boolean;
  /** Milliseconds between sweeps of what has ended. */
  readonly sweepEvery?: number;
}

/** Builds the identity service: the one place where its parts are put together. */
export async function createIdentity(installation: Installation, settings: IdentitySettings = {}): Promise<Service> {
  const { clock, accept, logger } = installation;
  const foundation = await layFoundation(installation, { name: 'identity', ...identityContents });
  const { database, sealer, blindIndex, unitOfWork, ids, reactions, access, onFault, onDenied } = foundation;

  const log = createSignInLog(access);
  const secrets = { ...tokens, ...(await createPasswordHashing(settings.hashCost ?? fullCost)) };
  const stores = {
    organizations: createOrganizationStore(database),
    departments: createDepartmentStore(database),
    sites: createSiteStore(database),
    registrations: createRegistrationStore(database, sealer),
    shifts: createShiftStore(database),
    absences: createAbsenceStore(database),
    staff: createStaffStore(database, sealer, blindIndex),
    ...signInStores(database, sealer, blindIndex),
    deputies: createDeputyStore(database, sealer),
    clients: createClientStore(database),
  };
  const standings = createStandings({ ...stores, clock });
  const parts = { ...stores, standings, unitOfWork, sealer, clock, ids, secrets, log };
  const staffRegister = createStaffRegister(parts);
  const limits = createSignInLimits(settings.rates ?? defaultRates);
  const { acts, graph } = wireSignIn({
    ...{ ...parts, staffRegister, limits, plainHttp: settings.ssoWithoutTls ?? false },
    onSsoFailed: (provider, reason) => logger.warn({ provider, reason }, 'single sign-on failed'),
  });

  const clientRegister = createClientRegister({ ...parts, clientKeys });

  const subgraph = await createIdentitySubgraph(
    {
      ...{ ...graph, staffRegister, clock, audit: foundation.audit },
      ...{ clients: stores.clients, clientRegister },
      ...{ deputies: stores.deputies, deputyRegister: createDeputyRegister(parts) },
      ...{ rosters: createRosters(parts), shifts: stores.shifts, absences: stores.absences },
      ...{ registrar: createRegistrar(parts), registrations: stores.registrations },
      ...{ places: createPlaces(parts), sites: stores.sites, departments: stores.departments },
      ...{ staff: stores.staff, organizations: stores.organizations },
      loaders: createIdentityLoaders(stores),
      register: createRegister(parts),
    },
    {
      ...{ accept, clock, onFault, onDenied },
    },
  );
  reactions.announce(announced);
  const sweep = createBeat('sweep-what-has-ended', settings.sweepEvery ?? 600_000, () => acts.sessions.sweep(), logger);

  return {
    name: subgraph.name,
    sdl: subgraph.sdl,
    execute: subgraph.execute,
    subscribe: subgraph.subscribe,
    internal: reactions.internal(createClientActs(clientRegister, createSessionActs(acts))),
    readiness: foundation.readiness,
    async start() {
      foundation.start();
      sweep.start();
    },
    async stop() {
      await sweep.stop();
      await foundation.close();
    },
  };
}

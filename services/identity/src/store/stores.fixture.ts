import { createBlindIndex } from '@concord/kit/policy/blind-index';
import { storeOn, testKeys } from '@concord/kit/test/store';
import type { TestDatabases } from '@concord/kit/test/database';
import { personKey } from '../app/keys.js';
import type { StaffRecord } from '../app/ports.js';
import type { KnownStaff } from '../domain/staff.js';
import { createAttemptStore } from './attempt.store.js';
import { identityContents } from './contents.js';
import { createCredentialStore } from './credential.store.js';
import { createDeputyStore } from './deputy.store.js';
import { createDepartmentStore, createSiteStore } from './place.store.js';
import { createAbsenceStore, createShiftStore } from './roster.store.js';
import { createRegistrationStore } from './registration.store.js';
import { createOrganizationStore } from './register.store.js';
import { createSessionStore } from './session.store.js';
import { createStaffStore } from './staff.store.js';

/** The stores of this service on a fresh database, for their tests. */
export async function storesOn(open: TestDatabases) {
  const store = storeOn(await open({ entities: identityContents.rows, migrations: identityContents.migrations }));
  const { database, sealer, unitOfWork } = store;
  const blindIndex = createBlindIndex(testKeys);
  const staff = createStaffStore(database, sealer, blindIndex);
  return {
    ...store,
    staff,
    credentials: createCredentialStore(database, blindIndex),
    organizations: createOrganizationStore(database),
    departments: createDepartmentStore(database),
    sites: createSiteStore(database),
    registrations: createRegistrationStore(database, sealer),
    shifts: createShiftStore(database),
    absences: createAbsenceStore(database),
    sessions: createSessionStore(database),
    attempts: createAttemptStore(database, blindIndex),
    deputies: createDeputyStore(database, sealer),
    /** Adds somebody with the hash `hash of <id>`. */
    async add(record: StaffRecord) {
      await sealer.prepare([personKey(record.staff.id)], record.staff.organization);
      await unitOfWork.apply(({ ticket }) => staff.insert(ticket, record, firstPassword(record.staff.id)));
      return record;
    },
  };
}

/** What somebody begins with. */
export const firstPassword = (id: string) => ({
  hash: `hash of ${id}`,
  setAt: new Date('2026-03-01T01:00:00.000Z'),
  given: false,
});

/** Somebody of organization `org_a`; `changes` says what is different. */
export function person(id: string, changes: Partial<KnownStaff> = {}): StaffRecord {
  const staff: KnownStaff = {
    status: 'ACTIVE',
    id,
    organization: 'org_a',
    organizationKind: 'HOSPITAL',
    name: `李敏 ${id}`,
    roles: ['CM'],
    account: `account.${id}`,
    ...changes,
  };
  return { version: 1, staff };
}

export const A = { organizations: ['org_a'] };
export const B = { organizations: ['org_b'] };

import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import { createBlindIndex } from '@concord/kit/policy/blind-index';
import type { Database } from '@concord/kit/store/database';
import { storeOn, testKeys } from '@concord/kit/test/store';
import { createPatientFiles } from '../app/patient-files.js';
import { usualTiers } from '../domain/patient.terms.js';
import { patientContents } from '../store/contents.js';
import { createPatientReader } from '../store/patient.reader.js';
import { createPatientStore } from '../store/patient.store.js';

/** What a test database holds besides the store's own rows. */
export const patientTables = { entities: patientContents.rows, migrations: patientContents.migrations };

/** Files of patients on a database, for the tests of the store. Each has memory of its own, as a replica would. */
export function filesOn(database: Database) {
  const store = storeOn(database);
  store.clock.moveTo(new Date('2026-11-22T02:00:00Z'));
  const parts = { ...store, blindIndex: createBlindIndex(testKeys) };
  const patients = createPatientStore(parts);
  return {
    ...parts,
    reader: createPatientReader(parts),
    files: createPatientFiles({ ...parts, patients, tiers: usualTiers }),
  };
}

/** Somebody at the desk of a hospital. */
export const desk = (organization = 'org_east', roles: readonly string[] = ['FRONT']): Identity => ({
  kind: 'PERSON',
  id: `stf_${organization}_${roles.join('_')}`,
  organization,
  organizationKind: 'HOSPITAL',
  roles,
  departments: [],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: Date.parse('2027-01-01T00:00:00Z'),
});

/** A key that nobody has used. */
export const fresh = (): string => randomUUID();

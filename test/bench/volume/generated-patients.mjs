import { createBlindIndex } from '@concord/kit/policy/blind-index';
import { createTable } from '@concord/kit/store/repository';
import { personKey } from '@concord/patients/domain/person-key';
import { patientContents } from '@concord/patients/store/contents';
import { PatientTokenRow } from '@concord/patients/store/patient-token.row';
import { PatientRow } from '@concord/patients/store/patient.row';
import { createPatientSealing } from '@concord/patients/store/patient.sealing';
import { VisitRow } from '@concord/patients/store/visit.row';
import { batchKeys } from './batch-keys.mjs';
import { loadInBulk, ROWS_A_STATEMENT } from './bulk.mjs';
import { cameIn, NOW } from './calendar.mjs';
import { count } from './census.mjs';
import { housesOf } from './houses.mjs';
import { patientOf, patientsOf } from './people.mjs';

/**
 * Fills the database of the patients service: files sealed each with the key of its person, blind indexes, tokens of the
 * names, a visit each. Journal and feeds stay empty, as in `generated-complaints.mjs`.
 *
 * @param {{ size: number, settings: import('@concord/kit/store/database').DatabaseSettings,
 *   keys: import('@concord/kit/policy/keys').Keys, census: import('./census.mjs').Census }} order
 *   `size` counts complaints
 */
export async function generatePatients({ size, settings, keys, census }) {
  const { rows: entities, migrations } = patientContents;
  const blindIndex = createBlindIndex(keys);
  await loadInBulk({ settings, entities, migrations }, async function* (database) {
    const patients = createTable(database, PatientRow, { name: 'Patient' });
    const visits = createTable(database, VisitRow, { name: 'Visit' });
    const tokens = createTable(database, PatientTokenRow, { name: 'PatientToken' });
    const { sealer, write } = batchKeys(database, keys);
    const sealing = createPatientSealing(sealer, blindIndex);

    for (const house of housesOf(size)) {
      const all = patientsOf(size * house.share);
      for (let begin = 0; begin < all; begin += ROWS_A_STATEMENT) {
        const made = Array.from({ length: Math.min(ROWS_A_STATEMENT, all - begin) }, (_, offset) => {
          const at = new Date(cameIn(begin + offset, all));
          return { at, patient: patientOf(house, begin + offset, all) };
        });
        await sealer.prepare(
          made.map(({ patient }) => personKey(patient.id)),
          house.id,
        );
        const files = made.map(({ at, patient }) => {
          const { id, organization } = patient;
          const columns = sealing.columns(patient);
          // Nobody has a second file: each phone is one person's.
          return {
            id,
            organization,
            version: 1,
            ...columns,
            soleIndex: columns.personIndex,
            heldSince: null,
            erasedAt: null,
            createdAt: at,
            updatedAt: at,
          };
        });
        const seen = made.flatMap(({ at, patient }) =>
          patient.visits.map((visit) => ({
            ...{ id: visit.id, organization: house.id, patientId: patient.id, date: visit.date, kind: visit.kind },
            ...{ departmentId: visit.departmentId ?? null, surgery: visit.surgery, createdAt: at },
            doctorName: sealing.visitColumn(visit, patient.id),
          })),
        );
        const parts = made.flatMap(({ patient }) =>
          blindIndex
            .tokens(house.id, 'patient.name', patient.name)
            .map((token) => ({ organization: house.id, token, patientId: patient.id })),
        );
        if (house.place === 0) for (const { patient } of made) meet(census, patient);
        yield async (/** @type {import('@concord/kit/store/contract').Ticket} */ ticket) => {
          await patients.insert(ticket, files);
          await visits.insert(ticket, seen);
          await tokens.insert(ticket, parts);
          await write(ticket, NOW);
        };
      }
    }
  });
}

/** Remembers a patient of the first house, and who is called alike. */
function meet(
  /** @type {import('./census.mjs').Census} */ census,
  /** @type {import('@concord/patients/domain/patient').RegisteredPatient} */ patient,
) {
  census.patients.meet(patient);
  const given = Array.from(patient.name).slice(1);
  if (given.length === 2) count(census.names, given.join(''));
}

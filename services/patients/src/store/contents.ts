import { PatientTokenRow } from './patient-token.row.js';
import { PatientRow } from './patient.row.js';
import { patientMigrations } from './patients.migrations.js';
import { VisitRow } from './visit.row.js';

/** Everything this service keeps. */
export const patientContents = {
  rows: [PatientRow, VisitRow, PatientTokenRow],
  migrations: patientMigrations,
};

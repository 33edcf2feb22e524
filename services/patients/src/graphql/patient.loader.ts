import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import { scopeOf } from '@concord/kit/store/contract';
import type { PatientReader, PatientSheet, VisitSheet } from '../app/ports.js';

/** The loaders of a request; root fields, references and payloads all read through them. */
export interface PatientLoaders {
  /** By id; `null` for what is unknown or another organization's. */
  readonly patient: LoaderFactory<string, PatientSheet | null>;
  /** By the id of the patient, newest first. */
  readonly visits: LoaderFactory<string, readonly VisitSheet[] | null>;
}

export function createPatientLoaders(reader: PatientReader): PatientLoaders {
  return {
    patient: ({ identity }) =>
      batched(async (ids) => new Map((await reader.byIds(scopeOf(identity), ids)).map((sheet) => [sheet.id, sheet]))),
    visits: ({ identity }) =>
      batched(async (ids) => {
        const visits = await reader.visitsOf(scopeOf(identity), ids);
        return new Map(ids.map((id) => [id, visits.filter(({ patientId }) => patientId === id)]));
      }),
  };
}

import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { PatientLoaders } from './patient.loader.js';

/** A patient that another service names, by the loader of the root field: same scope, same batch. */
export const patientReference =
  (loaders: PatientLoaders): ReferenceResolver =>
  ({ id = '' }, context) =>
    context.loader(loaders.patient).load(id);

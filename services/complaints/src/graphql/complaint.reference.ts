import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { ComplaintLoaders } from './complaint.loader.js';

/** What another service means by a complaint: found as a root field would find it, or not at all. */
export function complaintReference(loaders: ComplaintLoaders): ReferenceResolver {
  return ({ id, caseNo }, context) =>
    id ? context.loader(loaders.byId).load(id) : caseNo ? context.loader(loaders.byCaseNo).load(caseNo) : null;
}

/** A patient of whom another service asks what we know: whether they exist is for the service that keeps them to say. */
export const patientReference: ReferenceResolver = ({ id }) => (id ? { id } : null);

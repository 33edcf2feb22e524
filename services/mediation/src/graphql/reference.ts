import type { ReferenceResolver } from '@concord/kit/graphql/references';
import type { MediationLoaders } from './loaders.js';

/** What another service means by a case of ours: found as a root field would find it, or not at all. */
export function references(loaders: MediationLoaders): Readonly<Record<string, ReferenceResolver>> {
  return {
    Dispute: ({ id, caseNo }, context) =>
      id ? context.loader(loaders.disputeById).load(id) : byNumber(caseNo, context.loader(loaders.disputeByCaseNo)),
    MediationCase: ({ id, caseNo }, context) =>
      id ? context.loader(loaders.mediationById).load(id) : byNumber(caseNo, context.loader(loaders.mediationByCaseNo)),
    // Whether there is such a patient is for the service that keeps patients to say.
    Patient: ({ id }) => (id ? { id } : null),
    Caucus: ({ id }, context) => (id ? context.loader(loaders.caucusById).load(id) : null),
  };
}

const byNumber = <Found>(caseNo: string | undefined, loader: { load(caseNo: string): Promise<Found> }) =>
  caseNo ? loader.load(caseNo) : null;

import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import { scopeOf } from '@concord/kit/store/contract';
import type { ComplaintRecord, ComplaintStore } from '../app/ports.js';
import { shownComplaint } from './complaint.shown.js';
import type { ComplaintType } from './complaint.type.js';

/** Finds complaints for one request, each within the organizations of who asks. */
export interface ComplaintLoaders {
  readonly byId: LoaderFactory<string, ComplaintType | null>;
  readonly byCaseNo: LoaderFactory<string, ComplaintType | null>;
  /** Ids of a patient's complaints, newest first. */
  readonly ofPatient: LoaderFactory<string, readonly string[] | null>;
}

/** The loaders of a service; made once, so that a request has one of each. */
export function createComplaintLoaders(store: ComplaintStore): ComplaintLoaders {
  const by = (keyOf: (record: ComplaintRecord) => string, records: readonly ComplaintRecord[]) =>
    new Map(records.map((record) => [keyOf(record), shownComplaint(record)]));
  return {
    byId: ({ identity }) =>
      batched(async (ids) => by(({ complaint }) => complaint.id, await store.byIds(scopeOf(identity), ids))),
    byCaseNo: ({ identity }) =>
      batched(async (caseNos) =>
        by(({ complaint }) => complaint.caseNo, await store.byCaseNos(scopeOf(identity), caseNos)),
      ),
    ofPatient: ({ identity }) => batched((patients) => store.idsOfPatients(scopeOf(identity), patients)),
  };
}

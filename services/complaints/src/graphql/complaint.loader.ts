import type { LoaderFactory } from '@concord/kit/graphql/context';
import DataLoader from 'dataloader';
import { scopeOf } from '../app/complaints.js';
import type { ComplaintRecord, ComplaintStore } from '../app/ports.js';
import { shownComplaint } from './complaint.shown.js';
import type { ComplaintType } from './complaint.type.js';

/** Finds complaints for one request, each within the organizations of who asks. */
export interface ComplaintLoaders {
  readonly byId: LoaderFactory<string, ComplaintType | null>;
  readonly byCaseNo: LoaderFactory<string, ComplaintType | null>;
}

/** The loaders of a service; made once, so that a request has one of each. */
export function createComplaintLoaders(store: ComplaintStore): ComplaintLoaders {
  const aligned = (
    keys: readonly string[],
    records: readonly ComplaintRecord[],
    keyOf: (found: ComplaintRecord) => string,
  ) => {
    const found = new Map(records.map((record) => [keyOf(record), shownComplaint(record)]));
    return keys.map((key) => found.get(key) ?? null);
  };
  return {
    byId: ({ identity }) =>
      new DataLoader(async (ids) =>
        aligned(ids, await store.byIds(scopeOf(identity), ids), ({ complaint }) => complaint.id),
      ),
    byCaseNo: ({ identity }) =>
      new DataLoader(async (caseNos) =>
        aligned(caseNos, await store.byCaseNos(scopeOf(identity), caseNos), ({ complaint }) => complaint.caseNo),
      ),
  };
}

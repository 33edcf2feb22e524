import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import { scopeOf } from '@concord/kit/store/contract';
import type { CaucusRecord, CaucusStore, DisputeStore, MediationStore } from '../app/ports.js';
import type { CaseReading } from '../app/reading.js';
import { shownCaucus } from './caucus.shown.js';
import type { CaucusType } from './caucus.type.js';
import { shownDispute } from './dispute.shown.js';
import type { DisputeType } from './dispute.type.js';
import { shownMediation } from './mediation.shown.js';
import type { MediationType } from './mediation.type.js';

/** Finds cases for one request, each within the organizations of who asks. */
export interface MediationLoaders {
  readonly disputeById: LoaderFactory<string, DisputeType | null>;
  readonly disputeByCaseNo: LoaderFactory<string, DisputeType | null>;
  readonly mediationById: LoaderFactory<string, MediationType | null>;
  readonly mediationByCaseNo: LoaderFactory<string, MediationType | null>;
  /** Ids of a dispute's mediations, oldest first. */
  readonly mediationsOfDispute: LoaderFactory<string, readonly string[] | null>;
  /** A room that they may read. */
  readonly caucusById: LoaderFactory<string, CaucusType | null>;
  /** The rooms of a mediation at which their organization has a seat; whether they may read one is asked beside it. */
  readonly caucusesOfMediation: LoaderFactory<string, readonly CaucusRecord[] | null>;
}

export interface LoaderParts {
  readonly disputes: DisputeStore;
  readonly mediations: MediationStore;
  readonly caucuses: CaucusStore;
  readonly reading: CaseReading;
}

/** The loaders of a service; made once, so that a request has one of each. */
export function createMediationLoaders({ disputes, mediations, caucuses, reading }: LoaderParts): MediationLoaders {
  const by = <Shown>(keyOf: (shown: Shown) => string, shown: readonly Shown[]) =>
    new Map(shown.map((each) => [keyOf(each), each]));
  return {
    disputeById: ({ identity }) =>
      batched(async (ids) => by(({ id }) => id, (await disputes.byIds(scopeOf(identity), ids)).map(shownDispute))),
    disputeByCaseNo: ({ identity }) =>
      batched(async (caseNos) =>
        by(({ caseNo }) => caseNo, (await disputes.byCaseNos(scopeOf(identity), caseNos)).map(shownDispute)),
      ),
    mediationById: ({ identity }) =>
      batched(async (ids) => by(({ id }) => id, (await mediations.byIds(scopeOf(identity), ids)).map(shownMediation))),
    mediationByCaseNo: ({ identity }) =>
      batched(async (caseNos) =>
        by(({ caseNo }) => caseNo, (await mediations.byCaseNos(scopeOf(identity), caseNos)).map(shownMediation)),
      ),
    mediationsOfDispute: ({ identity }) => batched((ids) => mediations.idsOfDisputes(scopeOf(identity), ids)),
    caucusById: ({ identity }) =>
      batched(async (ids) => {
        const rooms = await reading.rooms(identity, await caucuses.byIds(scopeOf(identity), ids));
        return by(({ id }) => id, rooms.map(shownCaucus));
      }),
    caucusesOfMediation: ({ identity }) => batched((ids) => caucuses.ofMediations(scopeOf(identity), ids)),
  };
}

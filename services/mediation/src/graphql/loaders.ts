import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import { nothing } from '@concord/rules/disclosure/withhold';
import type { DisclosureRecord, DisclosureStore } from '../app/disclosure.ports.js';
import type { CaucusRecord, CaucusStore, DisputeRecord, DisputeStore, MediationStore } from '../app/ports.js';
import type { CaseReading } from '../app/reading.js';
import type { SightOfDisputes } from '../app/sight.js';
import type { Coverage } from '../domain/disclosure.access.js';
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
  /** What decides on deliveries of a dispute. */
  readonly coveragesOfDispute: LoaderFactory<string, readonly Coverage[] | null>;
  /** The register of a dispute, as far as it is for the organization of who asks; oldest first. */
  readonly disclosuresOfDispute: LoaderFactory<string, readonly DisclosureRecord[] | null>;
  /** What the organization of who asks gave of a patient. */
  readonly disclosuresOfPatient: LoaderFactory<string, readonly DisclosureRecord[] | null>;
  /** A disclosure that the organization of who asks gave. */
  readonly disclosureById: LoaderFactory<string, DisclosureRecord | null>;
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
  readonly disclosures: DisclosureStore;
  readonly sight: SightOfDisputes;
}

/** The loaders of a service; made once, so that a request has one of each. */
export function createMediationLoaders(parts: LoaderParts): MediationLoaders {
  const { disputes, mediations, caucuses, reading, disclosures, sight } = parts;
  const by = <Shown>(keyOf: (shown: Shown) => string, shown: readonly Shown[]) =>
    new Map(shown.map((each) => [keyOf(each), each]));
  /** What is not disclosed to who asks is not in what is shown: decided here, for every way that leads to a dispute. */
  async function seen(identity: Identity, records: readonly DisputeRecord[]): Promise<readonly DisputeType[]> {
    const given = await sight(
      identity,
      records.map(({ dispute }) => dispute),
    );
    return records.map((record) => shownDispute(record, given.get(record.dispute.id) ?? nothing));
  }
  return {
    disputeById: ({ identity }) =>
      batched(async (ids) => by(({ id }) => id, await seen(identity, await disputes.byIds(scopeOf(identity), ids)))),
    disputeByCaseNo: ({ identity }) =>
      batched(async (caseNos) =>
        by(({ caseNo }) => caseNo, await seen(identity, await disputes.byCaseNos(scopeOf(identity), caseNos))),
      ),
    coveragesOfDispute: () => batched((ids) => disclosures.coveragesOf(ids)),
    disclosuresOfDispute: ({ identity }) => batched((ids) => disclosures.ofDisputes(scopeOf(identity), ids)),
    disclosuresOfPatient: ({ identity }) => batched((ids) => disclosures.ofPatients(scopeOf(identity), ids)),
    disclosureById: ({ identity }) =>
      batched(async (ids) => by(({ disclosure }) => disclosure.id, await disclosures.byIds(scopeOf(identity), ids))),
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

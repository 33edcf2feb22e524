import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf, type Entry } from '@concord/kit/store/contract';
import { mayRead } from '../domain/caucus.access.js';
import { mediationExtractOf } from '../domain/caucus.extract.js';
import type { DisclosureStore } from './disclosure.ports.js';
import type { CaucusRecord, CaucusStore, MediationRecord, MediationStore } from './ports.js';

/** What an entry of the journal is about. */
export interface About {
  readonly dispute?: string;
  readonly mediation?: string;
  readonly caucus?: string;
  readonly disclosure?: string;
}

/** Reading what belongs to a case, as somebody. */
export interface CaseReading {
  /** Those of the rooms that they may read; the others are not there. */
  rooms(identity: Identity, records: readonly CaucusRecord[]): Promise<readonly CaucusRecord[]>;
  /** What an entry is about; `undefined` where it is not for them. */
  about(identity: Identity, entry: Entry): Promise<About | undefined>;
}

export interface CaseReadingParts {
  readonly mediations: Pick<MediationStore, 'byIds' | 'disputeOf'>;
  readonly caucuses: Pick<CaucusStore, 'byIds'>;
  readonly disclosures: Pick<DisclosureStore, 'disputeOf'>;
}

export function createCaseReading({ mediations, caucuses, disclosures }: CaseReadingParts): CaseReading {
  const reading: CaseReading = {
    async rooms(identity, records) {
      if (records.length === 0) return [];
      const ids = [...new Set(records.map(({ caucus }) => caucus.mediation))];
      const found = await mediations.byIds(scopeOf(identity), ids);
      return readable(identity, records, found);
    },
    async about(identity, { aggregate: { type, id } }) {
      const scope = scopeOf(identity);
      switch (type) {
        case 'dispute':
          return { dispute: id };
        case 'mediation':
          return { dispute: await mediations.disputeOf(scope, id), mediation: id };
        case 'disclosure': {
          const dispute = await disclosures.disputeOf(scope, id);
          return dispute ? { dispute, disclosure: id } : undefined;
        }
        case 'caucus': {
          const [room] = await reading.rooms(identity, await caucuses.byIds(scope, [id]));
          return room && { dispute: room.caucus.dispute, mediation: room.caucus.mediation, caucus: id };
        }
        default:
          return undefined;
      }
    },
  };
  return reading;
}

/** Those of the rooms that somebody may read, given the mediations they belong to. */
export function readable(
  identity: Identity,
  rooms: readonly CaucusRecord[],
  mediations: readonly MediationRecord[],
): readonly CaucusRecord[] {
  const extracts = new Map(mediations.map(({ mediation }) => [mediation.id, mediationExtractOf(mediation)]));
  return rooms.filter(({ caucus }) => {
    const mediation = extracts.get(caucus.mediation);
    return mediation !== undefined && mayRead(caucus, mediation, identity);
  });
}

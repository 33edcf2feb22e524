import type { Clock } from '@concord/kit/domain/clock';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import { everything, type Given } from '@concord/rules/disclosure/withhold';
import { kindsFor } from '../domain/disclosure.access.js';
import type { OpenedDispute } from '../domain/dispute.js';
import type { DisclosureStore } from './disclosure.ports.js';
import type { MediationStore } from './ports.js';

/** Says of disputes which kinds of data somebody may be given, at this instant. */
export type SightOfDisputes = (
  identity: Identity,
  disputes: readonly OpenedDispute[],
) => Promise<ReadonlyMap<string, Given>>;

export interface SightParts {
  readonly disclosures: Pick<DisclosureStore, 'coveragesOf'>;
  readonly mediations: Pick<MediationStore, 'idsOfDisputes' | 'byIds'>;
  readonly clock: Clock;
}

/**
 * Asked anew for every answer and every frame of a stream: a disclosure that ended a moment ago covers nothing. A hospital is
 * asked nothing; only of a committee's disputes are its mediations looked at.
 */
export function createSightOfDisputes({ disclosures, mediations, clock }: SightParts): SightOfDisputes {
  async function mediationsAt(identity: Identity, disputes: readonly string[]) {
    if (identity.organizationKind !== 'COMMITTEE') return [];
    const ids = await mediations.idsOfDisputes(scopeOf(identity), disputes);
    const found = await mediations.byIds(scopeOf(identity), [...ids.values()].flat());
    return found.map(({ mediation }) => mediation);
  }

  return async (identity, disputes) => {
    const { organization } = identity;
    const foreign = disputes.filter(({ hospital }) => hospital !== organization).map(({ id }) => id);
    if (foreign.length === 0) return new Map(disputes.map(({ id }) => [id, everything]));
    const [coverages, all] = await Promise.all([disclosures.coveragesOf(foreign), mediationsAt(identity, foreign)]);
    const now = clock.now();
    return new Map(
      disputes.map((dispute) => {
        const own = all.filter((mediation) => mediation.dispute === dispute.id);
        const footing = { coverages: coverages.get(dispute.id) ?? [], mediations: own, now };
        return [dispute.id, kindsFor(dispute, organization, footing)];
      }),
    );
  };
}

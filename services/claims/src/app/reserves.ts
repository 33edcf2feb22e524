import type { Clock } from '@concord/kit/domain/clock';
import { Conflict, NotFound } from '@concord/kit/domain/conflict';
import { evolved } from '@concord/kit/domain/decider';
import type { NewId } from '@concord/kit/domain/ids';
import type { Identity } from '@concord/kit/identity/identity';
import type { Sealer } from '@concord/kit/policy/contract';
import { scopeOf, type Outcome, type UnitOfWork } from '@concord/kit/store/contract';
import { reserveDecider } from '../domain/reserve.decide.js';
import { noReserve } from '../domain/reserve.js';
import { caseKey, roomKey, seatOf } from './addressing.js';
import type { ClaimStore, ReserveRecord, ReserveStore } from './ports.js';

/** Which claim's reserve is meant, and which state of the reserve the person saw: none, where there was none. */
export interface ReserveTarget {
  readonly claimId: string;
  readonly expectedVersion?: number;
}

export interface ReserveParts {
  readonly unitOfWork: UnitOfWork;
  readonly claims: ClaimStore;
  readonly reserves: ReserveStore;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ids: NewId;
}

/** What can be done to reserves. */
export interface ReserveActs {
  /** Answers the claim's id. */
  set(identity: Identity, key: string, target: ReserveTarget, amountFen: number, reason: string): Promise<Outcome>;
}

export function createReserveActs(parts: ReserveParts): ReserveActs {
  const { unitOfWork, claims, reserves, sealer, clock, ids } = parts;

  return {
    async set(identity, key, { claimId, expectedVersion }, amountFen, reason) {
      const scope = scopeOf(identity);
      const { organization } = identity;
      const known = await reserves.idOf(scope, claimId);
      const fresh = known ?? ids('rsv');
      await sealer.load([caseKey(claimId)]);
      await sealer.prepare([roomKey(fresh)], organization);
      const request = { identity, operation: 'claimReserveSet', key, input: { claimId, amountFen, reason } };
      return unitOfWork.write(request, async ({ ticket, append }) => {
        const now = clock.now();
        const [claim] = await claims.byIds(scope, [claimId], ticket);
        // A party sees the claim; its reserve is not there for them.
        if (claim?.claim.organization !== organization) throw new NotFound('claim');
        const [before] = known ? await reserves.ofClaims(scope, [claimId], ticket) : [];
        if (before?.version !== expectedVersion) throw new Conflict('STALE_VERSION', before?.version);
        const state = before?.reserve ?? noReserve;
        const about = { claim: claimId, claimStatus: claim.claim.status };
        const order = { type: 'set', id: fresh, ...about, amountFen, reason, actor: identity, now } as const;
        const facts = reserveDecider.decide(state, order);
        const reserve = evolved(reserveDecider, state, facts) as ReserveRecord['reserve'];
        const record = { version: (before?.version ?? 0) + 1, reserve };
        if (before) await reserves.save(ticket, scope, record);
        else await reserves.insert(ticket, record);
        append({
          stream: 'case',
          aggregate: { type: 'reserve', id: reserve.id },
          version: record.version,
          kind: 'set',
          actor: identity,
          at: now,
          facts,
          seats: [seatOf(organization)],
          keyScope: roomKey(reserve.id),
        });
        return { id: claimId, version: record.version };
      });
    },
  };
}

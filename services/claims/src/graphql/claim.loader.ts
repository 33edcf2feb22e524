import { batched } from '@concord/kit/graphql/batched';
import type { LoaderFactory } from '@concord/kit/graphql/context';
import type { Identity } from '@concord/kit/identity/identity';
import { scopeOf } from '@concord/kit/store/contract';
import type { Clock } from '@concord/kit/domain/clock';
import type { Fen } from '@concord/kit/domain/money';
import type { ClaimRecord, ClaimStore, DisclosureStore, LedgerStore, PolicyStore, ReserveStore } from '../app/ports.js';
import { givenOfClaim } from '../domain/disclosed.js';
import { ledgerIdOf } from '../domain/ledger.js';
import type { ReserveType } from './claim.money.type.js';
import { shownClaim } from './claim.shown.js';
import type { ClaimType } from './claim.type.js';
import { shownLedger, shownPolicy } from './policy.shown.js';
import type { LedgerType, PolicyType } from './policy.type.js';
import { stub } from './foreign.stub.js';

/** Finds what this service keeps for one request, each within the organizations of who asks. */
export interface ClaimLoaders {
  readonly byId: LoaderFactory<string, ClaimType | null>;
  readonly byCaseNo: LoaderFactory<string, ClaimType | null>;
  /** Ids of a dispute's claims, oldest first. */
  readonly ofDispute: LoaderFactory<string, readonly string[] | null>;
  readonly policy: LoaderFactory<string, PolicyType | null>;
  /** By the id of the policy. */
  readonly ledger: LoaderFactory<string, LedgerType | null>;
  /** By the id of the claim. */
  readonly reserve: LoaderFactory<string, ReserveType | null>;
}

export interface LoadedStores {
  readonly claims: ClaimStore;
  readonly policies: PolicyStore;
  readonly ledgers: LedgerStore;
  readonly reserves: ReserveStore;
  readonly disclosures: Pick<DisclosureStore, 'ofClaims'>;
  readonly clock: Clock;
}

/** The loaders of a service; made once, so that a request has one of each. */
export function createClaimLoaders(parts: LoadedStores): ClaimLoaders {
  const { claims, policies, ledgers, reserves, disclosures, clock } = parts;
  /** What the hospital does not disclose to who asks is not in what is shown: decided here, for every way to a claim. */
  const by = async (keyOf: (record: ClaimRecord) => string, records: readonly ClaimRecord[], viewer: Identity) => {
    const foreign = records.filter(({ claim }) => claim.hospital !== viewer.organization).map(({ claim }) => claim.id);
    const told = foreign.length > 0 ? await disclosures.ofClaims(foreign) : new Map<string, never>();
    const given = ({ claim }: ClaimRecord) =>
      givenOfClaim(claim, viewer.organization, told.get(claim.id) ?? [], clock.now());
    return new Map(records.map((record) => [keyOf(record), shownClaim(record, viewer, given(record))]));
  };
  return {
    byId: ({ identity }) =>
      batched(async (ids) => by(({ claim }) => claim.id, await claims.byIds(scopeOf(identity), ids), identity)),
    byCaseNo: ({ identity }) =>
      batched(async (caseNos) =>
        by(({ claim }) => claim.caseNo, await claims.byCaseNos(scopeOf(identity), caseNos), identity),
      ),
    ofDispute: ({ identity }) => batched((disputes) => claims.idsOfDisputes(scopeOf(identity), disputes)),
    policy: ({ identity }) =>
      batched(async (ids) => {
        const found = await policies.byIds(scopeOf(identity), ids);
        return new Map(found.map((record) => [record.policy.id, shownPolicy(record)]));
      }),
    ledger: ({ identity }) =>
      batched(async (ids) => {
        const found = await ledgers.byIds(scopeOf(identity), ids.map(ledgerIdOf));
        return new Map(found.map((record) => [record.ledger.policy, shownLedger(record)]));
      }),
    reserve: ({ identity }) =>
      batched(async (ids) => {
        const found = await reserves.ofClaims(scopeOf(identity), ids);
        return new Map(
          found.map(({ version, reserve: { claim, amountFen, reason, setBy, at } }) => [
            claim,
            { version, amount: amountFen as Fen, reason, setBy: stub(setBy), at: new Date(at) },
          ]),
        );
      }),
  };
}

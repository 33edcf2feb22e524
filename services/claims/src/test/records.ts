import { evolved } from '@concord/kit/domain/decider';
import type { Actor } from '@concord/kit/domain/actor';
import type { Identity } from '@concord/kit/identity/identity';
import type { EntryDraft } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { storeOn } from '@concord/kit/test/store';
import { caseKey, roomKey } from '../app/addressing.js';
import type { PolicyRecord } from '../app/ports.js';
import { claimDecider } from '../domain/claim.decide.js';
import type { ClaimFact } from '../domain/claim.facts.js';
import type { FiledClaim } from '../domain/claim.js';
import { createDisclosureStore } from '../store/claim-disclosure.store.js';
import { createClaimStore } from '../store/claim.store.js';
import { createDirectory } from '../store/directory.store.js';
import { createLedgerStore, createReserveStore } from '../store/insurer-only.store.js';
import { createPolicyStore } from '../store/policy.store.js';
import { monday, staff } from './story.people.js';
import { ledger, policy } from './story.policy.js';

export const insurer = { organizations: ['org_insurer'] };
export const hospital = { organizations: ['org_hospital'] };
export const committee = { organizations: ['org_committee'] };
export const stranger = { organizations: ['org_other'] };

/** Every store on one database, with keys of their own and a short way to put records there. */
export function recordsOn(database: Database) {
  const { unitOfWork, sealer, clock, ids, journal, feed } = storeOn(database);
  clock.moveTo(monday);
  const stores = {
    claims: createClaimStore(database, sealer),
    policies: createPolicyStore(database, sealer),
    ledgers: createLedgerStore(database, sealer),
    reserves: createReserveStore(database, sealer),
    disclosures: createDisclosureStore(database),
    directory: createDirectory(database),
  };

  /** A journal goes on from a first entry. */
  const begun = (type: string, id: string, organization: string, keyScope: string): EntryDraft => ({
    ...{ stream: 'case', aggregate: { type, id }, version: 1, kind: 'kept', organization, keyScope },
    ...{ actor: staff('SYS'), at: clock.now(), facts: [], seats: [] },
  });

  return {
    ...stores,
    ...{ database, unitOfWork, sealer, clock, ids, journal, feed },
    /** A claim with this past, under its own number. */
    async keep(id: string, facts: readonly ClaimFact[], change: Partial<FiledClaim> = {}) {
      const told = evolved(claimDecider, claimDecider.initial, facts) as FiledClaim;
      const claim = { ...told, id, caseNo: id, ...change } as FiledClaim;
      await sealer.prepare([caseKey(id)], claim.organization);
      await unitOfWork.apply(async ({ ticket, append }) => {
        await stores.claims.insert(ticket, { version: 1, claim }, clock.now());
        append(begun('claim', id, claim.organization, caseKey(id)));
      });
    },
    /** The policy of the story and its ledger. */
    async keepPolicy(change: Partial<PolicyRecord['policy']> = {}) {
      const kept = { ...policy, status: 'ACTIVE', ...change } as const;
      const opened = { ...ledger({ policy: kept.id, id: kept.id.replace('pol', 'led') }), status: 'OPEN' } as const;
      await sealer.prepare([caseKey(kept.id), roomKey(opened.id)], kept.organization);
      await unitOfWork.apply(async ({ ticket, append }) => {
        append(begun('ledger', opened.id, opened.organization, roomKey(opened.id)));
        await stores.policies.insert(ticket, { version: 1, policy: kept });
        await stores.ledgers.insert(ticket, { version: 1, ledger: opened });
      });
    },
  };
}

/** Somebody of the story, signed in. */
export const signedIn = (actor: Actor): Identity => ({
  ...actor,
  audience: actor.organizationKind === 'HOSPITAL' ? 'HOSPITAL' : 'INSURER',
  session: `ses_${actor.id}`,
  expiresAt: Number.MAX_SAFE_INTEGER,
});

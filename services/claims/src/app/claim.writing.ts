import { evolved } from '@concord/kit/domain/decider';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Outcome, Scope, Ticket, Write } from '@concord/kit/store/contract';
import type { Given } from '@concord/rules/disclosure/withhold';
import { looksAt, type ClaimCommand, type ClaimOrder } from '../domain/claim.commands.js';
import { claimDecider } from '../domain/claim.decide.js';
import { noClaim, piecesOf, type Claim, type FiledClaim } from '../domain/claim.js';
import { givenOfClaim } from '../domain/disclosed.js';
import { namedIn } from '../domain/directory.js';
import { ledgerIdOf } from '../domain/ledger.js';
import { caseKey, hearing, roomKey } from './addressing.js';
import { toldOf, toldSeats } from './announcements.js';
import type { Directory } from './directory.ports.js';
import { ledgerAfter, ledgerEntry } from './ledger.writing.js';
import type { ClaimRecord, ClaimStore, DisclosureStore, LedgerRecord, LedgerStore, PolicyStore } from './ports.js';

export interface WritingParts {
  readonly claims: ClaimStore;
  readonly policies: PolicyStore;
  readonly ledgers: LedgerStore;
  readonly disclosures: Pick<DisclosureStore, 'ofClaims'>;
  readonly directory: Directory;
  readonly sealer: Sealer;
}

/** Who orders, and when. */
export type Ordered = Pick<ClaimCommand, 'actor' | 'now'>;

/** Where an order comes from: whose rows it may touch, and what was read in this transaction. */
export interface From {
  readonly scope: Scope;
  readonly before?: ClaimRecord;
  /** The ledger of its policy, held. */
  readonly held?: LedgerRecord;
  /** Of a notice: the insurer's policies of that hospital; their keys are in memory. */
  readonly policyIds?: readonly string[];
}

/** Deciding on a claim and writing what follows, with everything the decision stands on. */
export interface ClaimWriting {
  /**
   * Brings the keys of a claim, its policy and its ledger into memory. Before a transaction: inside one only the database
   * is awaited.
   */
  loadKeys(scope: Scope, claimId: string, order?: ClaimOrder): Promise<void>;
  /**
   * The claim, and with `ledger` the ledger of its policy, held until the transaction ends. Two who write to one ledger
   * come one after the other, each on what the other left: the claim is read once the ledger is held, never before.
   */
  see(ticket: Ticket, scope: Scope, claimId: string, ledger: boolean): Promise<From>;
  /**
   * Decides, and writes claim, ledger and journal in the transaction of `work`.
   *
   * @throws Refusal before anything is written
   * @throws Conflict `STALE_VERSION` when somebody was faster at the claim
   */
  write(work: Write, from: From, order: ClaimOrder, by: Ordered): Promise<Outcome>;
}

export function createClaimWriting(parts: WritingParts): ClaimWriting {
  const { claims, policies, ledgers, disclosures, directory, sealer } = parts;

  /** What the hospital lets the insurer have of a claim now. */
  async function disclosed(ticket: Ticket, claim: FiledClaim, now: Date): Promise<Given> {
    const told = (await disclosures.ofClaims([claim.id], ticket)).get(claim.id) ?? [];
    return givenOfClaim(claim, claim.organization, told, now);
  }

  /** What the order looks at besides the claim, all of the insurer's. */
  async function extracts(ticket: Ticket, insurer: string, { before, policyIds }: From, order: ClaimOrder, now: Date) {
    const own = { organizations: [insurer] };
    const policyId = policyIdOf(before, order);
    const ofHospital = order.type === 'notice' ? await policies.byIds(own, policyIds ?? [], ticket) : [];
    const [policy] = policyId && looksAt(order.type).policy ? await policies.byIds(own, [policyId], ticket) : [];
    return {
      directory: await directory.extract(ticket, insurer, namedIn(order)),
      ...(policy && { policy: policy.policy }),
      ...(order.type === 'notice' && { policies: ofHospital.map((each) => each.policy) }),
      ...(order.type === 'submitDocument' && before && { disclosed: await disclosed(ticket, before.claim, now) }),
    };
  }

  return {
    async loadKeys(scope, claimId, order) {
      const [record] = await claims.byIds(scope, [claimId]);
      const policyId = policyIdOf(record, order);
      const shared = [caseKey(claimId), ...(policyId ? [caseKey(policyId)] : [])];
      await sealer.load([...shared, ...(policyId ? [roomKey(ledgerIdOf(policyId))] : [])]);
    },

    async see(ticket, scope, claimId, ledger) {
      const [seen] = await claims.byIds(scope, [claimId], ticket);
      const policyId = policyIdOf(seen);
      if (!policyId || !ledger) return { scope, ...(seen && { before: seen }) };
      const held = await ledgers.hold(ticket, ledgerIdOf(policyId));
      const [before] = await claims.byIds(scope, [claimId], ticket);
      return { scope, ...(before && { before }), ...(held && { held }) };
    },

    async write(work, from, order, by) {
      const { ticket } = work;
      const { scope, before, held } = from;
      const state: Claim = before?.claim ?? noClaim;
      const said = await extracts(ticket, insurerOf(before, order), from, order, by.now);
      const command = { ...order, ...said, ...(held && { ledger: held.ledger }), ...by } as ClaimCommand;
      const facts = claimDecider.decide(state, command);
      const claim = evolved(claimDecider, state, facts) as FiledClaim;
      const steps = ledgerAfter(held, state, facts, by);
      const record = { ...before, version: (before?.version ?? 0) + 1, claim };

      if (before) await claims.save(ticket, scope, record, by.now);
      else await claims.insert(ticket, record, by.now);
      const told = toldOf(state, facts, claim);
      work.append({
        stream: 'case',
        aggregate: { type: 'claim', id: claim.id },
        version: record.version,
        kind: order.type,
        actor: by.actor,
        // Also where another party, a service or a timer acted.
        organization: claim.organization,
        at: by.now,
        facts: [...facts, ...told],
        seats: [...hearing(state, claim, order.type), ...toldSeats(claim, told)],
        keyScope: caseKey(claim.id),
      });
      for (const step of steps) {
        await ledgers.save(ticket, step.record);
        work.append(ledgerEntry(step, by));
      }
      return { id: claim.id, version: record.version };
    },
  };
}

/** The policy that an order looks at: the one it names, or the claim's own. */
function policyIdOf(before: ClaimRecord | undefined, order?: ClaimOrder): string | undefined {
  if (order?.type === 'acknowledge') return order.policyId;
  return before && piecesOf(before.claim).policy;
}

function insurerOf(before: ClaimRecord | undefined, order: ClaimOrder): string {
  if (before) return before.claim.organization;
  if (order.type === 'notice') return order.notice.organization;
  throw new Error('Only a notice begins a claim');
}

const writesLedger: readonly ClaimOrder['type'][] = [
  'consent',
  'confirmSeal',
  'withdrawProposal',
  'expireConsent',
  'pay',
];

/** Whether an order looks at the ledger, or writes to it. */
export const touchesLedger = (type: ClaimOrder['type']): boolean => looksAt(type).ledger || writesLedger.includes(type);

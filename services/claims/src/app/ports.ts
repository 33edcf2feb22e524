import type { CaseList } from '@concord/casework/app/worklist.ports';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { ClaimStatus, FiledClaim } from '../domain/claim.js';
import type { ToldDisclosure } from '../domain/disclosed.js';
import type { Ledger } from '../domain/ledger.js';
import type { Policy } from '../domain/policy.js';
import type { Reserve } from '../domain/reserve.js';

/** A claim as it stands, and the version that says which state it is. */
export interface ClaimRecord {
  readonly version: number;
  readonly claim: FiledClaim;
  /** Where the mediation of its dispute stands, as last heard; no state of the claim, and without a version. */
  readonly mediationStage?: string;
}

/** A policy that was issued. */
export interface PolicyRecord {
  readonly version: number;
  readonly policy: Extract<Policy, { status: 'ACTIVE' }>;
}

/** The ledger of a policy. */
export interface LedgerRecord {
  readonly version: number;
  readonly ledger: Extract<Ledger, { status: 'OPEN' }>;
}

/** The reserve of a claim. */
export interface ReserveRecord {
  readonly version: number;
  readonly reserve: Extract<Reserve, { status: 'SET' }>;
}

/** A prepared view of the worklist. */
export type ClaimView = 'OPEN' | 'OVERDUE' | 'DUE_TODAY' | 'MINE' | 'CONSENT_ASKED' | 'AWAITING_APPROVAL' | 'ALL';

/** What a worklist is narrowed to; every part that is given must hold. */
export interface ClaimFilter {
  readonly view?: ClaimView;
  readonly status?: readonly ClaimStatus[];
  readonly mediationStage?: readonly string[];
  readonly dueBefore?: Date;
  readonly caseNo?: string;
  readonly disputeNo?: string;
}

/** A clock of a claim that has run out, and the move that is due. */
export interface Ended {
  readonly id: string;
  readonly move: 'expireConsent' | 'lapseApproval';
}

/** Claims as the app keeps them. A claim is seen by the organizations that have a seat at it. */
export interface ClaimStore extends CaseList<ClaimFilter> {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly ClaimRecord[]>;
  byCaseNos(scope: Scope, caseNos: readonly string[]): Promise<readonly ClaimRecord[]>;
  /** Ids of each dispute's claims, oldest first. */
  idsOfDisputes(scope: Scope, disputes: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  insert(ticket: Ticket, record: ClaimRecord, now: Date): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: ClaimRecord, now: Date): Promise<void>;
  /** Writes the foreign column of a claim and its seats. Answers whether there is such a claim. */
  setMediationStage(ticket: Ticket, id: string, stage: string): Promise<boolean>;
  /** Claims with a clock that ends by itself and ended before `now`, oldest first. */
  endedSince(now: Date, limit: number): Promise<readonly Ended[]>;
}

/** A disclosure as the hospital's side announced it. */
export interface AnnouncedDisclosure {
  readonly id: string;
  readonly insurer: string;
  readonly claim: string;
  readonly kinds: readonly string[];
  readonly expiresOn: string;
}

/** What hospitals disclosed of claims to their insurers; a line is never taken out. */
export interface DisclosureStore {
  ofClaims(claims: readonly string[], ticket?: Ticket): Promise<ReadonlyMap<string, readonly ToldDisclosure[]>>;
  /** Keeps what was announced; nothing when it is known. */
  put(ticket: Ticket, disclosure: AnnouncedDisclosure): Promise<void>;
  end(ticket: Ticket, id: string, endedAt: Date): Promise<void>;
}

/** Policies; both parties see them. */
export interface PolicyStore {
  byIds(scope: Scope, ids: readonly string[], ticket?: Ticket): Promise<readonly PolicyRecord[]>;
  /** Ids of the policies of a hospital, or of all, those that end last first. */
  idsOf(scope: Scope, hospital: string | undefined, first: number, ticket?: Ticket): Promise<readonly string[]>;
  /** @throws DatabaseFault `duplicate` when the insurer has a policy of this number */
  insert(ticket: Ticket, record: PolicyRecord): Promise<void>;
}

/** Ledgers; the insurer alone sees them. */
export interface LedgerStore {
  byIds(scope: Scope, ids: readonly string[]): Promise<readonly LedgerRecord[]>;
  /** The ledger, held until the transaction ends: whoever else would write to it waits, and then reads what was written. */
  hold(ticket: Ticket, id: string): Promise<LedgerRecord | undefined>;
  insert(ticket: Ticket, record: LedgerRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, record: LedgerRecord): Promise<void>;
}

/** Reserves, one for a claim; the insurer alone sees them. */
export interface ReserveStore {
  ofClaims(scope: Scope, claims: readonly string[], ticket?: Ticket): Promise<readonly ReserveRecord[]>;
  /** The id of a claim's reserve: what its key is loaded by. */
  idOf(scope: Scope, claim: string): Promise<string | undefined>;
  /** @throws DatabaseFault `duplicate` when the claim has one */
  insert(ticket: Ticket, record: ReserveRecord): Promise<void>;
  /** Throws Conflict `STALE_VERSION` unless the stored version is the one before `record.version`. */
  save(ticket: Ticket, scope: Scope, record: ReserveRecord): Promise<void>;
}

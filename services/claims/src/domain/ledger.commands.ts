import type { Actor } from '@concord/kit/domain/actor';
import type { OpenLedger, Reservation } from './ledger.js';

/** What a ledger is opened with. */
export type LedgerOpening = Pick<
  OpenLedger,
  'id' | 'organization' | 'policy' | 'aggregateFen' | 'legalAggregateFen' | 'authorityFen'
>;

/** Orders to a ledger, before actor and time: each is named as its move. What a claim orders, `claim.ledger.ts` says. */
export type LedgerOrder =
  | { readonly type: 'open'; readonly opening: LedgerOpening }
  | { readonly type: 'reserve'; readonly reservation: Omit<Reservation, 'state'> }
  | { readonly type: 'call'; readonly undertaking: string }
  | { readonly type: 'release'; readonly undertaking: string; readonly reason: string }
  /** `fen` and `legalFen`: what was paid, at most what was reserved. */
  | { readonly type: 'pay'; readonly undertaking: string; readonly fen: number; readonly legalFen: number };

/** Written in the transaction of the claim that orders it, with a version check; a lost race decides anew. */
export type LedgerCommand = LedgerOrder & { readonly actor: Actor; readonly now: Date };

import type { Mark } from './claim.parts.js';
import type { LedgerOpening } from './ledger.commands.js';
import type { Reservation } from './ledger.js';

/** Everything that can have happened to a ledger. */
export type LedgerFact =
  | ({ readonly type: 'LedgerOpened' } & LedgerOpening & Mark)
  | ({ readonly type: 'Reserved' } & Omit<Reservation, 'state'> & Mark)
  | ({ readonly type: 'Called'; readonly undertaking: string } & Mark)
  | ({ readonly type: 'Released'; readonly undertaking: string; readonly reason: string } & Mark)
  | ({
      readonly type: 'LedgerPaid';
      readonly undertaking: string;
      readonly fen: number;
      readonly legalFen: number;
    } & Mark);

/** A sum set aside for an undertaking. Money in 分, instants ISO in UTC. */
export interface Reservation {
  readonly undertaking: string;
  readonly claim: string;
  /** Compensation: counts against the aggregate limit. */
  readonly fen: number;
  /** Legal costs: on top, against their own aggregate limit. */
  readonly legalFen: number;
  readonly expiresAt: string;
  /** HELD by a consent; CALLED by a seal; RELEASED unused; PAID. */
  readonly state: 'HELD' | 'CALLED' | 'RELEASED' | 'PAID';
}

/** What of a policy's aggregate limits is paid and reserved, and how far a reviewer may go. The insurer's alone. */
export interface OpenLedger {
  readonly id: string;
  readonly organization: string;
  readonly policy: string;
  /** Of the whole insurance period. */
  readonly aggregateFen: number;
  /** 0 where the policy covers no legal costs. */
  readonly legalAggregateFen: number;
  /** Up to this share, itself included, a reviewer (核赔) consents; beyond it the lead (总协调). */
  readonly authorityFen: number;
  /** Compensation paid. */
  readonly paidFen: number;
  readonly legalPaidFen: number;
  /** In the order they were made; those released or paid stay. */
  readonly reservations: readonly Reservation[];
}

export type Ledger = { readonly status: 'NEW' } | (OpenLedger & { readonly status: 'OPEN' });

export type LedgerStatus = Ledger['status'];

/** The ledger before its policy was issued. */
export const noLedger: Ledger = { status: 'NEW' };

/** What a command on a claim carries of the ledger, loaded in the same transaction. */
export type LedgerExtract = OpenLedger;

/** The ledger of a policy has its id, under another prefix. */
export function ledgerIdOf(policyId: string): string {
  return policyId.replace(/^pol_/, 'led_');
}

/** What stands on the ledger, in 分. */
export interface LedgerStanding {
  readonly paidFen: number;
  readonly legalPaidFen: number;
  readonly heldFen: number;
  readonly calledFen: number;
  readonly legalReservedFen: number;
  /** What is left of the aggregate limit. */
  readonly remainingFen: number;
  readonly legalRemainingFen: number;
}

/** Paid, held, called and left. */
export function standingOf(ledger: OpenLedger): LedgerStanding {
  const sum = (state: Reservation['state'], part: 'fen' | 'legalFen') =>
    ledger.reservations.filter((each) => each.state === state).reduce((total, each) => total + each[part], 0);
  const [heldFen, calledFen] = [sum('HELD', 'fen'), sum('CALLED', 'fen')];
  const legalReservedFen = sum('HELD', 'legalFen') + sum('CALLED', 'legalFen');
  const { paidFen, legalPaidFen, aggregateFen, legalAggregateFen } = ledger;
  return {
    paidFen,
    legalPaidFen,
    heldFen,
    calledFen,
    legalReservedFen,
    remainingFen: aggregateFen - paidFen - heldFen - calledFen,
    legalRemainingFen: legalAggregateFen - legalPaidFen - legalReservedFen,
  };
}

/** The reservation of an undertaking, whatever became of it. */
export function reservationOf(ledger: OpenLedger, undertaking: string): Reservation | undefined {
  return ledger.reservations.find((each) => each.undertaking === undertaking);
}

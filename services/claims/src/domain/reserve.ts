/** What the insurer expects a claim to cost (未决赔款准备金). The insurer's alone; money in 分. */
export interface SetReserve {
  readonly id: string;
  readonly organization: string;
  readonly claim: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly setBy: string;
  /** ISO in UTC. */
  readonly at: string;
}

export type Reserve = { readonly status: 'NEW' } | (SetReserve & { readonly status: 'SET' });

export type ReserveStatus = Reserve['status'];

/** The reserve before one was set. */
export const noReserve: Reserve = { status: 'NEW' };

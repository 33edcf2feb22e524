import type { Actor } from '@concord/kit/domain/actor';

/** Orders to a reserve; each is named as its move. */
export interface ReserveCommand {
  readonly type: 'set';
  readonly id: string;
  readonly claim: string;
  /** Of the claim, read in the same transaction. */
  readonly claimStatus: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly actor: Actor;
  readonly now: Date;
}

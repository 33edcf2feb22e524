import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a ledger. */
export const ledgerColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  state: col.sealed(),
};

/** What is paid and reserved under a policy, and who may bind the insurer how far. The insurer's alone. */
@Entity('ledger')
export class LedgerRow {
  @PrimaryColumn(ledgerColumns.id)
  id!: string;

  @Column(ledgerColumns.organization)
  organization!: string;

  @Column(ledgerColumns.version)
  version!: number;

  @Column(ledgerColumns.state)
  state!: Buffer;
}

/** The columns of a reserve. */
export const reserveColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  claimId: col.id(),
  state: col.sealed(),
};

/** What the insurer sets aside for a claim. The insurer's alone. */
@Entity('reserve')
@Index('uq_reserve_claim', ['claimId'], { unique: true })
export class ReserveRow {
  @PrimaryColumn(reserveColumns.id)
  id!: string;

  @Column(reserveColumns.organization)
  organization!: string;

  @Column(reserveColumns.version)
  version!: number;

  @Column(reserveColumns.claimId)
  claimId!: string;

  @Column(reserveColumns.state)
  state!: Buffer;
}

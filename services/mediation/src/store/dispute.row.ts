import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a dispute. Everything personal is in `state`, sealed; what is clear is coded. */
export const disputeColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  caseNo: col.code(24),
  status: col.code(24),
  claimStage: nullable(col.code(40)),
  state: col.sealed(),
};

/** A dispute as it stands. Its owner is the hospital. */
@Entity('dispute')
@Index('uq_dispute_case_no', ['caseNo'], { unique: true })
export class DisputeRow {
  @PrimaryColumn(disputeColumns.id)
  id!: string;

  @Column(disputeColumns.organization)
  organization!: string;

  @Column(disputeColumns.version)
  version!: number;

  @Column(disputeColumns.caseNo)
  caseNo!: string;

  @Column(disputeColumns.status)
  status!: string;

  /** Where the insurer's claim stands: told by another service, and no version of the dispute. */
  @Column(disputeColumns.claimStage)
  claimStage!: string | null;

  @Column(disputeColumns.state)
  state!: Buffer;
}

/** The columns of the place of a dispute at a party. */
export const disputeSeatColumns = {
  id: col.id(),
  organization: col.id(),
  isOpen: col.flag(),
  dueAt: col.instant(),
  status: col.code(24),
  caseNo: col.code(24),
};

/**
 * The place of a dispute at one of its parties: who has one sees it. Written with the dispute and with its mediation,
 * whose next date is its date; 9999-12-31 where no clock runs.
 */
@Entity('dispute_seat')
@Index('ix_dispute_seat_open', ['organization', 'isOpen', 'dueAt', 'id'])
@Index('ix_dispute_seat_due', ['organization', 'dueAt', 'id'])
@Index('ix_dispute_seat_status', ['organization', 'status', 'dueAt', 'id'])
@Index('ix_dispute_seat_case_no', ['organization', 'caseNo'])
export class DisputeSeatRow {
  @PrimaryColumn(disputeSeatColumns.id)
  id!: string;

  @PrimaryColumn(disputeSeatColumns.organization)
  organization!: string;

  @Column(disputeSeatColumns.isOpen)
  isOpen!: boolean;

  @Column(disputeSeatColumns.dueAt)
  dueAt!: Date;

  @Column(disputeSeatColumns.status)
  status!: string;

  @Column(disputeSeatColumns.caseNo)
  caseNo!: string;
}

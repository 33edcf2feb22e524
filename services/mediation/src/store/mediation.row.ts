import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a mediation. Everything that was said or written is in `state`, sealed; what is clear is coded. */
export const mediationColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  caseNo: col.code(24),
  status: col.code(24),
  dispute: col.id(),
  lapse: nullable(col.code(24)),
  lapseAt: nullable(col.instant()),
  state: col.sealed(),
};

/** A mediation as it stands. Its owner is the committee. */
@Entity('mediation_case')
@Index('uq_mediation_case_no', ['caseNo'], { unique: true })
@Index('ix_mediation_dispute', ['dispute'])
@Index('ix_mediation_lapse', ['lapseAt'])
export class MediationRow {
  @PrimaryColumn(mediationColumns.id)
  id!: string;

  @Column(mediationColumns.organization)
  organization!: string;

  @Column(mediationColumns.version)
  version!: number;

  @Column(mediationColumns.caseNo)
  caseNo!: string;

  @Column(mediationColumns.status)
  status!: string;

  @Column(mediationColumns.dispute)
  dispute!: string;

  /** The timer's move that is next. */
  @Column(mediationColumns.lapse)
  lapse!: string | null;

  /** When it is due; null while its clock stands still. */
  @Column(mediationColumns.lapseAt)
  lapseAt!: Date | null;

  @Column(mediationColumns.state)
  state!: Buffer;
}

/** The columns of the place of a mediation at a party. */
export const mediationSeatColumns = {
  id: col.id(),
  organization: col.id(),
  isOpen: col.flag(),
  dueAt: col.instant(),
  status: col.code(24),
  caseNo: col.code(24),
  awaiting: nullable(col.code(8)),
  sessionAt: nullable(col.instant()),
  claimStage: nullable(col.code(40)),
};

/** Open mediations: of one role and of one stage of the claim in the order of what is due, and by their next session. */
export const openSeatIndexes = {
  ix_mediation_seat_awaiting: ['organization', 'isOpen', 'awaiting', 'dueAt', 'id'],
  ix_mediation_seat_in_claim: ['organization', 'isOpen', 'claimStage', 'dueAt', 'id'],
  ix_mediation_seat_sitting: ['organization', 'isOpen', 'sessionAt'],
};

/** The place of a mediation in the worklist of a party, sorted by the next due date; 9999-12-31 where no clock runs. */
@Entity('mediation_seat')
@Index('ix_mediation_seat_open', ['organization', 'isOpen', 'dueAt', 'id'])
@Index('ix_mediation_seat_due', ['organization', 'dueAt', 'id'])
@Index('ix_mediation_seat_status', ['organization', 'status', 'dueAt', 'id'])
@Index('ix_mediation_seat_case_no', ['organization', 'caseNo'])
@Index('ix_mediation_seat_awaiting', openSeatIndexes.ix_mediation_seat_awaiting)
@Index('ix_mediation_seat_in_claim', openSeatIndexes.ix_mediation_seat_in_claim)
@Index('ix_mediation_seat_sitting', openSeatIndexes.ix_mediation_seat_sitting)
export class MediationSeatRow {
  @PrimaryColumn(mediationSeatColumns.id)
  id!: string;

  @PrimaryColumn(mediationSeatColumns.organization)
  organization!: string;

  @Column(mediationSeatColumns.isOpen)
  isOpen!: boolean;

  @Column(mediationSeatColumns.dueAt)
  dueAt!: Date;

  @Column(mediationSeatColumns.status)
  status!: string;

  @Column(mediationSeatColumns.caseNo)
  caseNo!: string;

  /** The role at this party whose move is next. A mediator's move is that of the mediators themselves: `MediatorPlaceRow`. */
  @Column(mediationSeatColumns.awaiting)
  awaiting!: string | null;

  /** The next session that is to be held. */
  @Column(mediationSeatColumns.sessionAt)
  sessionAt!: Date | null;

  /** A foreign column: to filter by, never to show. */
  @Column(mediationSeatColumns.claimStage)
  claimStage!: string | null;
}

/** The columns of an open case of a mediator. */
export const mediatorPlaceColumns = { organization: col.id(), staff: col.id(), id: col.id() };

/** An open case among those of one of its mediators. */
@Entity('mediator_place')
@Index('ix_mediator_place_case', ['organization', 'id'])
export class MediatorPlaceRow {
  @PrimaryColumn(mediatorPlaceColumns.organization)
  organization!: string;

  @PrimaryColumn(mediatorPlaceColumns.staff)
  staff!: string;

  @PrimaryColumn(mediatorPlaceColumns.id)
  id!: string;
}

import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a complaint. Everything personal is in `state`, sealed; what is clear is coded. */
export const complaintColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  caseNo: col.code(24),
  status: col.code(24),
  state: col.sealed(),
};

/** A complaint as it stands. */
@Entity('complaint')
@Index('uq_complaint_case_no', ['caseNo'], { unique: true })
export class ComplaintRow {
  @PrimaryColumn(complaintColumns.id)
  id!: string;

  @Column(complaintColumns.organization)
  organization!: string;

  @Column(complaintColumns.version)
  version!: number;

  @Column(complaintColumns.caseNo)
  caseNo!: string;

  @Column(complaintColumns.status)
  status!: string;

  @Column(complaintColumns.state)
  state!: Buffer;
}

/** The columns that say where a complaint's dispute, claim and mediation stand: kept by reactions, never by the complaint. */
export const foreignStageColumns = {
  disputeStage: nullable(col.code(40)),
  claimStage: nullable(col.code(40)),
  mediationStage: nullable(col.code(40)),
};

/** The columns of a place in a worklist that follow from the complaint. */
export const ownSeatColumns = {
  organization: col.id(),
  id: col.id(),
  isOpen: col.flag(),
  dueAt: col.instant(),
  status: col.code(24),
  severity: nullable(col.code(16)),
  category: col.code(24),
  caseNo: col.code(24),
  patientId: nullable(col.id()),
  firstReceiver: col.id(),
  handler: nullable(col.id()),
  supervisor: nullable(col.id()),
  attendingPhysician: nullable(col.id()),
  awaiting: nullable(col.code(8)),
  isReturned: col.flag(),
  silentAt: nullable(col.instant()),
};

const seatColumns = { ...ownSeatColumns, ...foreignStageColumns };

/** What is open, and what is not, by where its dispute, claim and mediation stand. */
export const stageIndexes = {
  ix_complaint_seat_in_dispute: ['organization', 'isOpen', 'disputeStage', 'dueAt', 'id'],
  ix_complaint_seat_in_claim: ['organization', 'isOpen', 'claimStage', 'dueAt', 'id'],
  ix_complaint_seat_in_mediation: ['organization', 'isOpen', 'mediationStage', 'dueAt', 'id'],
};

/** Open complaints in the order of what is due: of one person by what they are to it, of one role, one kind. */
export const openSeatIndexes = {
  ix_complaint_seat_handled: ['organization', 'isOpen', 'handler', 'dueAt', 'id'],
  ix_complaint_seat_accompanied: ['organization', 'isOpen', 'supervisor', 'dueAt', 'id'],
  ix_complaint_seat_attended: ['organization', 'isOpen', 'attendingPhysician', 'dueAt', 'id'],
  ix_complaint_seat_received: ['organization', 'isOpen', 'firstReceiver', 'handler', 'dueAt', 'id'],
  ix_complaint_seat_awaiting: ['organization', 'isOpen', 'awaiting', 'dueAt', 'id'],
  ix_complaint_seat_severity: ['organization', 'isOpen', 'severity', 'dueAt', 'id'],
  ix_complaint_seat_category: ['organization', 'isOpen', 'category', 'dueAt', 'id'],
};

/**
 * The place of a complaint in the worklist of an organization: one row for each organization that has it on its desk,
 * written in the same transaction as the complaint. Sorted by the next due date; 9999-12-31 where no clock runs.
 */
@Entity('complaint_seat')
@Index('ix_complaint_seat_open', ['organization', 'isOpen', 'dueAt', 'id'])
@Index('ix_complaint_seat_due', ['organization', 'dueAt', 'id'])
@Index('ix_complaint_seat_status', ['organization', 'status', 'dueAt', 'id'])
@Index('ix_complaint_seat_patient', ['organization', 'patientId', 'dueAt', 'id'])
@Index('ix_complaint_seat_case_no', ['organization', 'caseNo'])
@Index('ix_complaint_seat_silent', ['silentAt'])
@Index('ix_complaint_seat_handled', openSeatIndexes.ix_complaint_seat_handled)
@Index('ix_complaint_seat_accompanied', openSeatIndexes.ix_complaint_seat_accompanied)
@Index('ix_complaint_seat_attended', openSeatIndexes.ix_complaint_seat_attended)
@Index('ix_complaint_seat_received', openSeatIndexes.ix_complaint_seat_received)
@Index('ix_complaint_seat_awaiting', openSeatIndexes.ix_complaint_seat_awaiting)
@Index('ix_complaint_seat_severity', openSeatIndexes.ix_complaint_seat_severity)
@Index('ix_complaint_seat_category', openSeatIndexes.ix_complaint_seat_category)
@Index('ix_complaint_seat_in_mediation', stageIndexes.ix_complaint_seat_in_mediation)
@Index('ix_complaint_seat_in_claim', stageIndexes.ix_complaint_seat_in_claim)
@Index('ix_complaint_seat_in_dispute', stageIndexes.ix_complaint_seat_in_dispute)
export class ComplaintSeatRow {
  @PrimaryColumn(seatColumns.organization)
  organization!: string;

  @PrimaryColumn(seatColumns.id)
  id!: string;

  @Column(seatColumns.isOpen)
  isOpen!: boolean;

  @Column(seatColumns.dueAt)
  dueAt!: Date;

  @Column(seatColumns.status)
  status!: string;

  @Column(seatColumns.severity)
  severity!: string | null;

  @Column(seatColumns.category)
  category!: string;

  @Column(seatColumns.caseNo)
  caseNo!: string;

  @Column(seatColumns.patientId)
  patientId!: string | null;

  @Column(seatColumns.firstReceiver)
  firstReceiver!: string;

  @Column(seatColumns.handler)
  handler!: string | null;

  /** Accompanies it throughout. */
  @Column(seatColumns.supervisor)
  supervisor!: string | null;

  @Column(seatColumns.attendingPhysician)
  attendingPhysician!: string | null;

  /** The role whose move is next; nobody's while the complainant has the word. */
  @Column(seatColumns.awaiting)
  awaiting!: string | null;

  @Column(seatColumns.isReturned)
  isReturned!: boolean;

  /** When silence after the answer becomes the end of waiting. */
  @Column(seatColumns.silentAt)
  silentAt!: Date | null;

  /** As the services that keep them told; to filter by, never to show. */
  @Column(seatColumns.disputeStage)
  disputeStage!: string | null;

  @Column(seatColumns.claimStage)
  claimStage!: string | null;

  @Column(seatColumns.mediationStage)
  mediationStage!: string | null;
}

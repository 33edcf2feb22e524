import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a place in a worklist. */
export const claimSeatColumns = {
  id: col.id(),
  organization: col.id(),
  isOpen: col.flag(),
  dueAt: col.instant(),
  status: col.code(24),
  line: col.code(24),
  caseNo: col.code(24),
  disputeId: nullable(col.id()),
  disputeNo: nullable(col.code(24)),
  adjuster: nullable(col.id()),
  surveyor: nullable(col.id()),
  awaiting: nullable(col.code(8)),
  consentAsked: col.flag(),
  mediationStage: nullable(col.code(40)),
  endsAt: nullable(col.instant()),
  endsWith: nullable(col.code(24)),
};

/** Open claims in the order of what is due: of one person by what they are to it, of one role, of one kind. */
export const openSeatIndexes = {
  ix_claim_seat_handled: ['organization', 'isOpen', 'adjuster', 'dueAt', 'id'],
  ix_claim_seat_surveyed: ['organization', 'isOpen', 'surveyor', 'status', 'dueAt', 'id'],
  ix_claim_seat_awaiting: ['organization', 'isOpen', 'awaiting', 'dueAt', 'id'],
  ix_claim_seat_approval: ['organization', 'isOpen', 'awaiting', 'status', 'dueAt', 'id'],
  ix_claim_seat_consent: ['organization', 'isOpen', 'consentAsked', 'dueAt', 'id'],
  ix_claim_seat_in_mediation: ['organization', 'isOpen', 'mediationStage', 'dueAt', 'id'],
};

/**
 * The place of a claim at one party: its right to see the claim, and its worklist. Written in the same transaction as the
 * claim; sorted by the date that is next due to that party, 9999-12-31 where none is.
 */
@Entity('claim_seat')
@Index('ix_claim_seat_open', ['organization', 'isOpen', 'dueAt', 'id'])
@Index('ix_claim_seat_due', ['organization', 'dueAt', 'id'])
@Index('ix_claim_seat_status', ['organization', 'status', 'dueAt', 'id'])
@Index('ix_claim_seat_case_no', ['organization', 'caseNo'])
@Index('ix_claim_seat_dispute_no', ['organization', 'disputeNo'])
@Index('ix_claim_seat_dispute', ['disputeId', 'organization', 'id'])
@Index('ix_claim_seat_ends', ['endsAt'])
@Index('ix_claim_seat_handled', openSeatIndexes.ix_claim_seat_handled)
@Index('ix_claim_seat_surveyed', openSeatIndexes.ix_claim_seat_surveyed)
@Index('ix_claim_seat_awaiting', openSeatIndexes.ix_claim_seat_awaiting)
@Index('ix_claim_seat_approval', openSeatIndexes.ix_claim_seat_approval)
@Index('ix_claim_seat_consent', openSeatIndexes.ix_claim_seat_consent)
@Index('ix_claim_seat_in_mediation', openSeatIndexes.ix_claim_seat_in_mediation)
export class ClaimSeatRow {
  @PrimaryColumn(claimSeatColumns.id)
  id!: string;

  @PrimaryColumn(claimSeatColumns.organization)
  organization!: string;

  @Column(claimSeatColumns.isOpen)
  isOpen!: boolean;

  @Column(claimSeatColumns.dueAt)
  dueAt!: Date;

  @Column(claimSeatColumns.status)
  status!: string;

  @Column(claimSeatColumns.line)
  line!: string;

  @Column(claimSeatColumns.caseNo)
  caseNo!: string;

  @Column(claimSeatColumns.disputeId)
  disputeId!: string | null;

  /** The number of the dispute at the hospital, by which people there and here ask for it. */
  @Column(claimSeatColumns.disputeNo)
  disputeNo!: string | null;

  /** At the insurer's own seat alone, as everything of its people is. */
  @Column(claimSeatColumns.adjuster)
  adjuster!: string | null;

  @Column(claimSeatColumns.surveyor)
  surveyor!: string | null;

  /** The role of this party whose move is next. */
  @Column(claimSeatColumns.awaiting)
  awaiting!: string | null;

  /** A proposal waits for the insurer's word. */
  @Column(claimSeatColumns.consentAsked)
  consentAsked!: boolean;

  /** Declared foreign column: to filter and sort by. */
  @Column(claimSeatColumns.mediationStage)
  mediationStage!: string | null;

  /** When a clock that ends by itself has run out; at the insurer's seat alone, so that it ends once. */
  @Column(claimSeatColumns.endsAt)
  endsAt!: Date | null;

  /** The move that is then due. */
  @Column(claimSeatColumns.endsWith)
  endsWith!: string | null;
}

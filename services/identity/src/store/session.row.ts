import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const sessionColumns = {
  id: col.id(),
  organization: col.id(),
  staffId: col.id(),
  tokenHash: col.code(64),
  openedAt: col.instant(),
  usedAt: col.instant(),
  idleUntil: col.instant(),
  endsAt: col.instant(),
};

/** A session that is open, or ended by time and not swept yet. The token is not here, only its SHA-256. */
@Entity('session')
@Index('uq_session_token', ['tokenHash'], { unique: true })
@Index('ix_session_staff', ['staffId'])
@Index('ix_session_idle', ['idleUntil'])
export class SessionRow {
  @PrimaryColumn(sessionColumns.id)
  id!: string;

  @Column(sessionColumns.organization)
  organization!: string;

  @Column(sessionColumns.staffId)
  staffId!: string;

  @Column(sessionColumns.tokenHash)
  tokenHash!: string;

  @Column(sessionColumns.openedAt)
  openedAt!: Date;

  @Column(sessionColumns.usedAt)
  usedAt!: Date;

  /** Never later than `endsAt`, so that one column says whether it is open. */
  @Column(sessionColumns.idleUntil)
  idleUntil!: Date;

  @Column(sessionColumns.endsAt)
  endsAt!: Date;
}

import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const secondFactorColumns = {
  id: col.id(),
  organization: col.id(),
  secret: col.sealed(),
  enrolledAt: col.instant(),
  lastStep: col.big(),
};

/** The second factor of a member of staff; `id` is theirs. */
@Entity('second_factor')
export class SecondFactorRow {
  @PrimaryColumn(secondFactorColumns.id)
  id!: string;

  @Column(secondFactorColumns.organization)
  organization!: string;

  @Column(secondFactorColumns.secret)
  secret!: Buffer;

  @Column(secondFactorColumns.enrolledAt)
  enrolledAt!: Date;

  /** The latest time step whose code was used: none is good twice. */
  @Column(secondFactorColumns.lastStep)
  lastStep!: number;
}

export const recoveryCodeColumns = {
  id: col.code(64),
  organization: col.id(),
  staffId: col.id(),
};

/** A recovery code that was not used yet. `id` is its SHA-256, with the owner's id in it. */
@Entity('recovery_code')
@Index('ix_recovery_code_staff', ['staffId'])
export class RecoveryCodeRow {
  @PrimaryColumn(recoveryCodeColumns.id)
  id!: string;

  @Column(recoveryCodeColumns.organization)
  organization!: string;

  @Column(recoveryCodeColumns.staffId)
  staffId!: string;
}

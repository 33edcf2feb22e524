import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const shiftColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  post: col.code(16),
  staffId: col.id(),
  startsAt: col.instant(),
  endsAt: col.instant(),
  cancelledAt: nullable(col.instant()),
};

/** Who is at a post of day and night, and when. */
@Entity('duty_shift')
@Index('ix_duty_shift_hours', ['organization', 'endsAt', 'startsAt'])
@Index('ix_duty_shift_staff', ['staffId', 'endsAt'])
export class ShiftRow {
  @PrimaryColumn(shiftColumns.id)
  id!: string;

  @Column(shiftColumns.organization)
  organization!: string;

  @Column(shiftColumns.version)
  version!: number;

  @Column(shiftColumns.post)
  post!: string;

  @Column(shiftColumns.staffId)
  staffId!: string;

  @Column(shiftColumns.startsAt)
  startsAt!: Date;

  @Column(shiftColumns.endsAt)
  endsAt!: Date;

  @Column(shiftColumns.cancelledAt)
  cancelledAt!: Date | null;
}

export const absenceColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  staffId: col.id(),
  fromDay: col.day(),
  untilDay: col.day(),
  cancelledAt: nullable(col.instant()),
};

/** Off-days of a person. */
@Entity('staff_absence')
@Index('ix_staff_absence_days', ['organization', 'untilDay', 'fromDay'])
@Index('ix_staff_absence_staff', ['staffId', 'untilDay'])
export class AbsenceRow {
  @PrimaryColumn(absenceColumns.id)
  id!: string;

  @Column(absenceColumns.organization)
  organization!: string;

  @Column(absenceColumns.version)
  version!: number;

  @Column(absenceColumns.staffId)
  staffId!: string;

  @Column(absenceColumns.fromDay)
  fromDay!: string;

  @Column(absenceColumns.untilDay)
  untilDay!: string;

  @Column(absenceColumns.cancelledAt)
  cancelledAt!: Date | null;
}

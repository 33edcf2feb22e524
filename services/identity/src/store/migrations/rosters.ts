import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { absenceColumns, shiftColumns } from '../roster.row.js';

class CreateDutyShift1763740800026 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'duty_shift',
      columns: shiftColumns,
      primary: ['id'],
      indexes: {
        ix_duty_shift_hours: ['organization', 'endsAt', 'startsAt'],
        ix_duty_shift_staff: ['staffId', 'endsAt'],
      },
    });
  }
}

class CreateStaffAbsence1763740800027 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff_absence',
      columns: absenceColumns,
      primary: ['id'],
      indexes: {
        ix_staff_absence_days: ['organization', 'untilDay', 'fromDay'],
        ix_staff_absence_staff: ['staffId', 'untilDay'],
      },
    });
  }
}

/** Duty rosters and off-days. */
export const rosters: readonly Function[] = [CreateDutyShift1763740800026, CreateStaffAbsence1763740800027];

import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { registrationColumns } from '../registration.row.js';

class CreateRegistration1763740800025 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'registration',
      columns: registrationColumns,
      primary: ['id'],
      indexes: {
        ix_registration_staff: ['staffId', 'kind'],
        ix_registration_kind: ['organization', 'kind', 'status', 'id'],
      },
    });
  }
}

/** Professional registers. */
export const registrations: readonly Function[] = [CreateRegistration1763740800025];

import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { deputyColumns } from '../deputy.row.js';

class CreateDeputyship1763740800020 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'deputyship',
      columns: deputyColumns,
      primary: ['id'],
      indexes: {
        ix_deputyship_deputy: ['deputy', 'status', 'untilDay'],
        ix_deputyship_principal: ['principal', 'status', 'untilDay'],
        ix_deputyship_organization: ['organization', 'status', 'untilDay'],
      },
    });
  }
}

/** Who stands in for whom. */
export const deputies: readonly Function[] = [CreateDeputyship1763740800020];

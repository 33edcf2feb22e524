import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { securitySettingsColumns } from '../security-settings.row.js';

class CreateSecuritySettings1763740800040 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'security_settings',
      columns: securitySettingsColumns,
      primary: ['id'],
    });
  }
}

/** An organization says how strictly it guards its accounts. */
export const signIn: readonly Function[] = [CreateSecuritySettings1763740800040];

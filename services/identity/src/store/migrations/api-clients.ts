import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { clientColumns } from '../client.row.js';

class CreateApiClient1763740800060 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'api_client',
      columns: clientColumns,
      primary: ['id'],
      unique: { uq_api_client_key: ['keyHash'] },
      indexes: { ix_api_client_organization: ['organization', 'addedAt'] },
    });
  }
}

/** Programs that organizations let in. */
export const apiClients: readonly Function[] = [CreateApiClient1763740800060];

import { ForwardStep } from '@concord/kit/store/migrate';
import { addColumnStep, createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { laterDepartmentColumns, siteColumns } from '../place.row.js';

class CreateSite1763740800021 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'site',
      columns: siteColumns,
      primary: ['id'],
      unique: { uq_site_name: ['organization', 'name'] },
    });
  }
}

class AddDepartmentVersion1763740800022 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'department', 'version', laterDepartmentColumns.version);
  }
}

class AddDepartmentSite1763740800023 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'department', 'site', laterDepartmentColumns.site);
  }
}

class AddDepartmentClosedAt1763740800024 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'department', 'closedAt', laterDepartmentColumns.closedAt);
  }
}

/** Sites, and departments that belong to one, are renamed and closed. */
export const places: readonly Function[] = [
  CreateSite1763740800021,
  AddDepartmentVersion1763740800022,
  AddDepartmentSite1763740800023,
  AddDepartmentClosedAt1763740800024,
];

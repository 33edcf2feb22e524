import { ForwardStep } from '@concord/kit/store/migrate';
import { addColumnStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { organizationColumns } from '../register.row.js';

class AddOrganizationRulePack1763740800008 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'organization', 'rulePack', organizationColumns.rulePack);
  }
}

class AddOrganizationOwnership1763740800009 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'organization', 'ownership', organizationColumns.ownership);
  }
}

class AddOrganizationDistrict1763740800028 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'organization', 'district', organizationColumns.district);
  }
}

/** An organization says its law, and its district. */
export const lawOfOrganizations: readonly Function[] = [
  AddOrganizationRulePack1763740800008,
  AddOrganizationOwnership1763740800009,
  AddOrganizationDistrict1763740800028,
];

import { ForwardStep } from '@concord/kit/store/migrate';
import { createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { attemptColumns } from '../attempt.row.js';
import { credentialColumns } from '../credential.row.js';
import { departmentColumns } from '../place.row.js';
import { organizationColumns } from '../register.row.js';
import { sessionColumns } from '../session.row.js';
import { staffColumns, staffRoleColumns } from '../staff.row.js';

class CreateOrganization1763740800001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, { name: 'organization', columns: organizationColumns, primary: ['id'] });
  }
}

class CreateDepartment1763740800002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'department',
      columns: departmentColumns,
      primary: ['id'],
      unique: { uq_department_name: ['organization', 'name'] },
    });
  }
}

class CreateStaff1763740800003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff',
      columns: staffColumns,
      primary: ['id'],
      indexes: { ix_staff_status: ['organization', 'status', 'id'] },
    });
  }
}

class CreateStaffRole1763740800004 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff_role',
      columns: staffRoleColumns,
      primary: ['organization', 'role', 'staffId'],
      indexes: { ix_staff_role_staff: ['staffId'] },
    });
  }
}

class CreateCredential1763740800005 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'credential',
      columns: credentialColumns,
      primary: ['id'],
      unique: { uq_credential_account: ['account'] },
    });
  }
}

class CreateSession1763740800006 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'session',
      columns: sessionColumns,
      primary: ['id'],
      unique: { uq_session_token: ['tokenHash'] },
      indexes: { ix_session_staff: ['staffId'], ix_session_idle: ['idleUntil'] },
    });
  }
}

class CreateSignInAttempt1763740800007 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'sign_in_attempt',
      columns: attemptColumns,
      primary: ['id'],
      indexes: { ix_sign_in_attempt_last: ['lastAt'] },
    });
  }
}

/** The first tables, one step each. */
export const firstTables: readonly Function[] = [
  CreateOrganization1763740800001,
  CreateDepartment1763740800002,
  CreateStaff1763740800003,
  CreateStaffRole1763740800004,
  CreateCredential1763740800005,
  CreateSession1763740800006,
  CreateSignInAttempt1763740800007,
];

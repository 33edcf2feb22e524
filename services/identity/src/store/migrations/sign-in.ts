import { ForwardStep } from '@concord/kit/store/migrate';
import { addColumnStep, createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { challengeColumns } from '../challenge.row.js';
import { credentialColumns } from '../credential.row.js';
import { passwordHistoryColumns } from '../password-history.row.js';
import { recoveryCodeColumns, secondFactorColumns } from '../second-factor.row.js';
import { securitySettingsColumns } from '../security-settings.row.js';
import { ssoProviderColumns } from '../sso-provider.row.js';

class CreateSecuritySettings1763740800040 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'security_settings',
      columns: securitySettingsColumns,
      primary: ['id'],
    });
  }
}

class AddCredentialSetAt1763740800041 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'credential', 'setAt', credentialColumns.setAt);
  }
}

class AddCredentialGiven1763740800042 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addColumnStep(queryRunner, 'credential', 'given', credentialColumns.given);
  }
}

class CreatePasswordHistory1763740800043 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'password_history',
      columns: passwordHistoryColumns,
      primary: ['staffId', 'number'],
    });
  }
}

class CreateChallenge1763740800044 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'challenge',
      columns: challengeColumns,
      primary: ['id'],
      unique: { uq_challenge_token: ['tokenHash'] },
      indexes: { ix_challenge_subject: ['subjectId'], ix_challenge_expires: ['expiresAt'] },
    });
  }
}

class CreateSecondFactor1763740800045 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, { name: 'second_factor', columns: secondFactorColumns, primary: ['id'] });
  }
}

class CreateRecoveryCode1763740800046 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'recovery_code',
      columns: recoveryCodeColumns,
      primary: ['id'],
      indexes: { ix_recovery_code_staff: ['staffId'] },
    });
  }
}

class CreateSsoProvider1763740800047 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'sso_provider',
      columns: ssoProviderColumns,
      primary: ['id'],
      unique: { uq_sso_provider_organization: ['organization'] },
    });
  }
}

/** How strictly an organization guards its accounts, and what the steps of a sign-in need. */
export const signIn: readonly Function[] = [
  CreateSecuritySettings1763740800040,
  AddCredentialSetAt1763740800041,
  AddCredentialGiven1763740800042,
  CreatePasswordHistory1763740800043,
  CreateChallenge1763740800044,
  CreateSecondFactor1763740800045,
  CreateRecoveryCode1763740800046,
  CreateSsoProvider1763740800047,
];

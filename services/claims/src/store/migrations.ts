import { caseNumberColumns } from '@concord/casework/store/case-number.row';
import { ForwardStep } from '@concord/kit/store/migrate';
import { addIndexesStep, createTableStep, dropIndexesStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { claimDisclosureColumns } from './claim-disclosure.row.js';
import { claimSeatColumns, openSeatIndexes } from './claim-seat.row.js';
import { claimColumns } from './claim.row.js';
import { knownOrganizationColumns, staffMemberColumns } from './directory.row.js';
import { ledgerColumns, reserveColumns } from './insurer-only.row.js';
import { policyColumns, policySeatColumns } from './policy.row.js';

class CreatePolicy1766100000001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const unique = { uq_policy_no: ['organization', 'policyNo'] };
    return createTableStep(queryRunner, { name: 'policy', columns: policyColumns, primary: ['id'], unique });
  }
}

class CreatePolicySeat1766100000002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'policy_seat',
      columns: policySeatColumns,
      primary: ['id', 'organization'],
      indexes: {
        ix_policy_seat_hospital: ['organization', 'hospital', 'periodTo', 'id'],
        ix_policy_seat_period: ['organization', 'periodTo', 'id'],
      },
    });
  }
}

class CreateLedger1766100000003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, { name: 'ledger', columns: ledgerColumns, primary: ['id'] });
  }
}

class CreateClaim1766100000004 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const unique = { uq_claim_case_no: ['caseNo'] };
    return createTableStep(queryRunner, { name: 'claim', columns: claimColumns, primary: ['id'], unique });
  }
}

class CreateClaimSeat1766100000005 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'claim_seat',
      columns: claimSeatColumns,
      primary: ['id', 'organization'],
      indexes: {
        ix_claim_seat_open: ['organization', 'isOpen', 'dueAt', 'id'],
        ix_claim_seat_due: ['organization', 'dueAt', 'id'],
        ix_claim_seat_status: ['organization', 'status', 'dueAt', 'id'],
        ix_claim_seat_adjuster: ['organization', 'adjuster', 'dueAt', 'id'],
        ix_claim_seat_stage: ['organization', 'mediationStage', 'dueAt', 'id'],
        ix_claim_seat_case_no: ['organization', 'caseNo'],
        ix_claim_seat_dispute_no: ['organization', 'disputeNo'],
        ix_claim_seat_dispute: ['disputeId', 'organization', 'id'],
        ix_claim_seat_ends: ['endsAt'],
      },
    });
  }
}

class CreateReserve1766100000006 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const unique = { uq_reserve_claim: ['claimId'] };
    return createTableStep(queryRunner, { name: 'reserve', columns: reserveColumns, primary: ['id'], unique });
  }
}

class CreateCaseNumber1766100000007 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const unique = { uq_case_number_place: ['year', 'place'] };
    const primary = ['organization', 'year'];
    return createTableStep(queryRunner, { name: 'case_number', columns: caseNumberColumns, primary, unique });
  }
}

class CreateKnownOrganization1766100000008 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const primary = ['organization'];
    return createTableStep(queryRunner, { name: 'known_organization', columns: knownOrganizationColumns, primary });
  }
}

class CreateStaffMember1766100000009 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const primary = ['organization', 'id'];
    return createTableStep(queryRunner, { name: 'staff_member', columns: staffMemberColumns, primary });
  }
}

class AddIndexesOfOpenSeats1766100000010 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addIndexesStep(queryRunner, 'claim_seat', openSeatIndexes);
  }
}

/** Of one adjuster and of one stage is asked what is open: the indexes of step 5 went through the archive as well. */
class DropIndexesOfAllSeats1766100000011 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return dropIndexesStep(queryRunner, 'claim_seat', ['ix_claim_seat_adjuster', 'ix_claim_seat_stage']);
  }
}

class CreateClaimDisclosure1766100000012 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'claim_disclosure',
      columns: claimDisclosureColumns,
      primary: ['id'],
      indexes: { ix_claim_disclosure_claim: ['claim', 'id'] },
    });
  }
}

/** Every step of this service's tables, oldest first; a step that was released is never changed. */
export const claimMigrations: readonly Function[] = [
  CreatePolicy1766100000001,
  CreatePolicySeat1766100000002,
  CreateLedger1766100000003,
  CreateClaim1766100000004,
  CreateClaimSeat1766100000005,
  CreateReserve1766100000006,
  CreateCaseNumber1766100000007,
  CreateKnownOrganization1766100000008,
  CreateStaffMember1766100000009,
  AddIndexesOfOpenSeats1766100000010,
  DropIndexesOfAllSeats1766100000011,
  CreateClaimDisclosure1766100000012,
];

import { ForwardStep } from '@concord/kit/store/migrate';
import { addIndexesStep, createTableStep, dropIndexesStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import { caseNumberColumns } from './case-number.row.js';
import { caucusColumns, caucusSeatColumns } from './caucus.row.js';
import {
  departmentColumns,
  knownOrganizationColumns,
  staffMemberColumns,
  staffRegistrationColumns,
} from './directory.row.js';
import { disclosureColumns } from './disclosure.row.js';
import { disputeColumns, disputeSeatColumns } from './dispute.row.js';
import { mediationColumns, mediationSeatColumns, mediatorPlaceColumns, openSeatIndexes } from './mediation.row.js';

class CreateDispute1766100000001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'dispute',
      columns: disputeColumns,
      primary: ['id'],
      unique: { uq_dispute_case_no: ['caseNo'] },
    });
  }
}

class CreateDisputeSeat1766100000002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'dispute_seat',
      columns: disputeSeatColumns,
      primary: ['id', 'organization'],
      indexes: {
        ix_dispute_seat_open: ['organization', 'isOpen', 'dueAt', 'id'],
        ix_dispute_seat_due: ['organization', 'dueAt', 'id'],
        ix_dispute_seat_status: ['organization', 'status', 'dueAt', 'id'],
        ix_dispute_seat_case_no: ['organization', 'caseNo'],
      },
    });
  }
}

class CreateMediationCase1766100000003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'mediation_case',
      columns: mediationColumns,
      primary: ['id'],
      unique: { uq_mediation_case_no: ['caseNo'] },
      indexes: { ix_mediation_dispute: ['dispute'], ix_mediation_lapse: ['lapseAt'] },
    });
  }
}

class CreateMediationSeat1766100000004 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'mediation_seat',
      columns: mediationSeatColumns,
      primary: ['id', 'organization'],
      indexes: {
        ix_mediation_seat_open: ['organization', 'isOpen', 'dueAt', 'id'],
        ix_mediation_seat_due: ['organization', 'dueAt', 'id'],
        ix_mediation_seat_status: ['organization', 'status', 'dueAt', 'id'],
        ix_mediation_seat_session: ['organization', 'sessionAt'],
        ix_mediation_seat_claim: ['organization', 'claimStage', 'dueAt', 'id'],
        ix_mediation_seat_case_no: ['organization', 'caseNo'],
      },
    });
  }
}

class CreateMediatorPlace1766100000005 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'mediator_place',
      columns: mediatorPlaceColumns,
      primary: ['organization', 'staff', 'id'],
      indexes: { ix_mediator_place_case: ['organization', 'id'] },
    });
  }
}

class CreateCaucus1766100000006 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, { name: 'caucus', columns: caucusColumns, primary: ['id'] });
  }
}

class CreateCaucusSeat1766100000007 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'caucus_seat',
      columns: caucusSeatColumns,
      primary: ['id', 'organization'],
      indexes: { ix_caucus_seat_mediation: ['organization', 'mediation', 'id'] },
    });
  }
}

class CreateCaseNumber1766100000008 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'case_number',
      columns: caseNumberColumns,
      primary: ['organization', 'series', 'year'],
      unique: { uq_case_number_place: ['series', 'year', 'place'] },
    });
  }
}

class CreateStaffMember1766100000009 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff_member',
      columns: staffMemberColumns,
      primary: ['organization', 'id'],
    });
  }
}

class CreateKnownOrganization1766100000010 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'known_organization',
      columns: knownOrganizationColumns,
      primary: ['organization'],
    });
  }
}

class CreateDepartment1766100000011 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'department',
      columns: departmentColumns,
      primary: ['organization', 'id'],
    });
  }
}

class AddIndexesOfOpenSeats1766100000012 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addIndexesStep(queryRunner, 'mediation_seat', openSeatIndexes);
  }
}

/** A stage and a session are asked for among what is open: the indexes of step 4 went through the archive as well. */
class DropIndexesOfAllSeats1766100000013 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return dropIndexesStep(queryRunner, 'mediation_seat', ['ix_mediation_seat_session', 'ix_mediation_seat_claim']);
  }
}

class CreateDisclosure1766100000014 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'disclosure',
      columns: disclosureColumns,
      primary: ['id'],
      indexes: {
        ix_disclosure_dispute: ['dispute', 'id'],
        ix_disclosure_patient: ['organization', 'patient', 'id'],
        ix_disclosure_lapse: ['status', 'expiresOn', 'id'],
      },
    });
  }
}

class CreateStaffRegistration1766100000020 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff_registration',
      columns: staffRegistrationColumns,
      primary: ['organization', 'id'],
      indexes: { ix_staff_registration_kind: ['organization', 'kind'] },
    });
  }
}

/** Every step of this service's tables, oldest first; a step that was released is never changed. */
export const mediationMigrations: readonly Function[] = [
  CreateDispute1766100000001,
  CreateDisputeSeat1766100000002,
  CreateMediationCase1766100000003,
  CreateMediationSeat1766100000004,
  CreateMediatorPlace1766100000005,
  CreateCaucus1766100000006,
  CreateCaucusSeat1766100000007,
  CreateCaseNumber1766100000008,
  CreateStaffMember1766100000009,
  CreateKnownOrganization1766100000010,
  CreateDepartment1766100000011,
  AddIndexesOfOpenSeats1766100000012,
  DropIndexesOfAllSeats1766100000013,
  CreateDisclosure1766100000014,
  CreateStaffRegistration1766100000020,
];

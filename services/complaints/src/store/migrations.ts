import { caseNumberColumns } from '@concord/casework/store/case-number.row';
import { ForwardStep } from '@concord/kit/store/migrate';
import { addColumnStep, addIndexesStep, createTableStep, dropIndexesStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';
import {
  complaintColumns,
  foreignStageColumns,
  openSeatIndexes,
  ownSeatColumns,
  stageIndexes,
} from './complaint.row.js';
import {
  departmentColumns,
  knownOrganizationColumns,
  knownPatientColumns,
  staffMemberColumns,
} from './directory.row.js';

class CreateComplaint1766000000001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'complaint',
      columns: complaintColumns,
      primary: ['id'],
      unique: { uq_complaint_case_no: ['caseNo'] },
    });
  }
}

class CreateComplaintSeat1766000000002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'complaint_seat',
      columns: ownSeatColumns,
      primary: ['organization', 'id'],
      indexes: {
        ix_complaint_seat_open: ['organization', 'isOpen', 'dueAt', 'id'],
        ix_complaint_seat_due: ['organization', 'dueAt', 'id'],
        ix_complaint_seat_status: ['organization', 'status', 'dueAt', 'id'],
        ix_complaint_seat_handler: ['organization', 'handler', 'dueAt', 'id'],
        ix_complaint_seat_patient: ['organization', 'patientId', 'dueAt', 'id'],
        ix_complaint_seat_case_no: ['organization', 'caseNo'],
        ix_complaint_seat_silent: ['silentAt'],
      },
    });
  }
}

class CreateCaseNumber1766000000003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'case_number',
      columns: caseNumberColumns,
      primary: ['organization', 'year'],
      unique: { uq_case_number_place: ['year', 'place'] },
    });
  }
}

class CreateStaffMember1766000000004 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'staff_member',
      columns: staffMemberColumns,
      primary: ['organization', 'id'],
    });
  }
}

class CreateDepartment1766000000005 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'department',
      columns: departmentColumns,
      primary: ['organization', 'id'],
    });
  }
}

class CreateKnownPatient1766000000006 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'known_patient',
      columns: knownPatientColumns,
      primary: ['organization', 'id'],
    });
  }
}

class CreateKnownOrganization1766000000007 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'known_organization',
      columns: knownOrganizationColumns,
      primary: ['organization'],
    });
  }
}

class AddForeignStages1766000000008 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    for (const [name, column] of Object.entries(foreignStageColumns))
      await addColumnStep(queryRunner, 'complaint_seat', name, column);
    await addIndexesStep(queryRunner, 'complaint_seat', {
      ix_complaint_seat_dispute_stage: ['organization', 'disputeStage', 'dueAt', 'id'],
      ix_complaint_seat_claim_stage: ['organization', 'claimStage', 'dueAt', 'id'],
      ix_complaint_seat_mediation_stage: ['organization', 'mediationStage', 'dueAt', 'id'],
    });
  }
}

class AddIndexesOfOpenSeats1766000000009 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addIndexesStep(queryRunner, 'complaint_seat', openSeatIndexes);
  }
}

/** What somebody handles is found among what is open; nobody asks for everything they ever handled. */
class DropHandlerIndex1766000000010 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return dropIndexesStep(queryRunner, 'complaint_seat', ['ix_complaint_seat_handler']);
  }
}

class AddStageIndexesOfSeats1766000000011 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return addIndexesStep(queryRunner, 'complaint_seat', stageIndexes);
  }
}

/** A stage is asked for among what is open: the indexes of step 8 went through the archive as well. */
class DropStageIndexes1766000000012 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    const names = ['dispute', 'claim', 'mediation'].map((stage) => `ix_complaint_seat_${stage}_stage`);
    return dropIndexesStep(queryRunner, 'complaint_seat', names);
  }
}

/** Every step of this service's tables, oldest first; a step that was released is never changed. */
export const complaintMigrations: readonly Function[] = [
  CreateComplaint1766000000001,
  CreateComplaintSeat1766000000002,
  CreateCaseNumber1766000000003,
  CreateStaffMember1766000000004,
  CreateDepartment1766000000005,
  CreateKnownPatient1766000000006,
  CreateKnownOrganization1766000000007,
  AddForeignStages1766000000008,
  AddIndexesOfOpenSeats1766000000009,
  DropHandlerIndex1766000000010,
  AddStageIndexesOfSeats1766000000011,
  DropStageIndexes1766000000012,
];

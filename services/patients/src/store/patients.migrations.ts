import { col, nullable } from '@concord/kit/store/columns';
import { ForwardStep } from '@concord/kit/store/migrate';
import { addColumnStep, createTableStep } from '@concord/kit/store/table-step';
import type { QueryRunner } from 'typeorm';

class CreatePatient1767225600001 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'patient',
      columns: {
        id: col.id(),
        organization: col.id(),
        version: col.version(),
        name: col.sealed(),
        phone: col.sealed(),
        memberNo: nullable(col.sealed()),
        gender: nullable(col.code(16)),
        birthYear: nullable(col.count()),
        tier: col.code(16),
        vip: col.flag(),
        vulnerable: col.flag(),
        phoneIndex: col.code(64),
        memberNoIndex: nullable(col.code(64)),
        personIndex: col.code(64),
        soleIndex: nullable(col.code(64)),
        createdAt: col.instant(),
        updatedAt: col.instant(),
      },
      primary: ['id'],
      unique: {
        uq_patient_member_no: ['organization', 'memberNoIndex'],
        uq_patient_sole: ['organization', 'soleIndex'],
      },
      indexes: {
        ix_patient_person: ['organization', 'personIndex'],
        ix_patient_phone: ['organization', 'phoneIndex'],
      },
    });
  }
}

class CreateVisit1767225600002 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'visit',
      columns: {
        id: col.id(),
        organization: col.id(),
        patientId: col.id(),
        date: col.day(),
        departmentId: nullable(col.id()),
        kind: col.code(16),
        doctorName: nullable(col.sealed()),
        surgery: col.flag(),
        createdAt: col.instant(),
      },
      primary: ['id'],
      indexes: { ix_visit_patient: ['organization', 'patientId', 'date'] },
    });
  }
}

class CreatePatientToken1767225600003 extends ForwardStep {
  up(queryRunner: QueryRunner) {
    return createTableStep(queryRunner, {
      name: 'patient_token',
      columns: { organization: col.id(), token: col.code(64), patientId: col.id() },
      primary: ['organization', 'token', 'patientId'],
      indexes: { ix_patient_token_patient: ['organization', 'patientId'] },
    });
  }
}

class AddPatientErasure1767225600004 extends ForwardStep {
  async up(queryRunner: QueryRunner) {
    await addColumnStep(queryRunner, 'patient', 'heldSince', nullable(col.instant()));
    await addColumnStep(queryRunner, 'patient', 'erasedAt', nullable(col.instant()));
  }
}

/** In any order; the numbers of their names order them. Never edited, only added to. */
export const patientMigrations: readonly Function[] = [
  CreatePatient1767225600001,
  CreateVisit1767225600002,
  CreatePatientToken1767225600003,
  AddPatientErasure1767225600004,
];

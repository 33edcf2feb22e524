import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One time a patient was at the hospital. */
@Entity('visit')
@Index('ix_visit_patient', ['organization', 'patientId', 'date'])
export class VisitRow {
  @PrimaryColumn(col.id()) id!: string;
  @Column(col.id()) organization!: string;
  @Column(col.id()) patientId!: string;
  @Column(col.day()) date!: string;
  @Column(nullable(col.id())) departmentId!: string | null;
  @Column(col.code(16)) kind!: string;
  /** Free text: sealed with the key of the patient. */
  @Column(nullable(col.sealed())) doctorName!: Buffer | null;
  @Column(col.flag()) surgery!: boolean;
  @Column(col.instant()) createdAt!: Date;
}

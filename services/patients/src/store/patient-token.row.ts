import { col } from '@concord/kit/store/columns';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Keyed characters and bigrams of names: finds patients by a part of their name without opening anything. */
@Entity('patient_token')
@Index('ix_patient_token_patient', ['organization', 'patientId'])
export class PatientTokenRow {
  @PrimaryColumn(col.id()) organization!: string;
  @PrimaryColumn(col.code(64)) token!: string;
  @PrimaryColumn(col.id()) patientId!: string;
}

import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A patient's file. What names the person is sealed with the key of that person; codes stay clear. */
@Entity('patient')
@Index('uq_patient_member_no', ['organization', 'memberNoIndex'], { unique: true })
@Index('uq_patient_sole', ['organization', 'soleIndex'], { unique: true })
@Index('ix_patient_person', ['organization', 'personIndex'])
@Index('ix_patient_phone', ['organization', 'phoneIndex'])
export class PatientRow {
  @PrimaryColumn(col.id()) id!: string;
  @Column(col.id()) organization!: string;
  @Column(col.version()) version!: number;
  @Column(col.sealed()) name!: Buffer;
  @Column(col.sealed()) phone!: Buffer;
  @Column(nullable(col.sealed())) memberNo!: Buffer | null;
  @Column(nullable(col.code(16))) gender!: string | null;
  @Column(nullable(col.count())) birthYear!: number | null;
  @Column(col.code(16)) tier!: string;
  @Column(col.flag()) vip!: boolean;
  @Column(col.flag()) vulnerable!: boolean;
  /** Blind index of the phone, without its extension. */
  @Column(col.code(64)) phoneIndex!: string;
  /** Blind index of the member number. */
  @Column(nullable(col.code(64))) memberNoIndex!: string | null;
  /** Blind index of name and phone together. */
  @Column(col.code(64)) personIndex!: string;
  /** The same while the person has one file; of two desks that register them at once, one loses. */
  @Column(nullable(col.code(64))) soleIndex!: string | null;
  /** Since when it may not be erased. */
  @Column(nullable(col.instant())) heldSince!: Date | null;
  /** What was sealed is empty then, and no index leads to the row. */
  @Column(nullable(col.instant())) erasedAt!: Date | null;
  @Column(col.instant()) createdAt!: Date;
  @Column(col.instant()) updatedAt!: Date;
}

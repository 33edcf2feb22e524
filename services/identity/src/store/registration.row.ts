import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const registrationColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  staffId: col.id(),
  kind: col.code(16),
  status: col.code(8),
  fromDay: col.day(),
  untilDay: nullable(col.day()),
  paper: col.sealed(),
};

/** An entry of a professional register. Number, specialty, title and qualification are sealed under the person's key. */
@Entity('registration')
@Index('ix_registration_staff', ['staffId', 'kind'])
@Index('ix_registration_kind', ['organization', 'kind', 'status', 'id'])
export class RegistrationRow {
  @PrimaryColumn(registrationColumns.id)
  id!: string;

  @Column(registrationColumns.organization)
  organization!: string;

  @Column(registrationColumns.version)
  version!: number;

  @Column(registrationColumns.staffId)
  staffId!: string;

  @Column(registrationColumns.kind)
  kind!: string;

  @Column(registrationColumns.status)
  status!: string;

  @Column(registrationColumns.fromDay)
  fromDay!: string;

  @Column(registrationColumns.untilDay)
  untilDay!: string | null;

  @Column(registrationColumns.paper)
  paper!: Buffer;
}

import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const deputyColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  principal: col.id(),
  deputy: col.id(),
  fromDay: col.day(),
  untilDay: col.day(),
  status: col.code(8),
  endedAt: nullable(col.instant()),
  reason: col.sealed(),
};

/** Who stands in for whom, and when. Why is sealed under the principal's key: it may say that they are ill. */
@Entity('deputyship')
@Index('ix_deputyship_deputy', ['deputy', 'status', 'untilDay'])
@Index('ix_deputyship_principal', ['principal', 'status', 'untilDay'])
@Index('ix_deputyship_organization', ['organization', 'status', 'untilDay'])
export class DeputyRow {
  @PrimaryColumn(deputyColumns.id)
  id!: string;

  @Column(deputyColumns.organization)
  organization!: string;

  @Column(deputyColumns.version)
  version!: number;

  @Column(deputyColumns.principal)
  principal!: string;

  @Column(deputyColumns.deputy)
  deputy!: string;

  @Column(deputyColumns.fromDay)
  fromDay!: string;

  @Column(deputyColumns.untilDay)
  untilDay!: string;

  @Column(deputyColumns.status)
  status!: string;

  @Column(deputyColumns.endedAt)
  endedAt!: Date | null;

  @Column(deputyColumns.reason)
  reason!: Buffer;
}

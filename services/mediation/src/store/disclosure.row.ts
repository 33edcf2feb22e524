import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The columns of a disclosure. What decides on a delivery is coded and clear, so that it is asked without a key; purpose,
 * ground and reasons are in `state`, sealed.
 */
export const disclosureColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  dispute: col.id(),
  patient: nullable(col.id()),
  recipient: col.id(),
  kinds: col.json(),
  status: col.code(16),
  expiresOn: col.day(),
  state: col.sealed(),
};

/** What a hospital gave to another organization (对外提供记录). Its owner is the hospital; no row is ever removed. */
@Entity('disclosure')
@Index('ix_disclosure_dispute', ['dispute', 'id'])
@Index('ix_disclosure_patient', ['organization', 'patient', 'id'])
@Index('ix_disclosure_lapse', ['status', 'expiresOn', 'id'])
export class DisclosureRow {
  @PrimaryColumn(disclosureColumns.id)
  id!: string;

  @Column(disclosureColumns.organization)
  organization!: string;

  @Column(disclosureColumns.version)
  version!: number;

  @Column(disclosureColumns.dispute)
  dispute!: string;

  @Column(disclosureColumns.patient)
  patient!: string | null;

  @Column(disclosureColumns.recipient)
  recipient!: string;

  @Column(disclosureColumns.kinds)
  kinds!: readonly string[];

  @Column(disclosureColumns.status)
  status!: string;

  @Column(disclosureColumns.expiresOn)
  expiresOn!: string;

  @Column(disclosureColumns.state)
  state!: Buffer;
}

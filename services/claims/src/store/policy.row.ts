import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a policy. Its terms are sealed. */
export const policyColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  policyNo: col.code(64),
  status: col.code(24),
  state: col.sealed(),
};

/** A liability policy. `organization` is the insurer; the hospital it insures has a seat. */
@Entity('policy')
@Index('uq_policy_no', ['organization', 'policyNo'], { unique: true })
export class PolicyRow {
  @PrimaryColumn(policyColumns.id)
  id!: string;

  @Column(policyColumns.organization)
  organization!: string;

  @Column(policyColumns.version)
  version!: number;

  @Column(policyColumns.policyNo)
  policyNo!: string;

  @Column(policyColumns.status)
  status!: string;

  @Column(policyColumns.state)
  state!: Buffer;
}

/** The columns of a policy's place at one of its two parties. */
export const policySeatColumns = {
  id: col.id(),
  organization: col.id(),
  hospital: col.id(),
  line: col.code(24),
  periodTo: col.day(),
};

/** The place of a policy at the insurer and at the hospital. */
@Entity('policy_seat')
@Index('ix_policy_seat_hospital', ['organization', 'hospital', 'periodTo', 'id'])
@Index('ix_policy_seat_period', ['organization', 'periodTo', 'id'])
export class PolicySeatRow {
  @PrimaryColumn(policySeatColumns.id)
  id!: string;

  @PrimaryColumn(policySeatColumns.organization)
  organization!: string;

  @Column(policySeatColumns.hospital)
  hospital!: string;

  @Column(policySeatColumns.line)
  line!: string;

  @Column(policySeatColumns.periodTo)
  periodTo!: string;
}

import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a claim. What was told, assessed and paid to whom is in `state`, sealed; what is clear is coded. */
export const claimColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  caseNo: col.code(24),
  status: col.code(24),
  mediationStage: nullable(col.code(40)),
  state: col.sealed(),
};

/** A claim as it stands. `organization` is the insurer; who sees it, its seats say. */
@Entity('claim')
@Index('uq_claim_case_no', ['caseNo'], { unique: true })
export class ClaimRow {
  @PrimaryColumn(claimColumns.id)
  id!: string;

  @Column(claimColumns.organization)
  organization!: string;

  @Column(claimColumns.version)
  version!: number;

  @Column(claimColumns.caseNo)
  caseNo!: string;

  @Column(claimColumns.status)
  status!: string;

  /** Where the mediation of its dispute stands, as last heard. Written by a reaction alone, and without a version. */
  @Column(claimColumns.mediationStage)
  mediationStage!: string | null;

  @Column(claimColumns.state)
  state!: Buffer;
}

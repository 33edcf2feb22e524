import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a disclosure as the hospital's side told it. */
export const claimDisclosureColumns = {
  id: col.id(),
  organization: col.id(),
  claim: col.id(),
  kinds: col.json(),
  expiresOn: col.day(),
  endedAt: nullable(col.instant()),
};

/** For which kinds of data, and how long, the hospital lets the insurer keep sight of what it told of a claim. */
@Entity('claim_disclosure')
@Index('ix_claim_disclosure_claim', ['claim', 'id'])
export class ClaimDisclosureRow {
  @PrimaryColumn(claimDisclosureColumns.id)
  id!: string;

  /** The insurer. */
  @Column(claimDisclosureColumns.organization)
  organization!: string;

  @Column(claimDisclosureColumns.claim)
  claim!: string;

  @Column(claimDisclosureColumns.kinds)
  kinds!: readonly string[];

  /** The last day. */
  @Column(claimDisclosureColumns.expiresOn)
  expiresOn!: string;

  /** When it was withdrawn, ended or written down as expired; null while nothing was heard of its end. */
  @Column(claimDisclosureColumns.endedAt)
  endedAt!: Date | null;
}

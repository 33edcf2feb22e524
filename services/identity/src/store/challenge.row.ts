import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const challengeColumns = {
  id: col.id(),
  organization: col.id(),
  subjectId: col.id(),
  purpose: col.code(16),
  by: col.code(8),
  proven: col.flag(),
  tokenHash: col.code(64),
  secret: nullable(col.sealed()),
  expiresAt: col.instant(),
};

/** A step of a sign-in that waits, a reset link, a way to the organization's own sign-on. Only the token's SHA-256 is here. */
@Entity('challenge')
@Index('uq_challenge_token', ['tokenHash'], { unique: true })
@Index('ix_challenge_subject', ['subjectId'])
@Index('ix_challenge_expires', ['expiresAt'])
export class ChallengeRow {
  @PrimaryColumn(challengeColumns.id)
  id!: string;

  @Column(challengeColumns.organization)
  organization!: string;

  @Column(challengeColumns.subjectId)
  subjectId!: string;

  @Column(challengeColumns.purpose)
  purpose!: string;

  @Column(challengeColumns.by)
  by!: string;

  @Column(challengeColumns.proven)
  proven!: boolean;

  @Column(challengeColumns.tokenHash)
  tokenHash!: string;

  /** Of a second factor that is not enrolled yet. */
  @Column(challengeColumns.secret)
  secret!: Buffer | null;

  @Column(challengeColumns.expiresAt)
  expiresAt!: Date;
}

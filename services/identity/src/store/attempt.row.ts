import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const attemptColumns = {
  id: col.code(64),
  organization: col.id(),
  failures: col.count(),
  lastAt: col.instant(),
  lockedUntil: nullable(col.instant()),
};

/** Attempts on an account name, by its keyed fingerprint. Nobody need have the account; no organization's, therefore. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_last', ['lastAt'])
export class AttemptRow {
  @PrimaryColumn(attemptColumns.id)
  id!: string;

  @Column(attemptColumns.organization)
  organization!: string;

  @Column(attemptColumns.failures)
  failures!: number;

  @Column(attemptColumns.lastAt)
  lastAt!: Date;

  @Column(attemptColumns.lockedUntil)
  lockedUntil!: Date | null;
}

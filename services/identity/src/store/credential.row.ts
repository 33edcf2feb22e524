import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const credentialColumns = {
  id: col.id(),
  organization: col.id(),
  account: col.code(64),
  passwordHash: col.code(255),
  setAt: nullable(col.instant()),
  given: nullable(col.flag()),
};

/** The password of a member of staff, apart from them so that no list of staff ever reads it. `id` is theirs. */
@Entity('credential')
@Index('uq_credential_account', ['account'], { unique: true })
export class CredentialRow {
  @PrimaryColumn(credentialColumns.id)
  id!: string;

  @Column(credentialColumns.organization)
  organization!: string;

  /** Keyed fingerprint of the normalized account name; one key for all organizations. */
  @Column(credentialColumns.account)
  account!: string;

  /** Argon2id, encoded with its parameters and salt. */
  @Column(credentialColumns.passwordHash)
  passwordHash!: string;

  /** Null for those from before it was written down; so `given`. */
  @Column(credentialColumns.setAt)
  setAt!: Date | null;

  /** Whether an administrator gave it. */
  @Column(credentialColumns.given)
  given!: boolean | null;
}

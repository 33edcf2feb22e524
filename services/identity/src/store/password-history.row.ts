import { col } from '@concord/kit/store/columns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const passwordHistoryColumns = {
  staffId: col.id(),
  number: col.count(),
  organization: col.id(),
  passwordHash: col.code(255),
};

/** A password that may not come again, as its hash. Numbers run from 1; only the latest are kept. */
@Entity('password_history')
export class PasswordHistoryRow {
  @PrimaryColumn(passwordHistoryColumns.staffId)
  staffId!: string;

  @PrimaryColumn(passwordHistoryColumns.number)
  number!: number;

  @Column(passwordHistoryColumns.organization)
  organization!: string;

  @Column(passwordHistoryColumns.passwordHash)
  passwordHash!: string;
}

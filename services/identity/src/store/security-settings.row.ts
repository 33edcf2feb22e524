import { col } from '@concord/kit/store/columns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const securitySettingsColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  secondFactorRoles: col.json(),
  passwordMaxAgeDays: col.count(),
  idleMinutes: col.count(),
  mustChangeGiven: col.flag(),
};

/** How strictly an organization guards its accounts; no row while it set nothing. `id` is the organization's. */
@Entity('security_settings')
export class SecuritySettingsRow {
  @PrimaryColumn(securitySettingsColumns.id)
  id!: string;

  @Column(securitySettingsColumns.organization)
  organization!: string;

  @Column(securitySettingsColumns.version)
  version!: number;

  @Column(securitySettingsColumns.secondFactorRoles)
  secondFactorRoles!: readonly string[];

  @Column(securitySettingsColumns.passwordMaxAgeDays)
  passwordMaxAgeDays!: number;

  @Column(securitySettingsColumns.idleMinutes)
  idleMinutes!: number;

  @Column(securitySettingsColumns.mustChangeGiven)
  mustChangeGiven!: boolean;
}

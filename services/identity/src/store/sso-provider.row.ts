import { col } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ssoProviderColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  name: col.code(60),
  issuer: col.code(300),
  clientId: col.code(200),
  accountClaim: col.code(100),
  clientSecret: col.sealed(),
};

/** Where an organization's people sign on. */
@Entity('sso_provider')
@Index('uq_sso_provider_organization', ['organization'], { unique: true })
export class SsoProviderRow {
  @PrimaryColumn(ssoProviderColumns.id)
  id!: string;

  @Column(ssoProviderColumns.organization)
  organization!: string;

  @Column(ssoProviderColumns.version)
  version!: number;

  @Column(ssoProviderColumns.name)
  name!: string;

  @Column(ssoProviderColumns.issuer)
  issuer!: string;

  @Column(ssoProviderColumns.clientId)
  clientId!: string;

  @Column(ssoProviderColumns.accountClaim)
  accountClaim!: string;

  /** Sealed with the key of the organization. */
  @Column(ssoProviderColumns.clientSecret)
  clientSecret!: Buffer;
}

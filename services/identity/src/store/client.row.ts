import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const clientColumns = {
  id: col.id(),
  organization: col.id(),
  organizationKind: col.code(16),
  version: col.version(),
  status: col.code(8),
  name: col.code(80),
  roles: col.json(),
  scopes: col.json(),
  requestsPerMinute: col.count(),
  expiresAt: col.instant(),
  keyHash: col.code(64),
  addedAt: col.instant(),
  lastUsedAt: nullable(col.instant()),
};

/** A program of an organization. Its key is not here, only the SHA-256. */
@Entity('api_client')
@Index('uq_api_client_key', ['keyHash'], { unique: true })
@Index('ix_api_client_organization', ['organization', 'addedAt'])
export class ClientRow {
  @PrimaryColumn(clientColumns.id)
  id!: string;

  @Column(clientColumns.organization)
  organization!: string;

  @Column(clientColumns.organizationKind)
  organizationKind!: string;

  @Column(clientColumns.version)
  version!: number;

  @Column(clientColumns.status)
  status!: string;

  @Column(clientColumns.name)
  name!: string;

  @Column(clientColumns.roles)
  roles!: readonly string[];

  @Column(clientColumns.scopes)
  scopes!: readonly string[];

  @Column(clientColumns.requestsPerMinute)
  requestsPerMinute!: number;

  @Column(clientColumns.expiresAt)
  expiresAt!: Date;

  @Column(clientColumns.keyHash)
  keyHash!: string;

  @Column(clientColumns.addedAt)
  addedAt!: Date;

  /** At most a minute old. */
  @Column(clientColumns.lastUsedAt)
  lastUsedAt!: Date | null;
}

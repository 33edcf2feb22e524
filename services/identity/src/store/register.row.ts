import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organization's `organization` is itself: whoever belongs to it sees it. */
export const organizationColumns = {
  id: col.id(),
  organization: col.id(),
  name: col.code(120),
  kind: col.code(16),
  /** Null for those who were founded before organizations said their law. */
  rulePack: nullable(col.code(40)),
  ownership: nullable(col.code(8)),
  district: nullable(col.code(6)),
};

/** A party to disputes. Its name is public and stays clear. */
@Entity('organization')
export class OrganizationRow {
  @PrimaryColumn(organizationColumns.id)
  id!: string;

  @Column(organizationColumns.organization)
  organization!: string;

  @Column(organizationColumns.name)
  name!: string;

  @Column(organizationColumns.kind)
  kind!: string;

  @Column(organizationColumns.rulePack)
  rulePack!: string | null;

  @Column(organizationColumns.ownership)
  ownership!: string | null;

  @Column(organizationColumns.district)
  district!: string | null;
}

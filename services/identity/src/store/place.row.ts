import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const siteColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  name: col.code(80),
  closedAt: nullable(col.instant()),
};

/** A campus of a hospital, a branch of an insurer. */
@Entity('site')
@Index('uq_site_name', ['organization', 'name'], { unique: true })
export class SiteRow {
  @PrimaryColumn(siteColumns.id)
  id!: string;

  @Column(siteColumns.organization)
  organization!: string;

  @Column(siteColumns.version)
  version!: number;

  @Column(siteColumns.name)
  name!: string;

  @Column(siteColumns.closedAt)
  closedAt!: Date | null;
}

export const departmentColumns = {
  id: col.id(),
  organization: col.id(),
  name: col.code(80),
};

/** What came later. Those from before have done nothing since they were added. */
export const laterDepartmentColumns = {
  version: { ...col.version(), default: 1 },
  site: nullable(col.id()),
  closedAt: nullable(col.instant()),
};

/** A department of an organization. */
@Entity('department')
@Index('uq_department_name', ['organization', 'name'], { unique: true })
export class DepartmentRow {
  @PrimaryColumn(departmentColumns.id)
  id!: string;

  @Column(departmentColumns.organization)
  organization!: string;

  @Column(laterDepartmentColumns.version)
  version!: number;

  @Column(departmentColumns.name)
  name!: string;

  @Column(laterDepartmentColumns.site)
  site!: string | null;

  @Column(laterDepartmentColumns.closedAt)
  closedAt!: Date | null;
}

import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of a member of staff. What names the person is sealed; what decides about rights is clear. */
export const staffColumns = {
  id: col.id(),
  organization: col.id(),
  version: col.version(),
  organizationKind: col.code(16),
  status: col.code(16),
  roles: col.json(),
  department: nullable(col.id()),
  title: nullable(col.code(60)),
  name: col.sealed(),
  account: col.sealed(),
};

/** A person who works for an organization. */
@Entity('staff')
@Index('ix_staff_status', ['organization', 'status', 'id'])
export class StaffRow {
  @PrimaryColumn(staffColumns.id)
  id!: string;

  @Column(staffColumns.organization)
  organization!: string;

  @Column(staffColumns.version)
  version!: number;

  @Column(staffColumns.organizationKind)
  organizationKind!: string;

  @Column(staffColumns.status)
  status!: string;

  @Column(staffColumns.roles)
  roles!: readonly string[];

  @Column(staffColumns.department)
  department!: string | null;

  @Column(staffColumns.title)
  title!: string | null;

  @Column(staffColumns.name)
  name!: Buffer;

  @Column(staffColumns.account)
  account!: Buffer;
}

export const staffRoleColumns = {
  organization: col.id(),
  role: col.code(8),
  isActive: col.flag(),
  staffId: col.id(),
};

/** Who holds a role: an index beside `staff.roles`, written with it. */
@Entity('staff_role')
@Index('ix_staff_role_staff', ['staffId'])
export class StaffRoleRow {
  @PrimaryColumn(staffRoleColumns.organization)
  organization!: string;

  @PrimaryColumn(staffRoleColumns.role)
  role!: string;

  @PrimaryColumn(staffRoleColumns.staffId)
  staffId!: string;

  @Column(staffRoleColumns.isActive)
  isActive!: boolean;
}

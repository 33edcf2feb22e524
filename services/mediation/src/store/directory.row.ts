import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The columns of somebody in the directory: ids and coded roles, no name. */
export const staffMemberColumns = {
  organization: col.id(),
  id: col.id(),
  roles: col.json(),
  active: col.flag(),
};

/** Somebody who works at an organization, as the identity service announced it. */
@Entity('staff_member')
export class StaffMemberRow {
  @PrimaryColumn(staffMemberColumns.organization)
  organization!: string;

  @PrimaryColumn(staffMemberColumns.id)
  id!: string;

  @Column(staffMemberColumns.roles)
  roles!: readonly string[];

  /** Not suspended. */
  @Column(staffMemberColumns.active)
  active!: boolean;
}

/** The columns of an organization in the directory. */
export const knownOrganizationColumns = {
  organization: col.id(),
  kind: col.code(16),
  rulePack: nullable(col.code(40)),
  ownership: nullable(col.code(16)),
};

/** An organization of this installation: what it is, and the law it works under. */
@Entity('known_organization')
export class KnownOrganizationRow {
  @PrimaryColumn(knownOrganizationColumns.organization)
  organization!: string;

  @Column(knownOrganizationColumns.kind)
  kind!: string;

  /** The rule pack of its place; that of the installation where it has none of its own. */
  @Column(knownOrganizationColumns.rulePack)
  rulePack!: string | null;

  /** A hospital is PUBLIC or PRIVATE, where it is said. */
  @Column(knownOrganizationColumns.ownership)
  ownership!: string | null;
}

/** The columns of a department in the directory. */
export const departmentColumns = { organization: col.id(), id: col.id() };

/** A department of an organization, as the identity service announced it. */
@Entity('department')
export class DepartmentRow {
  @PrimaryColumn(departmentColumns.organization)
  organization!: string;

  @PrimaryColumn(departmentColumns.id)
  id!: string;
}

/** The columns of an entry of a professional register. */
export const staffRegistrationColumns = {
  organization: col.id(),
  id: col.id(),
  staffId: col.id(),
  kind: col.code(16),
  fromDay: col.day(),
  untilDay: nullable(col.day()),
  struck: col.flag(),
};

/** An entry of a professional register, as the identity service announced it. Struck, it says that a register is kept. */
@Entity('staff_registration')
@Index('ix_staff_registration_kind', ['organization', 'kind'])
export class StaffRegistrationRow {
  @PrimaryColumn(staffRegistrationColumns.organization)
  organization!: string;

  @PrimaryColumn(staffRegistrationColumns.id)
  id!: string;

  @Column(staffRegistrationColumns.staffId)
  staffId!: string;

  @Column(staffRegistrationColumns.kind)
  kind!: string;

  @Column(staffRegistrationColumns.fromDay)
  fromDay!: string;

  @Column(staffRegistrationColumns.untilDay)
  untilDay!: string | null;

  @Column(staffRegistrationColumns.struck)
  struck!: boolean;
}

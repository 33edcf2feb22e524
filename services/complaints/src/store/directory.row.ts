import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The columns of an organization in the directory. */
export const knownOrganizationColumns = {
  organization: col.id(),
  rulePack: col.code(40),
  ownership: nullable(col.code(8)),
};

/** An organization and the law it is under, as the identity service announced it. */
@Entity('known_organization')
export class KnownOrganizationRow {
  @PrimaryColumn(knownOrganizationColumns.organization)
  organization!: string;

  @Column(knownOrganizationColumns.rulePack)
  rulePack!: string;

  @Column(knownOrganizationColumns.ownership)
  ownership!: string | null;
}

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

/** The columns of a patient in the directory: that there is such a file, nothing of what is in it. */
export const knownPatientColumns = { organization: col.id(), id: col.id() };

/** A patient whose file a hospital keeps, as the patients service announced it. */
@Entity('known_patient')
export class KnownPatientRow {
  @PrimaryColumn(knownPatientColumns.organization)
  organization!: string;

  @PrimaryColumn(knownPatientColumns.id)
  id!: string;
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

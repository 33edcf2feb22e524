import { col, nullable } from '@concord/kit/store/columns';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The columns of an organization in the directory. */
export const knownOrganizationColumns = {
  organization: col.id(),
  kind: col.code(16),
  rulePack: nullable(col.code(40)),
};

/** An organization of the platform, as the identity service announced it. */
@Entity('known_organization')
export class KnownOrganizationRow {
  @PrimaryColumn(knownOrganizationColumns.organization)
  organization!: string;

  @Column(knownOrganizationColumns.kind)
  kind!: string;

  /** The id of the rule pack with the law of its place, where it said so. */
  @Column(knownOrganizationColumns.rulePack)
  rulePack!: string | null;
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

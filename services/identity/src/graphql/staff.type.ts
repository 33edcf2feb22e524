import '@concord/kit/graphql/metadata';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StaffRecord } from '../app/ports.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum StaffStatusEnum {
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(StaffStatusEnum, { name: 'StaffStatus' });

/**
 * A person of staff. Lists are of the caller's organization; of somebody else's people, whom a case names, only name, title
 * and organization are shown. Department, organization and actions stand in `staff.fields.ts`.
 */
@Directive('@key(fields: "id")')
@ObjectType('Staff')
export class StaffType {
  /** What it is shown from; not a field of the graph. */
  record!: StaffRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { nullable: true })
  version!: number;

  @Field(() => StaffStatusEnum, { nullable: true })
  status!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title?: string;

  @Field(() => [String], { nullable: true })
  roles!: readonly string[];

  /** The name they sign in with; for administrators and oneself. */
  @Field(() => String, { nullable: true })
  account?: string;
}

/** A member of staff as the graph shows them. */
export function shownStaff(record: StaffRecord): StaffType {
  const { id, status, name, title, roles, account } = record.staff;
  return { record, id, version: record.version, status, name, title, roles, account };
}

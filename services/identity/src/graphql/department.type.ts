import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DepartmentRecord } from '../app/place.ports.js';
import { PlaceStatusEnum } from './place.type.js';

/** A department (科室) of the caller's organization. */
@Directive('@key(fields: "id")')
@ObjectType('Department')
export class DepartmentType {
  /** What it is shown from; not a field of the graph. */
  record!: DepartmentRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => PlaceStatusEnum)
  status!: string;
}

/** A department as the graph shows it; site and actions stand in `place.fields.ts`. */
export function shownDepartment(record: DepartmentRecord): DepartmentType {
  const { id, name, status } = record.department;
  return { record, id, version: record.version, name, status };
}

@ObjectType()
export class DepartmentPayload extends Payload {
  @Field(() => DepartmentType, { nullable: true })
  department?: DepartmentType;
}

import '@concord/kit/graphql/metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A department of the caller's organization. */
@Directive('@key(fields: "id")')
@ObjectType('Department')
export class DepartmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

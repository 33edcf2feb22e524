import '@concord/kit/graphql/metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A department, of the identity service: its key, nothing of its fields. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Department')
export class DepartmentStub {
  @Field(() => ID)
  id!: string;
}

import '@concord/kit/graphql/metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A complaint, of the complaints service: its key, nothing of its fields. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Complaint')
export class ComplaintStub {
  @Field(() => ID)
  id!: string;
}

/** A patient, of the patients service: its key; what we add stands in `disclosure.fields.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Patient')
export class PatientStub {
  @Field(() => ID)
  id!: string;
}

/** A person of staff, of the identity service. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Staff')
export class StaffStub {
  @Field(() => ID)
  id!: string;
}

/** A department, of the identity service. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Department')
export class DepartmentStub {
  @Field(() => ID)
  id!: string;
}

/** An organization, of the identity service. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Organization')
export class OrganizationStub {
  @Field(() => ID)
  id!: string;
}

/** The stub of an id that may be missing. */
export const stub = (id: string | undefined): { id: string } | undefined => (id ? { id } : undefined);

import '@concord/kit/graphql/metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A patient of the patients service: its key, nothing of its fields; what we add stands in `patient.fields.ts`. */
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

/** A dispute, of the mediation service. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Dispute')
export class DisputeStub {
  @Field(() => ID)
  id!: string;
}

/** The stub of an id that may be missing. */
export const stub = (id: string | undefined): { id: string } | undefined => (id ? { id } : undefined);

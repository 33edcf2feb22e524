import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { definePolicy, everyone, plain } from '@concord/kit/policy/field-policy';

/** A patient as the tests need it: it refers back to a complaint. */
@Directive('@key(fields: "id")')
@ObjectType('Patient')
export class PatientType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Complaint')
export class ComplaintStub {
  @Field(() => ID)
  id!: string;
}

const names: Readonly<Record<string, string>> = { p1: '王小明', p2: '李华' };

/** One of the tests' patients. */
export function patientOf(id: string): PatientType | null {
  return names[id] ? { id, name: names[id] } : null;
}

@Resolver(() => PatientType)
export class PatientResolver {
  @Query(() => [PatientType])
  patients(): PatientType[] {
    return Object.keys(names).map((id) => ({ id, name: names[id] ?? '' }));
  }

  @FieldResolver(() => String)
  reader(@Ctx() { identity }: SubgraphContext): string {
    return identity.id;
  }

  @FieldResolver(() => ComplaintStub, { nullable: true })
  lastComplaint(@Root() _patient: PatientType): ComplaintStub {
    return { id: 'c9' };
  }
}

export const patientPolicies = [
  definePolicy('Query', { patients: everyone }),
  definePolicy('Patient', { id: everyone, name: plain('CM'), reader: everyone, lastComplaint: everyone }),
  definePolicy('Complaint', { id: everyone }),
];

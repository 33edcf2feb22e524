import '@concord/kit/graphql/metadata';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { VisitSheet } from '../app/ports.js';
import type { VisitKind } from '../domain/patient.terms.js';
import { DepartmentStub } from './department.stub.js';
import { VisitKindEnum } from './patient.enums.js';

/** One time the patient was at the hospital. */
@ObjectType('Visit')
export class VisitType {
  /** The hospital's; not a field of the graph, but what the field policy measures by. */
  organization!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => LocalDate)
  date!: string;

  @Field(() => DepartmentStub, { nullable: true })
  department?: DepartmentStub;

  @Field(() => VisitKindEnum)
  kind!: VisitKind;

  @Field(() => String, { nullable: true })
  doctorName?: string;

  /** An operation was done. */
  @Field(() => Boolean)
  surgery!: boolean;
}

/** A visit as the graph shows it; what one may see of it the field policy says. */
export function shownVisit({ departmentId, ...visit }: VisitSheet): VisitType {
  return { ...visit, ...(departmentId && { department: { id: departmentId } }) };
}

import '@concord/kit/graphql/metadata';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { RevealPurposeEnum } from '@concord/kit/graphql/types/reveal-purpose';
import type { RevealPurpose } from '@concord/kit/policy/reveal';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import type { RevealField } from '../domain/patient.reveal.js';
import type { Gender, MemberTier, VisitKind } from '../domain/patient.terms.js';
import { GenderEnum, MemberTierEnum, PatientFieldEnum, VisitKindEnum } from './patient.enums.js';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(30));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
/** Longer than anything that is a name, a phone or a number; what each must be the domain says. */
const pasted = v.pipe(v.string(), v.maxLength(200));
const birthYear = v.nullish(v.pipe(v.number(), v.minValue(1850), v.maxValue(2200)));

/** A visit as told at the desk. */
@Valid(v.object({ departmentId: v.nullish(id), doctorName: v.nullish(v.pipe(v.string(), v.maxLength(60))) }))
@InputType()
export class VisitInput {
  @Field(() => LocalDate)
  date!: string;

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => VisitKindEnum)
  kind!: VisitKind;

  @Field(() => String, { nullable: true })
  doctorName?: string | null;

  @Field(() => Boolean, { nullable: true })
  surgery?: boolean | null;
}

@Valid(v.object({ idempotencyKey: key, name: pasted, phone: pasted, memberNo: v.nullish(pasted), birthYear }))
@InputType()
export class PatientRegisterInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  /** In any usual format. */
  @Field(() => String)
  phone!: string;

  @Field(() => String, { nullable: true })
  memberNo?: string | null;

  @Field(() => GenderEnum, { nullable: true })
  gender?: Gender | null;

  @Field(() => Int, { nullable: true })
  birthYear?: number | null;

  /** REGULAR when left out. */
  @Field(() => MemberTierEnum, { nullable: true })
  tier?: MemberTier | null;

  @Field(() => Boolean, { nullable: true })
  vip?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  vulnerable?: boolean | null;

  /** The visit that brings them. */
  @Field(() => VisitInput, { nullable: true })
  visit?: VisitInput | null;

  /** Opens a second file although a patient of this name and phone is known. */
  @Field(() => Boolean, { nullable: true })
  anyway?: boolean | null;
}

/** What is left out stays; `null` removes member number, gender or year of birth. */
@Valid(
  v.object({
    idempotencyKey: key,
    patientId: id,
    name: v.optional(pasted),
    phone: v.optional(pasted),
    memberNo: v.nullish(pasted),
    tier: v.optional(v.string()),
    vip: v.optional(v.boolean()),
    vulnerable: v.optional(v.boolean()),
    birthYear,
  }),
)
@InputType()
export class PatientCorrectInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  patientId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  phone?: string;

  @Field(() => String, { nullable: true })
  memberNo?: string | null;

  @Field(() => GenderEnum, { nullable: true })
  gender?: Gender | null;

  @Field(() => Int, { nullable: true })
  birthYear?: number | null;

  @Field(() => MemberTierEnum, { nullable: true })
  tier?: MemberTier;

  @Field(() => Boolean, { nullable: true })
  vip?: boolean;

  @Field(() => Boolean, { nullable: true })
  vulnerable?: boolean;

  /** Corrects although the file will then have the name and phone of another. */
  @Field(() => Boolean, { nullable: true })
  anyway?: boolean | null;
}

@Valid(v.object({ idempotencyKey: key, patientId: id }))
@InputType()
export class PatientVisitRecordInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  patientId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => VisitInput)
  visit!: VisitInput;
}

@Valid(v.object({ idempotencyKey: key, patientId: id }))
@InputType()
export class PatientRevealInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  patientId!: string;

  @Field(() => PatientFieldEnum)
  field!: RevealField;

  @Field(() => RevealPurposeEnum)
  purpose!: RevealPurpose;
}

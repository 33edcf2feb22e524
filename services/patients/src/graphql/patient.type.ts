import '@concord/kit/graphql/metadata';
import { DateTime } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Gender, MemberTier } from '../domain/patient.terms.js';
import { GenderEnum, MemberTierEnum } from './patient.enums.js';

/** A patient as the graph shows them: a `PatientSheet`, masked by `patient.policy.ts`. */
@Directive('@key(fields: "id")')
@ObjectType('Patient')
export class PatientType {
  /** The hospital's; not a field of the graph, but what the field policy measures by. */
  organization!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  memberNo?: string;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => String, { nullable: true })
  phone?: string;

  @Field(() => GenderEnum, { nullable: true })
  gender?: Gender;

  @Field(() => Int, { nullable: true })
  birthYear?: number;

  @Field(() => MemberTierEnum)
  tier!: MemberTier;

  @Field(() => Boolean)
  vip!: boolean;

  /** Is helped without having to ask. */
  @Field(() => Boolean)
  vulnerable!: boolean;

  /** Since when the file is held and may not be erased. */
  @Field(() => DateTime, { nullable: true })
  heldSince?: Date;

  /** When the person was erased; name, phone and member number are gone then. */
  @Field(() => DateTime, { nullable: true })
  erasedAt?: Date;
}

/** A member tier as this hospital calls it. */
@ObjectType('MemberTierTerm')
export class MemberTierTermType {
  @Field(() => MemberTierEnum)
  tier!: MemberTier;

  @Field(() => TextType)
  name!: TextType;
}

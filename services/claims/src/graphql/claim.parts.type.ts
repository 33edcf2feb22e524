import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, LocalDate, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, ObjectType } from 'type-graphql';
import { CoverAnswerEnum, DocumentStateEnum, LiabilityDegreeEnum } from './claim.enums.js';
import { StaffStub } from './foreign.stub.js';

/** How the insurer looked at the place of the event. */
@ObjectType('ClaimSurvey')
export class ClaimSurveyType {
  @Field(() => Boolean)
  desk!: boolean;

  /** Why nobody went there. */
  @Field(() => String, { nullable: true })
  deskReason?: string;

  @Field(() => DateTime, { nullable: true })
  arrivedAt?: Date;

  @Field(() => String, { nullable: true })
  place?: string;

  @Field(() => String, { nullable: true })
  report?: string;
}

/** One condition of cover, with the term of the policy that sets it. */
@ObjectType('CoverCondition')
export class CoverConditionType {
  @Field(() => ID)
  id!: string;

  @Field(() => CoverAnswerEnum)
  met!: string;

  @Field(() => TextType)
  sentence!: TextType;

  @Field(() => TextType)
  clause!: TextType;
}

/** Whether the policy covers the event, condition by condition. */
@ObjectType('CoverCheck')
export class CoverCheckType {
  @Field(() => DateTime)
  at!: Date;

  @Field(() => StaffStub, { nullable: true })
  by?: StaffStub;

  @Field(() => [CoverConditionType])
  conditions!: readonly CoverConditionType[];
}

/** Cover was refused: for which condition, and why. */
@ObjectType('ClaimRefusal')
export class ClaimRefusalType {
  @Field(() => ID)
  condition!: string;

  @Field(() => String)
  text!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => LocalDate, { nullable: true })
  noticeSentOn?: string;

  /** What the hospital holds against it. */
  @Field(() => String, { nullable: true })
  contested?: string;
}

/** One document of the list that the insurer asked for. */
@ObjectType('ClaimDocument')
export class ClaimDocumentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DocumentStateEnum)
  state!: string;

  /** Where the document is. */
  @Field(() => String, { nullable: true })
  reference?: string;

  /** Why it was rejected. */
  @Field(() => String, { nullable: true })
  reason?: string;
}

/** The insurer's opinion on liability and loss. */
@ObjectType('Assessment')
export class AssessmentType {
  @Field(() => LiabilityDegreeEnum)
  liability!: string;

  @Field(() => Money)
  loss!: Fen;

  /** The part of the loss that is for mental harm. */
  @Field(() => Money)
  mental!: Fen;

  @Field(() => String)
  text!: string;

  @Field(() => StaffStub, { nullable: true })
  assessedBy?: StaffStub;

  @Field(() => StaffStub, { nullable: true })
  reviewedBy?: StaffStub;

  @Field(() => DateTime, { nullable: true })
  reviewedAt?: Date;
}

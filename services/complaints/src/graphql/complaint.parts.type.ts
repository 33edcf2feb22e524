import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { DateTime, Money } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, Int, ObjectType } from 'type-graphql';
import { RelationEnum } from './complaint.enums.js';
import { DepartmentStub, StaffStub } from './foreign.stub.js';

@ObjectType('ComplaintCategory')
export class ComplaintCategoryType {
  @Field(() => String)
  code!: string;

  @Field(() => TextType)
  name!: TextType;
}

/** The person who complains. */
@ObjectType('Complainant')
export class ComplainantType {
  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => RelationEnum)
  relation!: string;

  @Field(() => String, { nullable: true })
  phone?: string;
}

/** The hospital's opinion while it awaits approval, and its answer after. */
@ObjectType('ComplaintAnswer')
export class ComplaintAnswerType {
  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => Money, { nullable: true })
  compensation?: Fen;

  @Field(() => StaffStub, { nullable: true })
  proposedBy?: StaffStub;

  @Field(() => DateTime)
  proposedAt!: Date;

  @Field(() => StaffStub, { nullable: true })
  approvedBy?: StaffStub;

  @Field(() => DateTime, { nullable: true })
  approvedAt?: Date;
}

/** What came back for completion, and why. */
@ObjectType('ReturnedOpinion')
export class ReturnedOpinionType {
  @Field(() => String, { nullable: true })
  reason?: string;

  @Field(() => String, { nullable: true })
  text?: string;
}

@ObjectType('ComplaintFollowUp')
export class ComplaintFollowUpType {
  @Field(() => DateTime, { nullable: true })
  dueAt?: Date;

  /** 1 (very dissatisfied) to 5 (very satisfied). */
  @Field(() => Int, { nullable: true })
  satisfaction?: number;

  @Field(() => String, { nullable: true })
  note?: string;

  @Field(() => DateTime, { nullable: true })
  doneAt?: Date;
}

/** What a department has to put right, or after a dispute why nothing is to be. */
@ObjectType('Rectification')
export class RectificationType {
  @Field(() => DepartmentStub, { nullable: true })
  department?: DepartmentStub;

  @Field(() => String, { nullable: true })
  measure?: string;

  @Field(() => String, { nullable: true })
  noneBecause?: string;

  @Field(() => DateTime, { nullable: true })
  verifiedAt?: Date;
}

/** Duties that only a major or urgent complaint has. */
@ObjectType('MajorDuties')
export class MajorDutiesType {
  @Field(() => String, { nullable: true })
  filingReference?: string;

  @Field(() => Boolean)
  statutoryReportRequired!: boolean;

  @Field(() => String, { nullable: true })
  statutoryReportReference?: string;

  @Field(() => String, { nullable: true })
  report?: string;

  @Field(() => Boolean)
  reportApproved!: boolean;

  @Field(() => String, { nullable: true })
  responsibility?: string;
}

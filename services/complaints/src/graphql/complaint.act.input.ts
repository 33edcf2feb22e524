import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line, prose, version } from '@concord/kit/graphql/input.shapes';
import { Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { CategoryEnum, SeverityEnum } from './complaint.enums.js';

/** One hundred million yuan, in 分. */
export const MOST_FEN = 10_000_000_000;

/** The shape of `ActInput`. */
export const target = { idempotencyKey: key, complaintId: key, expectedVersion: version };

/** What every act on an existing complaint says: which, which state of it was seen, and the key of this attempt. */
@InputType()
export abstract class ActInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  complaintId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(
  v.object({
    ...target,
    reason: v.nullish(prose(500)),
    departmentIds: v.nullish(v.pipe(v.array(key), v.maxLength(20))),
  }),
)
@InputType()
export class ComplaintTriageInput extends ActInput {
  @Field(() => CategoryEnum, { nullable: true })
  category?: keyof typeof CategoryEnum | null;

  /** By rule when left out; raising by hand needs a reason. */
  @Field(() => SeverityEnum, { nullable: true })
  severity?: keyof typeof SeverityEnum | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => [ID], { nullable: true })
  departmentIds?: string[] | null;
}

@Valid(v.object({ ...target, handlerId: key, supervisorId: v.nullish(key), attendingPhysicianId: v.nullish(key) }))
@InputType()
export class ComplaintAssignInput extends ActInput {
  @Field(() => ID)
  handlerId!: string;

  /** Must be named for a major complaint. */
  @Field(() => ID, { nullable: true })
  supervisorId?: string | null;

  /** Must be named for a major complaint about an operation. */
  @Field(() => ID, { nullable: true })
  attendingPhysicianId?: string | null;
}

/** The receipt of the filing with the company (备案). */
@Valid(v.object({ ...target, reference: line(64) }))
@InputType()
export class ComplaintRecordFilingInput extends ActInput {
  @Field(() => String)
  reference!: string;
}

/** The receipt of the report to the health authority. */
@Valid(v.object({ ...target, reference: line(64) }))
@InputType()
export class ComplaintRecordStatutoryReportInput extends ActInput {
  @Field(() => String)
  reference!: string;
}

@Valid(
  v.object({
    ...target,
    text: prose(5_000),
    compensation: v.nullish(v.pipe(v.number(), v.minValue(1), v.maxValue(MOST_FEN))),
  }),
)
@InputType()
export class ComplaintProposeOpinionInput extends ActInput {
  @Field(() => String)
  text!: string;

  @Field(() => Money, { nullable: true })
  compensation?: Fen | null;
}

@Valid(v.object({ ...target, reason: prose(500) }))
@InputType()
export class ComplaintReturnOpinionInput extends ActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target }))
@InputType()
export class ComplaintApproveOpinionInput extends ActInput {}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class ComplaintAcceptInput extends ActInput {
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Valid(v.object({ ...target, note: v.nullish(prose(1_000)) }))
@InputType()
export class ComplaintVerifyRectificationInput extends ActInput {
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Valid(
  v.object({
    ...target,
    satisfaction: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    note: v.nullish(prose(1_000)),
    departmentId: v.nullish(key),
    measure: v.nullish(prose(1_000)),
  }),
)
@InputType()
export class ComplaintFollowUpInput extends ActInput {
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  @Field(() => Int)
  satisfaction!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean)
  faultFound!: boolean;

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => String, { nullable: true })
  measure?: string | null;
}

@Valid(v.object({ ...target, text: prose(10_000) }))
@InputType()
export class ComplaintReportInput extends ActInput {
  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, text: prose(10_000) }))
@InputType()
export class ComplaintDecideResponsibilityInput extends ActInput {
  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target }))
@InputType()
export class ComplaintApproveReportInput extends ActInput {}

@Valid(v.object({ ...target, analysisTag: line(64) }))
@InputType()
export class ComplaintArchiveInput extends ActInput {
  /** What this complaint counts as in the analysis. */
  @Field(() => String)
  analysisTag!: string;
}

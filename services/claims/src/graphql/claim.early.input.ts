import '@concord/kit/graphql/metadata';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import type { Fen } from '@concord/kit/domain/money';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import { ActInput, amount, target } from './act.input.js';
import { CoverAnswerEnum } from './claim.enums.js';
import { ExclusionEnum, PolicyLineEnum } from './policy.enums.js';

// From the notice to the decision on cover.

const departments = v.pipe(v.array(key), v.maxLength(20));

/** A notice that reaches the insurer's own desk, for a hospital it insures. */
@Valid(v.object({ idempotencyKey: key, hospitalId: key, claimed: amount(1), departmentIds: v.nullish(departments) }))
@InputType()
export class ClaimNoticeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => PolicyLineEnum)
  line!: keyof typeof PolicyLineEnum;

  @Field(() => Money)
  claimed!: Fen;

  @Field(() => [ID], { nullable: true })
  departmentIds?: string[] | null;

  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string | null;

  /** The day the patient first asked for compensation. */
  @Field(() => LocalDate)
  firstClaimedOn!: string;
}

@Valid(v.object({ ...target, adjusterId: key, policyId: key }))
@InputType()
export class ClaimAcknowledgeInput extends ActInput {
  @Field(() => ID)
  adjusterId!: string;

  /** A policy of that hospital, in the line of the claim. */
  @Field(() => ID)
  policyId!: string;
}

@Valid(v.object({ ...target, surveyorId: key }))
@InputType()
export class ClaimDispatchInput extends ActInput {
  @Field(() => ID)
  surveyorId!: string;
}

@Valid(v.object({ ...target, reason: prose(1_000) }))
@InputType()
export class ClaimSurveyByDeskInput extends ActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target, place: line(200) }))
@InputType()
export class ClaimArriveInput extends ActInput {
  @Field(() => String)
  place!: string;
}

@Valid(v.object({ ...target, text: prose(10_000) }))
@InputType()
export class ClaimReportSurveyInput extends ActInput {
  @Field(() => String)
  text!: string;
}

/** What was found of one circumstance that the policy excludes. */
@InputType()
export class CoverAnswerInput {
  @Field(() => ExclusionEnum)
  exclusion!: keyof typeof ExclusionEnum;

  /** YES: the circumstance was found, and the policy does not cover it. */
  @Field(() => CoverAnswerEnum)
  answer!: keyof typeof CoverAnswerEnum;
}

@Valid(
  v.object({
    ...target,
    answers: v.pipe(v.array(v.unknown()), v.maxLength(40)),
    departmentIds: v.nullish(departments),
  }),
)
@InputType()
export class ClaimCheckCoverInput extends ActInput {
  @Field(() => [CoverAnswerInput])
  answers!: CoverAnswerInput[];

  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string | null;

  /** Which departments answer for the harm, where that was found. */
  @Field(() => [ID], { nullable: true })
  departmentIds?: string[] | null;
}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimConfirmCoverInput extends ActInput {}

@Valid(v.object({ ...target, conditionId: key, text: prose(5_000) }))
@InputType()
export class ClaimRefuseCoverInput extends ActInput {
  /** A condition that was found not to be met. */
  @Field(() => ID)
  conditionId!: string;

  @Field(() => String)
  text!: string;
}

@Valid(v.object({ ...target, reference: line(64) }))
@InputType()
export class ClaimSendRefusalNoticeInput extends ActInput {
  @Field(() => LocalDate)
  sentOn!: string;

  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, text: prose(5_000) }))
@InputType()
export class ClaimContestInput extends ActInput {
  @Field(() => String)
  text!: string;
}

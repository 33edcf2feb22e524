import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { CommandOf } from '../domain/complaint.commands.js';
import type { Claimant, DisputeKind } from '../domain/complaint.dispute.js';
import { ActInput, MOST_FEN, target } from './complaint.act.input.js';
import { DisputeKindEnum, RelationEnum } from './complaint.enums.js';

/** Somebody who asks for compensation. */
@Valid(v.object({ name: line(64), phone: v.nullish(line(32)) }))
@InputType()
export class ComplaintClaimantInput {
  @Field(() => String)
  name!: string;

  @Field(() => RelationEnum)
  relation!: Claimant['relation'];

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@Valid(
  v.object({
    ...target,
    claimed: v.pipe(v.number(), v.maxValue(MOST_FEN)),
    claimants: v.pipe(v.array(v.any()), v.maxLength(20)),
  }),
)
@InputType()
export class ComplaintRaiseDisputeInput extends ActInput {
  /** What the claim arises from. */
  @Field(() => DisputeKindEnum)
  kind!: DisputeKind;

  @Field(() => Money)
  claimed!: Fen;

  /** The complainant, where their name is known and nobody is named here. */
  @Field(() => [ComplaintClaimantInput], { defaultValue: [] })
  claimants!: ComplaintClaimantInput[];

  /** The day of what is claimed for. */
  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string | null;

  /** The patient died: nobody then claims as the patient, and the law of a death holds. */
  @Field(() => Boolean, { defaultValue: false })
  death!: boolean;
}

/** A department and its measure, or the reason why nothing is to be put right. */
@Valid(
  v.object({
    ...target,
    departmentId: v.nullish(key),
    measure: v.nullish(prose(1_000)),
    noneBecause: v.nullish(prose(1_000)),
  }),
)
@InputType()
export class ComplaintPlanRectificationInput extends ActInput {
  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  @Field(() => String, { nullable: true })
  measure?: string | null;

  @Field(() => String, { nullable: true })
  noneBecause?: string | null;
}

/** The receipt of the report of the outcome to the health department. */
@Valid(v.object({ ...target, reference: line(64) }))
@InputType()
export class ComplaintRecordSettlementReportInput extends ActInput {
  @Field(() => String)
  reference!: string;
}

type Claimed = Pick<CommandOf<'raiseDispute'>, 'kind' | 'claimedFen' | 'claimants' | 'occurredOn' | 'death'>;

/** The claim as the app takes it. */
export function claimed(input: ComplaintRaiseDisputeInput): Claimed {
  const { kind, claimed: claimedFen, claimants, occurredOn, death } = withoutNulls(input);
  return { kind, claimedFen, claimants: claimants.map((one) => ({ ...withoutNulls(one) })), occurredOn, death };
}

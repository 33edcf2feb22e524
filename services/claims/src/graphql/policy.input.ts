import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line } from '@concord/kit/graphql/input.shapes';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, Float, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import { amount } from './act.input.js';
import {
  CoverBasisEnum,
  DeductibleKindEnum,
  ExclusionEnum,
  PolicyLineEnum,
  TakenFromEnum,
  WhicheverEnum,
} from './policy.enums.js';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** What the hospital bears in one band of losses. */
@Valid(v.object({ upTo: v.nullish(amount(1)), fixed: v.nullish(amount()), percent }))
@InputType()
export class DeductibleTierInput {
  /** The highest loss of the band; left out on the last one. */
  @Field(() => Money, { nullable: true })
  upTo?: Fen | null;

  /** Nothing when left out. */
  @Field(() => Money, { nullable: true })
  fixed?: Fen | null;

  @Field(() => Float, { defaultValue: 0 })
  percent!: number;

  @Field(() => WhicheverEnum, { defaultValue: 'HIGHER' })
  whichever!: keyof typeof WhicheverEnum;
}

/** How the policy reckons its deductible; which fields count, the kind says. */
@Valid(v.object({ fixed: v.nullish(amount()), percent, threshold: v.nullish(amount()) }))
@InputType()
export class DeductibleInput {
  @Field(() => DeductibleKindEnum)
  kind!: keyof typeof DeductibleKindEnum;

  /** Nothing when left out. */
  @Field(() => Money, { nullable: true })
  fixed?: Fen | null;

  @Field(() => Float, { defaultValue: 0 })
  percent!: number;

  @Field(() => WhicheverEnum, { defaultValue: 'HIGHER' })
  whichever!: keyof typeof WhicheverEnum;

  @Field(() => TakenFromEnum, { defaultValue: 'CAPPED' })
  takenFrom!: keyof typeof TakenFromEnum;

  /** Of `ABOVE_LOSS_THRESHOLD`. */
  @Field(() => Money, { nullable: true })
  threshold?: Fen | null;

  /** Of `TIERED_BY_LOSS`. */
  @Field(() => [DeductibleTierInput], { nullable: true })
  tiers?: DeductibleTierInput[] | null;
}

@Valid(
  v.object({
    perPerson: amount(1),
    perOccurrence: v.nullish(amount(1)),
    aggregate: amount(1),
    mentalPercent: v.nullish(percent),
    mentalAmount: v.nullish(amount()),
    legalPerClaim: v.nullish(amount(1)),
    legalAggregate: v.nullish(amount(1)),
  }),
)
@InputType()
export class PolicyTermsInput {
  @Field(() => Money)
  perPerson!: Fen;

  @Field(() => Money, { nullable: true })
  perOccurrence?: Fen | null;

  @Field(() => Money)
  aggregate!: Fen;

  /** The limit for mental harm: a share of the limit per person, or an amount (0: not covered), or neither. */
  @Field(() => Float, { nullable: true })
  mentalPercent?: number | null;

  @Field(() => Money, { nullable: true })
  mentalAmount?: Fen | null;

  @Field(() => Money, { nullable: true })
  legalPerClaim?: Fen | null;

  @Field(() => Money, { nullable: true })
  legalAggregate?: Fen | null;

  @Field(() => DeductibleInput)
  deductible!: DeductibleInput;
}

@Valid(
  v.object({
    idempotencyKey: key,
    policyNo: line(64),
    hospitalId: key,
    insuredDepartmentIds: v.nullish(v.pipe(v.array(key), v.minLength(1), v.maxLength(100))),
    contractPack: v.nullish(line(40)),
    reviewerAuthority: amount(),
  }),
)
@InputType()
export class PolicyIssueInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  policyNo!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => PolicyLineEnum)
  line!: keyof typeof PolicyLineEnum;

  @Field(() => LocalDate)
  periodFrom!: string;

  /** The last day of cover. */
  @Field(() => LocalDate)
  periodTo!: string;

  @Field(() => CoverBasisEnum)
  basis!: keyof typeof CoverBasisEnum;

  /** Claims made: how far back events are covered; the first day of cover when left out. */
  @Field(() => LocalDate, { nullable: true })
  retroDate?: string | null;

  /** The whole hospital when left out. */
  @Field(() => [ID], { nullable: true })
  insuredDepartmentIds?: string[] | null;

  @Field(() => [ExclusionEnum], { defaultValue: [] })
  exclusions!: (keyof typeof ExclusionEnum)[];

  @Field(() => PolicyTermsInput)
  terms!: PolicyTermsInput;

  /** The insurer's service contract, `contract-demo@1`. */
  @Field(() => String, { nullable: true })
  contractPack?: string | null;

  /** Up to which share of its own a reviewer may consent alone; nobody but the insurer sees it. */
  @Field(() => Money)
  reviewerAuthority!: Fen;
}

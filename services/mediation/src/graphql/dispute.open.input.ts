import '@concord/kit/graphql/metadata';
import type { Fen } from '@concord/kit/domain/money';
import { key, line } from '@concord/kit/graphql/input.shapes';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { ToldAtOpening } from '../app/disputes.js';
import type { ClaimantRelation, DisputeKind } from '../domain/dispute.terms.js';
import { amount } from './act.input.js';
import { ClaimantRelationEnum, DisputeKindEnum } from './dispute.enums.js';

@Valid(v.object({ name: line(64), phone: v.nullish(line(32)) }))
@InputType()
export class DisputeClaimantInput {
  @Field(() => String)
  name!: string;

  @Field(() => ClaimantRelationEnum)
  relation!: ClaimantRelation;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

/** A dispute that comes to the committee directly. */
@Valid(
  v.object({
    idempotencyKey: key,
    hospitalId: key,
    claimants: v.pipe(v.array(v.any()), v.maxLength(20)),
    claimed: amount,
    departmentIds: v.pipe(v.array(key), v.maxLength(20)),
  }),
)
@InputType()
export class DisputeOpenInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => [DisputeClaimantInput])
  claimants!: DisputeClaimantInput[];

  @Field(() => DisputeKindEnum)
  kind!: DisputeKind;

  @Field(() => Money)
  claimed!: Fen;

  /** Of the hospital, where they are known. */
  @Field(() => [ID], { defaultValue: [] })
  departmentIds!: string[];

  @Field(() => LocalDate, { nullable: true })
  occurredOn?: string | null;

  /** When compensation was first claimed; today, when left out. */
  @Field(() => LocalDate, { nullable: true })
  firstClaimedOn?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  death!: boolean;
}

/** The input as the app takes it. */
export function toldAtOpening(input: DisputeOpenInput): ToldAtOpening {
  const {
    hospitalId: hospital,
    claimants,
    kind,
    claimed,
    departmentIds,
    occurredOn,
    firstClaimedOn,
    death,
  } = withoutNulls(input);
  return {
    ...{ hospital, kind, claimedFen: claimed, departments: departmentIds, occurredOn, firstClaimedOn, death },
    claimants: claimants.map((claimant) => withoutNulls(claimant)),
  };
}

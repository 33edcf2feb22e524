import '@concord/kit/graphql/metadata';
import { key, line, prose, version } from '@concord/kit/graphql/input.shapes';
import type { Fen } from '@concord/kit/domain/money';
import { LocalDate, Money } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { ActInput, amount, target } from './act.input.js';
import { PayeeKindEnum } from './claim.enums.js';

// From the agreement to the payment, and the reserve.

@Valid(v.object({ ...target, name: line(64), account: line(64), authorization: v.nullish(line(200)) }))
@InputType()
export class ClaimRecordPayeeInput extends ActInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  account!: string;

  @Field(() => PayeeKindEnum)
  kind!: keyof typeof PayeeKindEnum;

  /** Where the authorization of all heirs is; needed when heirs are paid. */
  @Field(() => String, { nullable: true })
  authorization?: string | null;

  /** Whether the account was checked to be the payee's. */
  @Field(() => Boolean)
  verified!: boolean;
}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimApproveFirstInput extends ActInput {}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimApproveInput extends ActInput {}

@Valid(v.object({ ...target, reference: line(64) }))
@InputType()
export class ClaimPayInput extends ActInput {
  @Field(() => LocalDate)
  paidOn!: string;

  @Field(() => String)
  reference!: string;
}

@Valid(v.object({ ...target, reason: prose(1_000) }))
@InputType()
export class ClaimPayFailedInput extends ActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ ...target }))
@InputType()
export class ClaimCloseInput extends ActInput {}

@Valid(v.object({ ...target, reason: prose(2_000) }))
@InputType()
export class ClaimCloseWithoutPaymentInput extends ActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(
  v.object({
    idempotencyKey: key,
    claimId: key,
    expectedVersion: v.nullish(version),
    amount: amount(),
    reason: prose(2_000),
  }),
)
@InputType()
export class ClaimReserveSetInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  claimId!: string;

  /** The version of the reserve that was seen, not of the claim; left out while there is none. */
  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => Money)
  amount!: Fen;

  @Field(() => String)
  reason!: string;
}

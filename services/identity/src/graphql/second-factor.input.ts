import '@concord/kit/graphql/metadata';
import { key } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import { StaffActInput } from './staff.input.js';

const target = { idempotencyKey: key, staffId: key };

@Valid(v.object(target))
@InputType()
export class SecondFactorResetInput extends StaffActInput {}

@Valid(v.object(target))
@InputType()
export class StaffResetLinkInput extends StaffActInput {}

@Valid(v.object({ idempotencyKey: key, code: v.pipe(v.string(), v.maxLength(40)) }))
@InputType()
export class RecoveryCodesRenewInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** Of the second factor, or a recovery code that is left. */
  @Field(() => String)
  code!: string;
}

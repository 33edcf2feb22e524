import '@concord/kit/graphql/metadata';
import { key, line, version } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';

@Valid(
  v.object({
    ...{ idempotencyKey: key, expectedVersion: v.pipe(v.number(), v.minValue(0)), name: line(60), issuer: line(300) },
    ...{ clientId: line(200), clientSecret: v.nullish(v.pipe(v.string(), v.minLength(1), v.maxLength(500))) },
    accountClaim: line(100),
  }),
)
@InputType()
export class SsoProviderSetInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** 0 where there is none yet. */
  @Field(() => Int)
  expectedVersion!: number;

  /** How it is offered to who signs in. */
  @Field(() => String)
  name!: string;

  /** Its address, as in its own tokens. */
  @Field(() => String)
  issuer!: string;

  /** As whom we are known there. */
  @Field(() => String)
  clientId!: string;

  /** Left out, the present one stays. */
  @Field(() => String, { nullable: true })
  clientSecret?: string | null;

  /** The claim that holds the account name here. */
  @Field(() => String, { defaultValue: 'preferred_username' })
  accountClaim!: string;
}

@Valid(v.object({ idempotencyKey: key, expectedVersion: version }))
@InputType()
export class SsoProviderRemoveInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

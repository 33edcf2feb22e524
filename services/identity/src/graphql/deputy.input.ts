import '@concord/kit/graphql/metadata';
import { key, line, version } from '@concord/kit/graphql/input.shapes';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';

@Valid(v.object({ idempotencyKey: key, principalId: key, deputyId: key, reason: line(200) }))
@InputType()
export class DeputyGrantInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** Who is away. */
  @Field(() => ID)
  principalId!: string;

  /** Who stands in. */
  @Field(() => ID)
  deputyId!: string;

  @Field(() => LocalDate)
  from!: string;

  /** The last day; a year at most. */
  @Field(() => LocalDate)
  until!: string;

  @Field(() => String)
  reason!: string;
}

@Valid(v.object({ idempotencyKey: key, deputyshipId: key, expectedVersion: version }))
@InputType()
export class DeputyEndInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  deputyshipId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

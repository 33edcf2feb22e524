import '@concord/kit/graphql/metadata';
import { key, version } from '@concord/kit/graphql/input.shapes';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';

/** The shape of what every act on a claim says, for `@Valid`. */
export const target = { idempotencyKey: key, claimId: key, expectedVersion: version };

/** One hundred million yuan, in 分. */
const MOST_FEN = 10_000_000_000;

/** An amount in 分. */
export const amount = (least = 0) => v.pipe(v.number(), v.minValue(least), v.maxValue(MOST_FEN));

/** What every act on an existing claim says: which, which state of it was seen, and the key of this attempt. */
@InputType()
export abstract class ActInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  claimId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

import '@concord/kit/graphql/metadata';
import { key, version } from '@concord/kit/graphql/input.shapes';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';

/** One hundred million yuan, in 分. */
const MOST_FEN = 10_000_000_000;

/** What `ActInput` looks like, for `@Valid`. */
export const attempt = { idempotencyKey: key, expectedVersion: version };

/** An amount that is not negative. */
export const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_FEN));

/** What every act on an existing case says: which state of it was seen, and the key of this attempt. */
@InputType()
export abstract class ActInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

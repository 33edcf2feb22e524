import '@concord/kit/graphql/metadata';
import { key } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { roles } from './staff.shapes.js';

/** All of them as they shall be. */
@Valid(v.object({ idempotencyKey: key, expectedVersion: v.pipe(v.number(), v.minValue(0)), secondFactorRoles: roles }))
@InputType()
export class SecuritySettingsSetInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** 0 where nothing was set yet. */
  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [String])
  secondFactorRoles!: readonly string[];

  @Field(() => Int)
  passwordMaxAgeDays!: number;

  @Field(() => Int)
  idleMinutes!: number;

  @Field(() => Boolean)
  mustChangeGiven!: boolean;
}

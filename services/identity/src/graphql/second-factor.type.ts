import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { StaffType } from './staff.type.js';

/** The caller's second factor. */
@ObjectType('SecondFactor')
export class SecondFactorType {
  @Field(() => DateTime)
  enrolledAt!: Date;

  @Field(() => Int)
  recoveryCodesLeft!: number;
}

@ObjectType()
export class RecoveryCodesPayload extends Payload {
  /** Each good once. Told this once: a retry of an act that was done is not told them. */
  @Field(() => [String], { nullable: true })
  recoveryCodes?: readonly string[];
}

@ObjectType()
export class StaffResetLinkPayload extends Payload {
  @Field(() => StaffType, { nullable: true })
  staff?: StaffType;

  /** Goes behind the `#` of the page where a password is set. Told this once: a retry of an act that was done is not told it. */
  @Field(() => String, { nullable: true })
  token?: string;

  @Field(() => DateTime, { nullable: true })
  expiresAt?: Date;
}

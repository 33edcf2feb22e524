import '@concord/kit/graphql/metadata';
import { key, line, prose, version } from '@concord/kit/graphql/input.shapes';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { roles } from './staff.shapes.js';

const scopes = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40));

@InputType()
abstract class ClientRightsInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** What it is to the organization; not a person's name. */
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  roles!: readonly string[];

  /** `<service>:read`, `<service>:act`, `<service>:listen`. */
  @Field(() => [String])
  scopes!: readonly string[];

  @Field(() => Int)
  requestsPerMinute!: number;

  /** Two years from now at most. */
  @Field(() => DateTime)
  expiresAt!: Date;
}

@Valid(v.object({ idempotencyKey: key, name: line(80), roles, scopes }))
@InputType()
export class ApiClientAddInput extends ClientRightsInput {}

/** All of its rights as they shall be. */
@Valid(v.object({ idempotencyKey: key, clientId: key, expectedVersion: version, name: line(80), roles, scopes }))
@InputType()
export class ApiClientChangeInput extends ClientRightsInput {
  @Field(() => ID)
  clientId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

/** The key before is worth nothing from then on. */
@Valid(v.object({ idempotencyKey: key, clientId: key, expectedVersion: version }))
@InputType()
export class ApiClientRenewKeyInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  clientId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(v.object({ idempotencyKey: key, clientId: key, expectedVersion: version, reason: prose(200) }))
@InputType()
export class ApiClientRevokeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  clientId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  reason!: string;
}

import '@concord/kit/graphql/metadata';
import { key, line } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { roles, secret } from './staff.shapes.js';

@Valid(
  v.object({
    ...{ idempotencyKey: key, name: line(60), title: v.nullish(line(60)), roles },
    ...{ departmentId: v.nullish(key), account: line(200), password: secret },
  }),
)
@InputType()
export class StaffAddInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => [String])
  roles!: readonly string[];

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;

  /** What they sign in with; unique over all organizations. */
  @Field(() => String)
  account!: string;

  @Field(() => String)
  password!: string;
}

/** What every act on somebody carries. */
@InputType()
export class StaffActInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  staffId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

const target = { idempotencyKey: key, staffId: key };

/** Roles and department as they shall be; a department that is left out is given up. */
@Valid(v.object({ ...target, roles, departmentId: v.nullish(key) }))
@InputType()
export class StaffRolesSetInput extends StaffActInput {
  @Field(() => [String])
  roles!: readonly string[];

  @Field(() => ID, { nullable: true })
  departmentId?: string | null;
}

/** Name and title as they shall be; a title that is left out is given up. */
@Valid(v.object({ ...target, name: line(60), title: v.nullish(line(60)) }))
@InputType()
export class StaffCorrectInput extends StaffActInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;
}

@Valid(v.object({ ...target, reason: line(200) }))
@InputType()
export class StaffSuspendInput extends StaffActInput {
  @Field(() => String)
  reason!: string;
}

@Valid(v.object(target))
@InputType()
export class StaffReinstateInput extends StaffActInput {}

@Valid(v.object({ ...target, password: secret }))
@InputType()
export class StaffPasswordResetInput extends StaffActInput {
  @Field(() => String)
  password!: string;
}

@Valid(v.object({ idempotencyKey: key, currentPassword: secret, newPassword: secret }))
@InputType()
export class PasswordChangeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  currentPassword!: string;

  @Field(() => String)
  newPassword!: string;
}

@Valid(v.object({ idempotencyKey: key, sessionId: key }))
@InputType()
export class SessionRevokeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  sessionId!: string;
}

@Valid(v.object({ idempotencyKey: key, staffId: key, sessionId: v.nullish(key) }))
@InputType()
export class StaffSessionsEndInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  staffId!: string;

  /** All of them when left out. */
  @Field(() => ID, { nullable: true })
  sessionId?: string | null;
}

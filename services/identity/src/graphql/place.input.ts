import '@concord/kit/graphql/metadata';
import { key, line, version } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';

const name = line(80);

@Valid(v.object({ idempotencyKey: key, name }))
@InputType()
export class SiteAddInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;
}

/** What every act on a site carries. */
@Valid(v.object({ idempotencyKey: key, siteId: key, expectedVersion: version }))
@InputType()
export class SiteCloseInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  siteId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(v.object({ idempotencyKey: key, siteId: key, expectedVersion: version, name }))
@InputType()
export class SiteRenameInput extends SiteCloseInput {
  @Field(() => String)
  name!: string;
}

@Valid(v.object({ idempotencyKey: key, name, siteId: v.nullish(key) }))
@InputType()
export class DepartmentAddInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  /** Where it is, in an organization of several sites. */
  @Field(() => ID, { nullable: true })
  siteId?: string | null;
}

/** What every act on a department carries. */
@Valid(v.object({ idempotencyKey: key, departmentId: key, expectedVersion: version }))
@InputType()
export class DepartmentCloseInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  departmentId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(v.object({ idempotencyKey: key, departmentId: key, expectedVersion: version, name }))
@InputType()
export class DepartmentRenameInput extends DepartmentCloseInput {
  @Field(() => String)
  name!: string;
}

@Valid(v.object({ idempotencyKey: key, departmentId: key, expectedVersion: version, siteId: v.nullish(key) }))
@InputType()
export class DepartmentMoveInput extends DepartmentCloseInput {
  /** Left out, it belongs to none. */
  @Field(() => ID, { nullable: true })
  siteId?: string | null;
}

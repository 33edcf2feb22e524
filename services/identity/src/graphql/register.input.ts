import '@concord/kit/graphql/metadata';
import type { OrganizationKind } from '@concord/kit/domain/actor';
import { key, line } from '@concord/kit/graphql/input.shapes';
import { Valid } from '@concord/kit/graphql/valid';
import { NATIONWIDE } from '@concord/rules/packs/jurisdictions';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { OrganizationKindEnum, OwnershipEnum } from './organization.type.js';
import { roles, secret } from './staff.shapes.js';

/** Who adds everybody else. */
@Valid(v.object({ name: line(60), account: line(200), password: secret }))
@Directive('@inaccessible')
@InputType()
export class FirstAdministratorInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  account!: string;

  @Field(() => String)
  password!: string;
}

@Valid(
  v.object({
    idempotencyKey: key,
    name: line(120),
    rulePack: line(40),
    district: v.nullish(line(12)),
    secondFactorRoles: v.nullish(roles),
  }),
)
@Directive('@inaccessible')
@InputType()
export class OrganizationFoundInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;

  /** Id of the rule pack with the law of its place. */
  @Field(() => String, { defaultValue: NATIONWIDE })
  rulePack!: string;

  /** Of a hospital. */
  @Field(() => OwnershipEnum, { nullable: true })
  ownership?: keyof typeof OwnershipEnum | null;

  /** Of a committee or an authority: a code of administrative division (GB/T 2260). */
  @Field(() => String, { nullable: true })
  district?: string | null;

  /** Security settings that begin otherwise than is usual. */
  @Field(() => [String], { nullable: true })
  secondFactorRoles?: readonly string[] | null;

  @Field(() => Int, { nullable: true })
  passwordMaxAgeDays?: number | null;

  @Field(() => Boolean, { nullable: true })
  mustChangeGiven?: boolean | null;

  @Field(() => FirstAdministratorInput)
  administrator!: FirstAdministratorInput;
}

import '@concord/kit/graphql/metadata';
import { key, line, version } from '@concord/kit/graphql/input.shapes';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { RegistrationKindEnum } from './registration.type.js';

const paper = {
  number: line(60),
  ...{ specialty: v.nullish(line(60)), title: v.nullish(line(60)), qualification: v.nullish(line(200)) },
};

/** What the paper says. */
@InputType()
class RegistrationPaperInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String, { nullable: true })
  specialty?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  qualification?: string | null;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true })
  until?: string | null;
}

@Valid(v.object({ idempotencyKey: key, staffId: key, ...paper }))
@InputType()
export class RegistrationEnterInput extends RegistrationPaperInput {
  @Field(() => ID)
  staffId!: string;

  @Field(() => RegistrationKindEnum)
  kind!: keyof typeof RegistrationKindEnum;
}

/** The paper as it shall be said whole; what is left out is given up. */
@Valid(v.object({ idempotencyKey: key, registrationId: key, expectedVersion: version, ...paper }))
@InputType()
export class RegistrationAmendInput extends RegistrationPaperInput {
  @Field(() => ID)
  registrationId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(v.object({ idempotencyKey: key, registrationId: key, expectedVersion: version, reason: line(200) }))
@InputType()
export class RegistrationStrikeInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  registrationId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  reason!: string;
}

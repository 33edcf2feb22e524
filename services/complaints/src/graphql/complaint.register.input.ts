import '@concord/kit/graphql/metadata';
import { key, line, prose } from '@concord/kit/graphql/input.shapes';
import { DateTime } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { withoutNulls } from '@concord/kit/graphql/without-nulls';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { ToldAtRegistration } from '../app/complaints.js';
import { CategoryEnum, ChannelEnum, RelationEnum } from './complaint.enums.js';

@Valid(v.object({ name: v.nullish(line(64)), phone: v.nullish(line(32)) }))
@InputType()
export class ComplainantInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => RelationEnum)
  relation!: NonNullable<ToldAtRegistration['complainant']>['relation'];

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@Valid(
  v.object({
    idempotencyKey: key,
    summary: line(120),
    narrative: v.nullish(prose(5_000)),
    departmentIds: v.pipe(v.array(key), v.maxLength(20)),
  }),
)
@InputType()
export class ComplaintRegisterInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ChannelEnum)
  channel!: ToldAtRegistration['channel'];

  @Field(() => Boolean, { defaultValue: false })
  anonymous!: boolean;

  @Field(() => ID, { nullable: true })
  patientId?: string | null;

  @Field(() => ComplainantInput, { nullable: true })
  complainant?: ComplainantInput | null;

  @Field(() => CategoryEnum)
  category!: ToldAtRegistration['category'];

  /** One line, at most 120 characters. */
  @Field(() => String)
  summary!: string;

  /** As it was told, at most 5,000 characters. */
  @Field(() => String, { nullable: true })
  narrative?: string | null;

  @Field(() => [ID])
  departmentIds!: string[];

  /** Now, when left out. */
  @Field(() => DateTime, { nullable: true })
  receivedAt?: Date | null;

  /** When the complainant was promised an answer. */
  @Field(() => DateTime, { nullable: true })
  promisedBy?: Date | null;

  @Field(() => Boolean, { defaultValue: false })
  agitated!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  surgicalProblem!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  hospitalEmergency!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  deathOrSeriousHarm!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  concernsSurgery!: boolean;
}

/** The input as the app takes it. */
export function told(input: ComplaintRegisterInput): ToldAtRegistration {
  const { channel, anonymous, category, summary, narrative, patientId, departmentIds } = withoutNulls(input);
  const { agitated, surgicalProblem, hospitalEmergency, deathOrSeriousHarm, concernsSurgery } = input;
  return {
    ...{ channel, anonymous, category, summary, departments: departmentIds },
    circumstances: { agitated, surgicalProblem, hospitalEmergency, deathOrSeriousHarm, concernsSurgery },
    ...{ narrative, patientId },
    complainant: input.complainant ? withoutNulls(input.complainant) : undefined,
    receivedAt: input.receivedAt?.toISOString(),
    promisedBy: input.promisedBy?.toISOString(),
  };
}

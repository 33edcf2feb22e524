import '@concord/kit/graphql/metadata';
import { key, version } from '@concord/kit/graphql/input.shapes';
import { DateTime, LocalDate } from '@concord/kit/graphql/scalars';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import { DutyPostEnum } from './roster.type.js';

@Valid(v.object({ idempotencyKey: key, staffId: key }))
@InputType()
export class DutyShiftSetInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => DutyPostEnum)
  post!: keyof typeof DutyPostEnum;

  @Field(() => ID)
  staffId!: string;

  @Field(() => DateTime)
  from!: Date;

  /** The first instant that is not part of it any more; a day later at most. */
  @Field(() => DateTime)
  until!: Date;
}

@Valid(v.object({ idempotencyKey: key, dutyShiftId: key, expectedVersion: version }))
@InputType()
export class DutyShiftCancelInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  dutyShiftId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@Valid(v.object({ idempotencyKey: key, staffId: key }))
@InputType()
export class StaffAbsenceSetInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  staffId!: string;

  @Field(() => LocalDate)
  from!: string;

  /** The last day. */
  @Field(() => LocalDate)
  until!: string;
}

@Valid(v.object({ idempotencyKey: key, staffAbsenceId: key, expectedVersion: version }))
@InputType()
export class StaffAbsenceCancelInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  staffAbsenceId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

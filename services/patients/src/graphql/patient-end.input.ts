import '@concord/kit/graphql/metadata';
import { Valid } from '@concord/kit/graphql/valid';
import { Field, ID, InputType, Int } from 'type-graphql';
import * as v from 'valibot';
import type { ErasureBasis } from '../domain/patient.terms.js';
import { ErasureBasisEnum } from './patient.enums.js';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(30));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));

const giving = v.object({ idempotencyKey: key, patientId: id, reason });

@Valid(giving)
@InputType()
export class PatientHoldInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  patientId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String)
  reason!: string;
}

@Valid(giving)
@InputType()
export class PatientReleaseInput extends PatientHoldInput {}

@Valid(v.object({ idempotencyKey: key, patientId: id }))
@InputType()
export class PatientEraseInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  patientId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ErasureBasisEnum)
  basis!: ErasureBasis;
}

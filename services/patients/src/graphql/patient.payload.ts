import '@concord/kit/graphql/metadata';
import { answering, Payload, type Answer } from '@concord/kit/graphql/payload';
import { Field, ObjectType } from 'type-graphql';
import { PatientKnown } from '../domain/patient.refusals.js';
import { PatientType } from './patient.type.js';

/** What came of an act on a patient's file. */
@ObjectType()
export class PatientPayload extends Payload {
  @Field(() => PatientType, { nullable: true })
  patient?: PatientType;

  /** With the refusal `PATIENT_KNOWN`: the file of the same name and phone, to be used instead. */
  @Field(() => PatientType, { nullable: true })
  known?: PatientType;
}

@ObjectType()
export class PatientRevealPayload extends Payload {
  /** The value in full; missing when the file has none. */
  @Field(() => String, { nullable: true })
  value?: string;
}

/** Answers an act with the file as it then is, or its refusals; a known patient is shown along with the refusal. */
export async function answeringPatient(
  read: (id: string) => Promise<PatientType | null>,
  act: () => Promise<{ readonly id: string }>,
): Promise<Answer<PatientPayload>> {
  let knownId: string | undefined;
  const answer = await answering(async () => {
    try {
      const patient = await read((await act()).id);
      return { ...(patient && { patient }) };
    } catch (refusal) {
      if (refusal instanceof PatientKnown) knownId = refusal.patientId;
      throw refusal;
    }
  });
  const known = knownId === undefined ? null : await read(knownId);
  return { ...answer, ...(known && { known }) };
}

import { randomUUID } from 'node:crypto';
import { AskFailed } from '../world/http.js';
import type { Person } from '../world/person.js';

const REGISTER = `mutation($input: PatientRegisterInput!) {
  patientRegister(input: $input) { patient { id } refusals { code path } } }`;

/** Registers a patient; answers the id. */
export async function registerPatient(by: Person, name: string, phone: string, more: object = {}): Promise<string> {
  const variables = { input: { idempotencyKey: randomUUID(), name, phone, ...more } };
  const answer = await by.answer(REGISTER, variables);
  const id = answer.data?.patientRegister?.patient?.id as string | undefined;
  if (id === undefined) throw new AskFailed('Must register', by.account, { query: REGISTER, variables }, answer);
  return id;
}

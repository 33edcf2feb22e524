import type { Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { actsOf, type Case, type Refused, type Told } from './acts.js';

export type { Case, Refused } from './acts.js';

const complaints = actsOf('complaint');

/** Registers a complaint; by default about waiting, at the front desk, by the patient. */
export async function register(by: Person, told: Told, more = ''): Promise<Json> {
  const usual = { channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', summary: '候诊三小时无人说明' };
  const named = told['anonymous'] === true ? {} : { complainant: { relation: 'SELF' } };
  return complaints.begin(by, 'register', { ...usual, ...named, ...told }, more);
}

/** Takes a step; answers the complaint after it. */
export const step = (by: Person, act: string, on: Case, told?: Told, more?: string): Promise<Json> =>
  complaints.step(by, act, on, told, more);

/** Tries a step that must be refused. */
export const refusedStep = (by: Person, act: string, on: Case, told?: Told): Promise<Refused> =>
  complaints.refusedStep(by, act, on, told);

/** Tries to register what must be refused. */
export const refusedRegistration = (by: Person, told: Told): Promise<Refused> =>
  complaints.refusedBeginning(by, 'register', told);

/** Reads a complaint as somebody; null when there is none for them. */
export const read = (by: Person, id: string, fields: string): Promise<Json> => complaints.read(by, id, fields);

/** The mutation of an act and its variables, to be sent in whatever way a test wants. */
export const mutation = (act: string, input: Told, more?: string) => complaints.mutation(act, input, more);

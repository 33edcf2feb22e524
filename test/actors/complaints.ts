import { randomUUID } from 'node:crypto';
import { AskFailed, type Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';

/** A complaint as far as the next step needs it. */
export interface Case {
  readonly id: string;
  readonly version: number;
}

/** A business "no", as a screen gets it. */
export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly rule: { readonly id: string } | null;
}

type Told = Readonly<Record<string, unknown>>;

/** What every act answers unless it is asked for more. */
const SHOWN = 'id version caseNo status';

/** Registers a complaint; by default about waiting, at the front desk, by the patient. */
export async function register(by: Person, told: Told, more = ''): Promise<Json> {
  const usual = { channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', summary: '候诊三小时无人说明' };
  const named = told['anonymous'] === true ? {} : { complainant: { relation: 'SELF' } };
  return taken(by, 'register', { ...usual, ...named, ...told }, more);
}

/** Takes a step; answers the complaint after it. */
export async function step(by: Person, act: string, on: Case, told: Told = {}, more = ''): Promise<Json> {
  return taken(by, act, { complaintId: on.id, expectedVersion: on.version, ...told }, more);
}

/** Tries a step that must be refused. */
export async function refusedStep(by: Person, act: string, on: Case, told: Told = {}): Promise<Refused> {
  return refused(by, act, { complaintId: on.id, expectedVersion: on.version, ...told });
}

/** Tries to register what must be refused. */
export const refusedRegistration = (by: Person, told: Told): Promise<Refused> => refused(by, 'register', told);

/** Reads a complaint as somebody; null when there is none for them. */
export async function read(by: Person, id: string, fields: string): Promise<Json> {
  return (await by.ask(`query($id: ID!) { complaint(id: $id) { ${fields} } }`, { id })).complaint;
}

/** The mutation of an act and its variables, to be sent in whatever way a test wants. */
export function mutation(act: string, input: Told, more = '') {
  const name = `${act[0]?.toUpperCase()}${act.slice(1)}`;
  const query = `mutation($input: Complaint${name}Input!) { complaint${name}(input: $input) {
    complaint { ${SHOWN} ${more} } refusals { code path rule { id } } } }`;
  return { query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, field: `complaint${name}` };
}

async function taken(by: Person, act: string, input: Told, more: string): Promise<Json> {
  const { query, variables, field } = mutation(act, input, more);
  return until(`${by.account} does ${act}`, async () => {
    const answer = await by.answer(query, variables);
    const payload = answer.data?.[field];
    if (payload?.complaint) return payload.complaint;
    if ((payload?.refusals?.[0]?.code as string | undefined)?.endsWith('_UNKNOWN')) return undefined;
    throw new AskFailed(`Must be let ${act}`, by.account, { query, variables }, answer);
  });
}

async function refused(by: Person, act: string, input: Told): Promise<Refused> {
  const { query, variables, field } = mutation(act, input);
  return until(`${by.account} is refused to ${act}`, async () => {
    const answer = await by.answer(query, variables);
    const [refusal] = (answer.data?.[field]?.refusals ?? []) as Refused[];
    if (!refusal) throw new AskFailed(`Must be refused to ${act}`, by.account, { query, variables }, answer);
    return refusal.code.endsWith('_UNKNOWN') ? undefined : refusal;
  });
}

import { randomUUID } from 'node:crypto';
import { AskFailed, type Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';

/** A case as far as the next step needs it. */
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

/** What is filled into a form. */
export type Told = Readonly<Record<string, unknown>>;

/** What can be done to the cases of one noun, through the public API, as a person. */
export interface Acts {
  /** Begins a case. */
  begin(by: Person, act: string, told: Told, more?: string): Promise<Json>;
  /** Tries to begin what must be refused. */
  refusedBeginning(by: Person, act: string, told: Told): Promise<Refused>;
  /** Takes a step; answers the case after it. */
  step(by: Person, act: string, on: Case, told?: Told, more?: string): Promise<Json>;
  /** Tries a step that must be refused. */
  refusedStep(by: Person, act: string, on: Case, told?: Told): Promise<Refused>;
  /** Tries a step that is not open to people of that house at all; `UNKNOWN` where their contract does not have it. */
  closedStep(by: Person, act: string, on: Case, told?: Told): Promise<string>;
  /** Reads a case as somebody; null when there is none for them. */
  read(by: Person, id: string, fields: string): Promise<Json>;
  /** Reads again and again until it is as awaited: for what another house does. */
  awaited(by: Person, id: string, fields: string, is: (read: Json) => boolean): Promise<Json>;
  /** The mutation of an act and its variables, to be sent in whatever way a test wants. */
  mutation(act: string, input: Told, more?: string): Sent;
}

/** A mutation ready to be sent; `field` is where its payload stands. */
export interface Sent {
  readonly query: string;
  readonly variables: { readonly input: Told };
  readonly field: string;
}

/** Colleagues, departments, houses and patients are known to other services a moment after they were added. */
const NOT_HEARD_OF_YET = [
  ...['STAFF_UNKNOWN', 'DEPARTMENT_UNKNOWN', 'ORGANIZATION_UNKNOWN'],
  ...['HOSPITAL_UNKNOWN', 'PATIENT_UNKNOWN'],
];

/**
 * The acts of a noun: `mediation` is `mediationPropose(input: MediationProposeInput!) { mediation refusals }`.
 *
 * @param shown what every act answers unless it is asked for more
 */
export function actsOf(noun: string, shown = 'id version caseNo status'): Acts {
  const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
  const on = ({ id, version }: Case) => ({ [`${noun}Id`]: id, expectedVersion: version });

  function mutation(act: string, input: Told, more = ''): Sent {
    const field = `${noun}${capital(act)}`;
    const query = `mutation($input: ${capital(field)}Input!) { ${field}(input: $input) {
      ${noun} { ${shown} ${more} } refusals { code path rule { id } } } }`;
    return { query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, field };
  }

  async function taken(by: Person, act: string, input: Told, more?: string): Promise<Json> {
    const { query, variables, field } = mutation(act, input, more);
    return until(`${by.account} does ${noun} ${act}`, async () => {
      const answer = await by.answer(query, { ...variables });
      const payload = answer.data?.[field];
      if (payload?.[noun]) return payload[noun];
      if (NOT_HEARD_OF_YET.includes(payload?.refusals?.[0]?.code)) return undefined;
      throw new AskFailed(`Must be let ${act}`, by.account, { query, variables: { ...variables } }, answer);
    });
  }

  async function refused(by: Person, act: string, input: Told): Promise<Refused> {
    const { query, variables, field } = mutation(act, input);
    const asked: { input: Told } = variables;
    return until(`${by.account} is refused to ${act}`, async () => {
      const answer = await by.answer(query, { ...asked });
      const { reason, currentVersion } = answer.errors?.[0]?.extensions ?? {};
      // News of another service, or a timer, came in between: who is refused is refused on what is there now, too.
      if (reason === 'STALE_VERSION') return void (asked.input = { ...asked.input, expectedVersion: currentVersion });
      const [refusal] = (answer.data?.[field]?.refusals ?? []) as Refused[];
      if (!refusal)
        throw new AskFailed(`Must be refused to ${act}`, by.account, { query, variables: { ...variables } }, answer);
      return NOT_HEARD_OF_YET.includes(refusal.code) ? undefined : refusal;
    });
  }

  const read = async (by: Person, id: string, fields: string): Promise<Json> =>
    (await by.ask(`query($id: ID!) { ${noun}(id: $id) { ${fields} } }`, { id }))[noun];

  return {
    mutation,
    read,
    begin: taken,
    refusedBeginning: refused,
    step: (by, act, target, told = {}, more) => taken(by, act, { ...on(target), ...told }, more),
    refusedStep: (by, act, target, told = {}) => refused(by, act, { ...on(target), ...told }),
    async closedStep(by, act, target, told = {}) {
      const { query, variables } = mutation(act, { ...on(target), ...told });
      const { message, extensions } = await by.refusal(query, { ...variables });
      return /^(Cannot query field|Unknown type) "/.test(message) ? 'UNKNOWN' : extensions.code;
    },
    awaited: (by, id, fields, is) =>
      until(`${noun} ${id} is as ${by.account} awaits`, async () => {
        const found = await read(by, id, `${shown} ${fields}`);
        return found && is(found) ? found : undefined;
      }),
  };
}

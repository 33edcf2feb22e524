import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';

// Fills a house that has the demo with cases whose fields come from five services, the way people fill it: through the
// graph, over HTTP, signed in.

/**
 * What the questions are asked about. `cursors` are places after which a whole page follows; the first is empty.
 *
 * @typedef {{ cursors: string[], complaintIds: string[], patientIds: string[], departmentIds: string[] }} Seeded
 */
/** @typedef {any} Json what was asked for, in the shape in which it was asked for */
/** @typedef {(query: string, variables: object) => Promise<Json>} Ask */

/** Complaints that become disputes, beside those of the demo. */
const CASES = 90;
/** Cases that come about side by side. */
const AT_ONCE = 6;
const PATIENCE = 20_000;
/** Somebody of another house is known to a service a moment after the house was told. */
const NOT_HEARD_OF_YET = /_UNKNOWN$/;

/** Signs in; answers the token. */
export async function signIn(/** @type {string} */ url, /** @type {string} */ account) {
  const body = JSON.stringify({ account, password: DEMO_PASSWORD, as: 'token' });
  const answer = await fetch(`${url}/auth/sign-in`, { method: 'POST', headers: json, body });
  const { accessToken } = await answer.json();
  if (typeof accessToken !== 'string') throw new Error(`${account} could not sign in: ${answer.status}`);
  return accessToken;
}
const json = { 'content-type': 'application/json' };

/** Asks as somebody; throws what was said against it. @returns {Ask} */
export function askAs(/** @type {string} */ url, /** @type {string} */ token) {
  return async (query, variables) => {
    const headers = { ...json, authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`${JSON.stringify(errors)}\n${query}`);
    return data;
  };
}

/** Fills the house behind `url`. @returns {Promise<Seeded>} */
export async function seed(/** @type {string} */ url, /** @type {number} */ rows) {
  const by = async (/** @type {string} */ account) => askAs(url, await signIn(url, account));
  const [front, pro, lead, hot] = [await by('front'), await by('pro'), await by('ilead'), await by('hot')];
  const [registrar, chair] = [await by('reg'), await by('chair')];
  const { me } = await pro('{ me { id organization { id } } }', {});
  const { departments } = await pro('{ departments { id } }', {});
  const houseOf = async (/** @type {Ask} */ ask) =>
    (await ask('{ me { organization { id } } }', {})).me.organization.id;
  const [insurerId, committeeId] = [await houseOf(lead), await houseOf(registrar)];
  const idOf = async (/** @type {string} */ account) => (await (await by(account))('{ me { id } }', {})).me.id;
  const [adjusterId, mediatorId] = [await idOf('adj'), await idOf('med')];
  const { policies } = await lead('query($of: ID!) { policies(hospitalId: $of) { id } }', { of: me.organization.id });
  const departmentIds = /** @type {Json[]} */ (departments).map(({ id }) => id);
  /** @type {string[]} */
  const patientIds = [];
  /** @type {string[]} */
  const complaintIds = [];

  async function oneCase(/** @type {number} */ n) {
    const told = { name: `病人${n}`, phone: `138574${String(n).padStart(5, '0')}` };
    const patient = await act(front, 'patient', 'register', told);
    const registered = await act(front, 'complaint', 'register', {
      ...{ channel: 'FRONT_DESK', category: 'QUALITY_AND_SAFETY', summary: `术后第 ${n} 日切口感染，要求说法` },
      ...{ patientId: patient.id, departmentIds: [departmentIds[n % departmentIds.length]] },
      complainant: { relation: 'SELF', name: told.name },
    });
    const triaged = await act(pro, 'complaint', 'triage', on('complaint', registered));
    const assigned = await act(pro, 'complaint', 'assign', { ...on('complaint', triaged), handlerId: me.id });
    const raised = await act(
      pro,
      'complaint',
      'raiseDispute',
      {
        ...on('complaint', assigned),
        kind: 'TREATMENT',
        claimed: `${9_000 + n}.00`,
        claimants: [],
        occurredOn: day(-40),
      },
      'dispute { id }',
    );
    const { id } = raised.dispute;
    const read = (/** @type {Ask} */ ask, /** @type {string} */ fields) =>
      until(
        `dispute ${id}`,
        async () => (await ask(`query($id: ID!) { dispute(id: $id) { ${fields} } }`, { id })).dispute,
      );
    const open = await read(pro, 'id version');
    await act(pro, 'dispute', 'notifyInsurer', { ...on('dispute', open), insurerId, disclosure: disclosure() });
    const claim = await until(`the claim of ${id}`, async () => (await read(hot, 'claims { id version }')).claims?.[0]);
    await act(hot, 'claim', 'acknowledge', { ...on('claim', claim), adjusterId, policyId: policies[0].id });
    const applied = await until(`the mediation of ${id}`, async () => {
      const known = await read(pro, 'id version claimNo');
      if (!known.claimNo) return undefined;
      const told = { committeeId, by: 'JOINT', form: 'WRITTEN', paper: `申请书-${n}`, disclosure: disclosure() };
      return act(pro, 'mediation', 'apply', { ...on('dispute', known), ...told }).catch(unlessConflict);
    });
    const accepted = await act(registrar, 'mediation', 'accept', { ...on('mediation', applied), ...NO_BAR });
    const named = { ...on('mediation', accepted), staffIds: [mediatorId], chosenBy: 'PARTIES' };
    await act(chair, 'mediation', 'assignMediators', named);
    patientIds.push(patient.id);
    complaintIds.push(registered.id);
  }
  const numbers = Array.from({ length: CASES }, (_, n) => n).values();
  const desk = async () => {
    for (const n of numbers) await oneCase(n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, desk));
  return { cursors: await cursorsOf(pro, rows), complaintIds, patientIds, departmentIds };
}

/** Places in the worklist after which a page of `rows` is full. */
async function cursorsOf(/** @type {Ask} */ ask, /** @type {number} */ rows) {
  const all = [];
  for (let after = null; ; after = all.at(-1)) {
    const page =
      'query($after: Cursor) { complaints(first: 100, after: $after) { edges { cursor } pageInfo { hasNextPage } } }';
    const { complaints } = await ask(page, { after });
    all.push(.../** @type {Json[]} */ (complaints.edges).map(({ cursor }) => cursor));
    if (!complaints.pageInfo.hasNextPage) break;
  }
  return ['', ...all.slice(0, Math.max(0, all.length - rows))];
}

const NO_BAR = { notInCourt: true, notWithHealthDepartment: true, noUnperformedAgreement: true };
const day = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const disclosure = () => ({
  ...{ purpose: '医疗责任保险理赔与调解', kinds: ['CLAIM', 'CLAIMANT', 'PATIENT', 'MEDICAL_RECORD', 'COSTS'] },
  legalBasis: { kind: 'SEPARATE_CONSENT', givenOn: day(-10), paper: '档案-同意书-01' },
  expiresOn: day(300),
});
const on = (/** @type {string} */ noun, /** @type {{ id: string, version: number }} */ { id, version }) => ({
  ...{ [`${noun}Id`]: id, expectedVersion: version },
});

/** One act of a noun, until everybody it names is known; answers what it was done to. @returns {Promise<Json>} */
function act(
  /** @type {Ask} */ ask,
  /** @type {string} */ noun,
  /** @type {string} */ name,
  /** @type {object} */ told,
  more = '',
) {
  const field = `${noun}${name[0]?.toUpperCase()}${name.slice(1)}`;
  const query = `mutation($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) {
    ${noun} { id version ${more} } refusals { code path } } }`;
  const input = { idempotencyKey: randomUUID(), ...told };
  return until(field, async () => {
    const payload = (await ask(query, { input }))[field];
    if (payload[noun]) return payload[noun];
    const [refusal] = payload.refusals;
    if (!NOT_HEARD_OF_YET.test(refusal?.code)) throw new Error(`${field}: ${JSON.stringify(refusal)}`);
    return undefined;
  });
}

/** What another house says meanwhile moves the case on. */
function unlessConflict(/** @type {Error} */ error) {
  if (!error.message.includes('CONFLICT')) throw error;
}

/** @returns {Promise<Json>} */
async function until(/** @type {string} */ what, /** @type {() => Promise<Json>} */ look) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`It did not come about: ${what}`);
    await sleep(30);
  }
}

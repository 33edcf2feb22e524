/** @typedef {Record<string, any>} Json */

/** Asks the graph as somebody of the demo. @returns {Promise<(query: string) => Promise<Json>>} */
export async function asking(/** @type {string} */ url, /** @type {string} */ account, /** @type {string} */ password) {
  const post = async (/** @type {string} */ path, /** @type {object} */ body, token = '') => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return /** @type {Promise<Json>} */ (response.json());
  };
  const { accessToken } = await post('/auth/sign-in', { account, password, as: 'token' });
  return async (query) => {
    const { data, errors } = await post('/graphql', { query }, accessToken);
    if (errors) throw new Error(`${account} was not answered: ${JSON.stringify(errors)}`);
    return data;
  };
}

/** The case that shows most of what a picture is about; fails when the demo has none. */
export function best(
  /** @type {readonly Json[]} */ cases,
  /** @type {string} */ what,
  /** @type {(one: Json) => number} */ worth,
) {
  const [found] = cases.filter((one) => worth(one) > 0).sort((a, b) => worth(b) - worth(a));
  if (!found) throw new Error(`The demo has no ${what}.`);
  return String(found['caseNo']);
}

const nodes = (/** @type {Json} */ connection) => connection['edges'].map((/** @type {Json} */ { node }) => node);

/** A complaint that is worked on: a person's, major, not overdue, with a deadline that takes explaining. */
export async function complaintWithDeadlines(/** @type {(query: string) => Promise<Json>} */ ask) {
  const { complaints } = await ask(`{ complaints(filter: { view: OPEN }, first: 50) { edges { node {
    caseNo severity patient { name } timeline { id } deadlines { state unit explanation { kind } } } } } }`);
  return best(
    nodes(complaints),
    'open complaint with a running clock',
    ({ severity, patient, timeline, deadlines }) => {
      const running = deadlines.filter((/** @type {Json} */ { state }) => state === 'RUNNING');
      const days = running.flatMap((/** @type {Json} */ { explanation }) => explanation).length;
      return patient && days > 0 ? days + timeline.length + (severity === 'MAJOR_URGENT' ? 20 : 0) : 0;
    },
  );
}

/** A claim whose payout was reckoned in the most steps. */
export async function claimWithReckoning(/** @type {(query: string) => Promise<Json>} */ ask) {
  const { claims } = await ask(`{ claims(filter: { view: ALL }, first: 50) { edges { node {
    caseNo status timeline { id } payout { steps { id } } } } } }`);
  return best(nodes(claims), 'claim with a reckoning', ({ payout, status, timeline }) =>
    payout ? payout.steps.length * 10 + timeline.length + (status === 'CLOSED' ? 0 : 30) : 0,
  );
}

/** A mediation with side rooms in which something was said. */
export async function mediationWithRooms(/** @type {(query: string) => Promise<Json>} */ ask) {
  const { mediations } = await ask(`{ mediations(filter: { view: ALL }, first: 30) { edges { node {
    caseNo status caucuses { side messages { id } } } } } }`);
  return best(nodes(mediations), 'mediation with rooms', ({ caucuses }) =>
    caucuses.length < 2 ? 0 : caucuses.flatMap((/** @type {Json} */ { messages }) => messages).length,
  );
}

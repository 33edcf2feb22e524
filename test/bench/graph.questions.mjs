// What is asked of the graph while it is measured. Every document stands in several spellings and every request has
// values of its own, so that no server can answer two of them with one piece of work.

/** Rows of a page. */
export const ROWS = 50;
const SPELLINGS = 6;

/** @typedef {{ query: string, operationName: string, variables: Record<string, unknown> }} Request */
/** @typedef {{ name: string, what: string, changes?: boolean, request(turn: number): Request }} Question */
/** @typedef {import('./graph.seed.mjs').Seeded} Seeded */

const ROW = `id caseNo status summary receivedAt severity category { code name { zh } }
  nextDeadline { dueAt remaining } departments { name } firstReceiver { name } handler { name title }
  patient { name phone tier } dispute { caseNo claimed status stage { zh } openedAt }`;
const CHAIN = `caseNo dispute { caseNo mediation { caseNo stage { zh } dispute { claims { caseNo stage { zh } adjuster { name }
  dispute { complaint { caseNo patient { name complaints(first: 5) { caseNo handler { name } } } } } } } } }`;

/** A page of the worklist, written with `mark` in a name of its own. */
const list = (/** @type {string} */ mark) => `query List($first: Int!, $after: Cursor) {
  complaints(first: $first, after: $after) { totalCount { count } pageInfo { hasNextPage endCursor }
    edges { cursor node { ${ROW} ${mark} } } } }`;
const one = (/** @type {string} */ mark) => `query One($id: ID!) { complaint(id: $id) { ${ROW} ${mark} } }`;
const waterfall = (/** @type {string} */ mark) =>
  `query Waterfall($id: ID!) { complaint(id: $id) { ${CHAIN} ${mark} } }`;
const mutation = (/** @type {string} */ mark) => `mutation Register($input: ComplaintRegisterInput!) {
  complaintRegister(input: $input) { complaint { ${ROW} ${mark} } refusals { code } } }`;

/** The documents as they are before any name is given: for reading what is to be answered from memory. */
export const plainDocuments = { list: list(''), one: one(''), waterfall: waterfall('') };

/**
 * The four questions on a house that was seeded. `run` makes the acts of one run differ from those of every other.
 *
 * @returns {Question[]}
 */
export function questionsOn(/** @type {Seeded} */ seeded, /** @type {string} */ run = '0') {
  const marks = Array.from({ length: SPELLINGS }, (_, n) => (n === 0 ? '' : `called${n}: caseNo`));
  const spelled = (/** @type {(mark: string) => string} */ document) => {
    const spellings = marks.map(document);
    return (/** @type {number} */ turn) => /** @type {string} */ (spellings[turn % SPELLINGS]);
  };
  const [lists, ones, chains, acts] = [spelled(list), spelled(one), spelled(waterfall), spelled(mutation)];
  const nth = (/** @type {readonly string[]} */ values, /** @type {number} */ turn) =>
    values[turn % values.length] ?? '';
  const { cursors, complaintIds, patientIds, departmentIds } = seeded;
  return [
    {
      name: 'list',
      what: `worklist, ${ROWS} rows of four services`,
      request: (turn) => ({
        query: lists(turn),
        operationName: 'List',
        variables: { first: ROWS, after: nth(cursors, turn) || null },
      }),
    },
    {
      name: 'one',
      what: 'one complaint of four services',
      request: (turn) => ({ query: ones(turn), operationName: 'One', variables: { id: nth(complaintIds, turn) } }),
    },
    {
      name: 'waterfall',
      what: 'one complaint, seven services deep',
      request: (turn) => ({
        query: chains(turn),
        operationName: 'Waterfall',
        variables: { id: nth(complaintIds, turn) },
      }),
    },
    {
      name: 'mutation',
      what: 'a complaint registered and read back',
      changes: true,
      request: (turn) => ({
        query: acts(turn),
        operationName: 'Register',
        variables: {
          input: {
            ...{ idempotencyKey: `bench-${run}-${turn}`, channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE' },
            ...{ patientId: nth(patientIds, turn), departmentIds: [nth(departmentIds, turn)] },
            ...{ complainant: { relation: 'SELF' }, summary: `候诊 ${turn % 300} 分钟无人说明` },
          },
        },
      }),
    },
  ];
}

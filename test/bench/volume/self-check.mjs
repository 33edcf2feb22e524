import { page, ROW } from './questions.mjs';

const ONE = `query($id: ID!) { complaint(id: $id) { ${ROW} deadlines { name state } actions { name allowed } } }`;
const FOUND = 'query($search: String!) { patients(search: $search, first: 20) { id gender tier } }';

/**
 * Reads some of what was generated through the services' own graphs: every row must open, and say what was written.
 *
 * @param {import('./installation.mjs').Generated} house
 * @returns how many complaints and patients were read
 * @throws Error naming the first that is not as it was generated
 */
export async function selfCheck(house, count = 40) {
  const who = house.as('SUP');
  const same = (/** @type {unknown} */ read, /** @type {unknown} */ written, /** @type {string} */ what) => {
    if (read !== written) throw new Error(`A generated row reads otherwise than it was written: ${what}`);
  };
  const seats = [...house.census.open.kept.slice(0, count), ...house.census.all.kept.slice(0, count)];
  for (const seat of seats) {
    const { complaint } = await house.ask('complaints', who, ONE, { id: seat.id });
    same(complaint.caseNo, seat.caseNo, 'case number');
    same(complaint.status, seat.status, 'status');
    same(complaint.severity ?? null, seat.severity, 'severity');
    same(complaint.patient?.id ?? null, seat.patientId, 'patient');
    same(complaint.handler?.id ?? null, seat.handler, 'handler');
    same(complaint.summary.length > 0, true, 'summary');
    const { rows } = await page(house, who, { filter: { view: 'ALL', search: seat.caseNo } });
    same(rows[0]?.id, seat.id, 'found by number');
  }
  const people = house.census.patients.kept.slice(0, count);
  for (const { id, phone, gender } of people) {
    const { patients } = await house.ask('patients', who, FOUND, { search: phone });
    same(patients.find((/** @type {{ id: string }} */ found) => found.id === id)?.gender, gender, 'found by telephone');
  }
  return seats.length + people.length;
}

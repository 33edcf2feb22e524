import { caseKey } from '@concord/complaints/app/addressing';
import { ComplaintRow, ComplaintSeatRow } from '@concord/complaints/store/complaint.row';
import { seatRow } from '@concord/complaints/store/complaint.seat';
import { complaintContents } from '@concord/complaints/store/contents';
import { createTable } from '@concord/kit/store/repository';
import { packInForce } from '@concord/rules/packs/published';
import { refOf } from '@concord/rules/packs/rule-pack';
import { batchKeys } from './batch-keys.mjs';
import { loadInBulk, ROWS_A_STATEMENT } from './bulk.mjs';
import { cameIn, idAt, legalYearOf, NOW } from './calendar.mjs';
import { remember } from './census.mjs';
import { chanceOf } from './chance.mjs';
import { directoryOf, FIRST_PLACE } from './generated-directory.mjs';
import { housesOf } from './houses.mjs';
import { patientId, patientsOf } from './people.mjs';
import { stagesOf, storyOf } from './stories.mjs';

/**
 * Fills the database of the complaints service: complaints, each sealed with a key of its own, their places in the
 * worklist, the directory and the sequences of case numbers. The journal and the feeds stay empty: neither a page nor a
 * search reads a line of them. What is generated can be read, therefore, and not acted on.
 *
 * @param {{ size: number, settings: import('@concord/kit/store/database').DatabaseSettings,
 *   keys: import('@concord/kit/policy/keys').Keys, census: import('./census.mjs').Census }} order
 */
export async function generateComplaints({ size, settings, keys, census }) {
  const { rows: entities, migrations } = complaintContents;
  await loadInBulk({ settings, entities, migrations }, async function* (database) {
    const complaints = createTable(database, ComplaintRow, { name: 'complaint' });
    const seats = createTable(database, ComplaintSeatRow, { name: 'complaint' });
    const { sealer, write } = batchKeys(database, keys);
    const houses = housesOf(size);
    const desk = receiving(size, houses);

    for (let begin = 0; begin < size; begin += ROWS_A_STATEMENT) {
      const indexes = Array.from({ length: Math.min(ROWS_A_STATEMENT, size - begin) }, (_, offset) => begin + offset);
      const made = indexes.map((index) => ({ index, ...desk.receive(index) }));
      for (const { id: house } of houses) {
        const ours = made.filter(({ complaint }) => complaint.organization === house);
        await sealer.prepare(
          ours.map(({ complaint }) => caseKey(complaint.id)),
          house,
        );
      }
      const rows = made.map(({ complaint, version }) => {
        const { id, organization, caseNo, status } = complaint;
        const place = { table: 'complaint', column: 'state', row: id };
        const state = sealer.seal(caseKey(id), place, JSON.stringify(complaint));
        return { id, organization, version, caseNo, status, state };
      });
      const places = made.map(({ complaint, version, index }) => ({
        ...seatRow({ complaint, version }, NOW),
        ...stagesOf(complaint, index),
      }));
      for (const seat of places) if (seat.organization === houses[0]?.id) remember(census, seat);
      yield async (ticket) => {
        await complaints.insert(ticket, rows);
        await seats.insert(ticket, places);
        await write(ticket, NOW);
      };
    }
    yield* directoryOf(database, { size, houses, sequences: desk.sequences });
  });
}

/** Complaints as they come in: each at the next house, with its next number. */
function receiving(/** @type {number} */ size, /** @type {readonly import('./houses.mjs').House[]} */ houses) {
  const shares = houses.map((house) => /** @type {const} */ ([house, house.share]));
  /** The last number of each house and year. @type {Map<string, { house: import('./houses.mjs').House, year: number, last: number }>} */
  const sequences = new Map();
  const packs = new Map(houses.map(({ rulePack }) => [rulePack, refOf(packInForce(rulePack, '2021-01-01'))]));
  return {
    sequences,
    receive(/** @type {number} */ index) {
      const chance = chanceOf(index, 4);
      const house = chance.weighted(shares);
      const at = cameIn(index, size);
      const year = legalYearOf(at);
      const sequence = sequences.get(`${house.id} ${year}`) ?? { house, year, last: 0 };
      sequence.last += 1;
      sequences.set(`${house.id} ${year}`, sequence);
      const patients = patientsOf(size * house.share);
      // Somebody who was here by then; whoever came long ago has complained more often.
      const patient = Math.floor(patients * (index / size) * Math.sqrt(chance.next()));
      return storyOf({
        ...{ index, size, house, at, now: NOW.getTime(), id: idAt('cmp', at, index) },
        caseNo: `TS${year}-${FIRST_PLACE + house.place}-${String(sequence.last).padStart(5, '0')}`,
        rulePack: String(packs.get(house.rulePack)),
        patientId: patientId(house.place, patient, patients),
      });
    },
  };
}

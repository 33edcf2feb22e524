import { createWorklist as claimWorklist } from '@concord/claims/app/worklist';
import { ClaimSeatRow } from '@concord/claims/store/claim-seat.row';
import { createClaimStore } from '@concord/claims/store/claim.store';
import { claimContents } from '@concord/claims/store/contents';
import { createSealer } from '@concord/kit/policy/sealer';
import { createVault } from '@concord/kit/policy/vault';
import { createDataKeyStore } from '@concord/kit/store/data-keys';
import { openDatabase } from '@concord/kit/store/data-source';
import { createTable } from '@concord/kit/store/repository';
import { run } from '@concord/kit/store/session';
import { testInstallation } from '@concord/kit/test/installation';
import { createWorklist as mediationWorklist } from '@concord/mediation/app/worklist';
import { mediationContents } from '@concord/mediation/store/contents';
import { createDisputeList } from '@concord/mediation/store/dispute.list';
import { DisputeSeatRow } from '@concord/mediation/store/dispute.row';
import { createMediationList } from '@concord/mediation/store/mediation.list';
import { MediationSeatRow, MediatorPlaceRow } from '@concord/mediation/store/mediation.row';
import { loadInBulk, ROWS_A_STATEMENT } from '../volume/bulk.mjs';
import { NOW } from '../volume/calendar.mjs';
import { claimSeat, disputeSeat, mediationSeat, OURS, peopleOf } from './seats.mjs';

/** @typedef {import('@concord/kit/store/database').DatabaseSettings} DatabaseSettings */
/** @typedef {import('@concord/kit/store/database').Database} Database */
/** @typedef {import('@concord/kit/store/contract').Ticket} Ticket */
/** @typedef {Awaited<ReturnType<typeof openDesk>>} Desk */
/** @typedef {{ dueAt: Date, id: string, isOpen: boolean, caseNo: string }} Kept */

/** How many of our places are remembered of each list. */
const REMEMBERED = 400;

/**
 * Two services with so many rows in the worklist of each kind of case, and nothing else: no case, no journal.
 *
 * @param {number} size rows of our organization in each worklist
 * @param {() => Promise<DatabaseSettings>} freshPlace where an empty database may lie
 */
export async function openDesk(size, freshPlace) {
  const places = { claims: await freshPlace(), mediation: await freshPlace() };
  const { installation, clock, person } = testInstallation(places.claims, NOW);
  const kept = { claims: await loadClaims(size, places.claims), ...(await loadMediation(size, places.mediation)) };
  const claimsBase = await opened(claimContents, places.claims, ['claim_seat']);
  const base = await opened(mediationContents, places.mediation, ['dispute_seat', 'mediation_seat', 'mediator_place']);
  const vault = createVault({ store: createDataKeyStore(claimsBase, clock), keys: installation.keys });
  const claims = createClaimStore(claimsBase, createSealer(vault));
  const lists = { disputes: createDisputeList(base), mediations: createMediationList(base) };

  return {
    size,
    kept,
    people: peopleOf(size),
    claims: claimWorklist({ claims, clock }),
    mediation: mediationWorklist({ lists, clock }),
    claimsOfDisputes: (/** @type {readonly string[]} */ disputes) =>
      claims.idsOfDisputes({ organizations: [OURS] }, disputes),
    /** Somebody of our organization. */
    as: (/** @type {string} */ role, id = `stf_${role}`) => person([role], { id, organization: OURS }),
    async close() {
      await claimsBase.close();
      await base.close();
    },
  };
}

/** @param {{ rows: readonly Function[], migrations: readonly Function[] }} contents @param {DatabaseSettings} settings @param {readonly string[]} tables */
async function opened({ rows: entities, migrations }, settings, tables) {
  const database = await openDatabase({ settings, entities, migrations });
  // A server reckons with how often each value occurs; by itself it learns so a while after the rows came.
  if (database.dialect !== 'sqlite')
    for (const table of tables) await run(database, undefined, `ANALYZE TABLE ${table}`);
  return database;
}

/** @param {number} size @param {DatabaseSettings} settings @returns {Promise<readonly Kept[]>} */
async function loadClaims(size, settings) {
  /** @type {Kept[]} */
  const kept = [];
  const { rows: entities, migrations } = claimContents;
  await loadInBulk({ settings, entities, migrations }, async function* (database) {
    const seats = createTable(database, ClaimSeatRow, { name: 'claim' });
    for (const batch of batchesOf(size)) {
      const rows = batch.map((index) => claimSeat(index, size));
      keep(kept, rows);
      yield (/** @type {Ticket} */ ticket) => seats.insert(ticket, rows);
    }
  });
  return ordered(kept);
}

/** @param {number} size @param {DatabaseSettings} settings */
async function loadMediation(size, settings) {
  /** @type {{ disputes: Kept[], mediations: Kept[] }} */
  const kept = { disputes: [], mediations: [] };
  const { rows: entities, migrations } = mediationContents;
  await loadInBulk({ settings, entities, migrations }, async function* (database) {
    const disputes = createTable(database, DisputeSeatRow, { name: 'dispute' });
    const mediations = createTable(database, MediationSeatRow, { name: 'mediation' });
    const mediators = createTable(database, MediatorPlaceRow, { name: 'mediator' });
    for (const batch of batchesOf(size)) {
      const quarrels = batch.map((index) => disputeSeat(index, size));
      const cases = batch.map((index) => mediationSeat(index, size));
      const places = cases.flatMap(({ mediator, seat: { organization, id } }) =>
        mediator === undefined ? [] : [{ organization, staff: mediator, id }],
      );
      const seats = cases.map(({ seat }) => seat);
      keep(kept.disputes, quarrels);
      keep(kept.mediations, seats);
      yield async (/** @type {Ticket} */ ticket) => {
        await disputes.insert(ticket, quarrels);
        await mediations.insert(ticket, seats);
        if (places.length > 0) await mediators.insert(ticket, places);
      };
    }
  });
  return { disputes: ordered(kept.disputes), mediations: ordered(kept.mediations) };
}

/** Two of three rows are ours. @param {number} size */
function batchesOf(size) {
  const all = Array.from({ length: Math.ceil((size * 3) / 2) }, (_, index) => index);
  return Array.from({ length: Math.ceil(all.length / ROWS_A_STATEMENT) }, (_, at) =>
    all.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT),
  );
}

function keep(/** @type {Kept[]} */ kept, /** @type {readonly (Kept & { organization: string })[]} */ rows) {
  for (const { organization, dueAt, id, isOpen, caseNo } of rows)
    if (organization === OURS) kept.push({ dueAt, id, isOpen, caseNo });
}

/** Some of them, in the order of the list. */
function ordered(/** @type {Kept[]} */ kept) {
  const some = [kept.filter(({ isOpen }) => isOpen), kept.filter(({ isOpen }) => !isOpen)].flatMap((part) =>
    part.filter((_, at) => at % Math.ceil((2 * part.length) / REMEMBERED) === 0),
  );
  return some.toSorted((one, two) => one.dueAt.getTime() - two.dueAt.getTime() || (one.id < two.id ? -1 : 1));
}

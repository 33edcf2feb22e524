import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { createSharedTable } from '@concord/kit/store/shared-table';
import { roomKey } from '../app/addressing.js';
import type { CaucusRecord, CaucusStore } from '../app/ports.js';
import { organizationsOfRoom, type OpenedCaucus } from '../domain/caucus.js';
import { CaucusRow, CaucusSeatRow } from './caucus.row.js';

const EVERYBODY: Scope = { service: 'mediation' };

/** Caucus rooms in the database, each sealed with a key of its own. */
export function createCaucusStore(database: Database, sealer: Sealer): CaucusStore {
  const rooms = createSharedTable(database, CaucusRow, CaucusSeatRow, { name: 'caucus', service: 'mediation' });
  const rows = createTable(database, CaucusRow, { name: 'caucus' });
  const states = sealedStates<OpenedCaucus>(sealer, 'caucus', roomKey);

  const opened = async (found: readonly CaucusRow[], ticket?: Ticket): Promise<readonly CaucusRecord[]> =>
    (await states.open(found, ticket)).map(({ row, state }) => ({ version: row.version, caucus: state }));

  return {
    async byIds(scope, ids, ticket) {
      return opened(await rooms.byIds(scope, ids, ticket), ticket);
    },
    async ofMediations(scope, mediations) {
      const seats = await rooms.seats.find(scope, {
        where: { mediation: { oneOf: mediations } },
        order: [{ column: 'id' }],
        few: 'mediation',
      });
      const found = await opened(
        await rooms.byIds(
          scope,
          seats.map(({ id }) => id),
        ),
      );
      const inOrder = found.toSorted((a, b) => (a.caucus.id < b.caucus.id ? -1 : 1));
      return new Map(
        mediations.map((mediation) => [mediation, inOrder.filter(({ caucus }) => caucus.mediation === mediation)]),
      );
    },
    async mediationOf(scope, id) {
      const [row] = await rooms.byIds(scope, [id]);
      return row?.mediation;
    },
    async hold(ticket, id) {
      const [record] = await opened(
        await rows.find(EVERYBODY, { where: { id }, limit: 1, ticket, lock: true }),
        ticket,
      );
      return record;
    },
    async insert(ticket, { version, caucus }) {
      const { id, committee, mediation, side, status } = caucus;
      const state = states.seal(id, caucus);
      await rooms.insert(ticket, { id, organization: committee, version, mediation, side, status, state });
      const seats = organizationsOfRoom(caucus).map((organization) => ({ id, organization, mediation }));
      await rooms.replaceSeats(ticket, id, seats);
    },
    async save(ticket, scope, { version, caucus }) {
      const { id, status } = caucus;
      await rooms.update(ticket, scope, { id, version: version - 1 }, { status, state: states.seal(id, caucus) });
    },
  };
}

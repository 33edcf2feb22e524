import { sealedStates } from '@concord/casework/store/sealed-states';
import type { Sealer } from '@concord/kit/policy/contract';
import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { disclosureKey } from '../app/addressing.js';
import type { DisclosureRecord, DisclosureStore } from '../app/disclosure.ports.js';
import type { Coverage } from '../domain/disclosure.access.js';
import type { MadeDisclosure } from '../domain/disclosure.state.js';
import { DisclosureRow } from './disclosure.row.js';

const EVERYBODY: Scope = { service: 'mediation' };

/** The register in the database, each disclosure sealed with a key of its own: it outlasts the case it belongs to. */
export function createDisclosureStore(database: Database, sealer: Sealer): DisclosureStore {
  const rows = createTable(database, DisclosureRow, { name: 'disclosure' });
  const states = sealedStates<MadeDisclosure>(sealer, 'disclosure', disclosureKey);

  const opened = async (found: readonly DisclosureRow[], ticket?: Ticket): Promise<readonly DisclosureRecord[]> =>
    (await states.open(found, ticket)).map(({ row, state }) => ({ version: row.version, disclosure: state }));
  /** Under the ids asked for, each in order. */
  async function grouped(asked: readonly string[], by: 'dispute' | 'patient', found: readonly DisclosureRow[]) {
    const groups = new Map<string, DisclosureRecord[]>(asked.map((id) => [id, []]));
    for (const record of await opened(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))))
      groups.get(record.disclosure[by] ?? '')?.push(record);
    return groups;
  }

  return {
    async coveragesOf(disputes, ticket) {
      const found = await rows.find(EVERYBODY, { where: { dispute: { oneOf: disputes } }, few: 'dispute', ticket });
      const coverages = new Map<string, Coverage[]>(disputes.map((dispute) => [dispute, []]));
      for (const row of found) coverages.get(row.dispute)?.push(row as unknown as Coverage);
      return coverages;
    },
    async ofDisputes(scope, disputes) {
      const where = { dispute: { oneOf: disputes } };
      const given = await rows.find(scope, { where, few: 'dispute' });
      const organizations = 'organizations' in scope ? scope.organizations : [];
      const received = await rows.find(EVERYBODY, {
        where: { ...where, recipient: { oneOf: organizations } },
        few: 'dispute',
      });
      return grouped(disputes, 'dispute', [...given, ...received]);
    },
    async ofPatients(scope, patients) {
      const found = await rows.find(scope, { where: { patient: { oneOf: patients } }, few: 'patient' });
      return grouped(patients, 'patient', found);
    },
    async byIds(scope, ids) {
      return opened(await rows.byIds(scope, ids));
    },
    async disputeOf(scope, id) {
      const [row] = await rows.byIds(EVERYBODY, [id]);
      const parties = row ? [row.organization, row.recipient] : [];
      const concerned = 'service' in scope || parties.some((party) => scope.organizations.includes(party));
      return concerned ? row?.dispute : undefined;
    },
    async hold(ticket, scope, id) {
      const [record] = await opened(await rows.find(scope, { where: { id }, limit: 1, ticket, lock: true }), ticket);
      return record;
    },
    async insert(ticket, { version, disclosure }) {
      const { id, hospital: organization, dispute, patient, recipient, status, terms } = disclosure;
      const { kinds, expiresOn } = terms;
      const state = states.seal(id, disclosure);
      const about = { dispute, patient: patient ?? null, recipient };
      await rows.insert(ticket, { id, organization, version, ...about, kinds, status, expiresOn, state });
    },
    async save(ticket, { version, disclosure }) {
      const { id, status } = disclosure;
      const state = states.seal(id, disclosure);
      await rows.update(ticket, EVERYBODY, { id, version: version - 1 }, { status, state });
    },
    async lapsed(today, limit) {
      const found = await rows.find(EVERYBODY, {
        where: { status: 'ACTIVE', expiresOn: { before: today } },
        order: [{ column: 'expiresOn' }, { column: 'id' }],
        limit,
      });
      return found.map(({ id }) => id);
    },
  };
}

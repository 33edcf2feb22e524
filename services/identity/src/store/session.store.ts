import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { everywhere } from '../app/keys.js';
import type { SessionRecord, SessionStore } from '../app/sign-in.ports.js';
import { SessionRow } from './session.row.js';

/** Most sessions of one person that are shown. */
const MOST_SHOWN = 100;

/** Sessions in the database. */
export function createSessionStore(database: Database): SessionStore {
  const table = createTable(database, SessionRow, { name: 'Session' });
  return {
    async byTokenHash(tokenHash) {
      const row = await table.one(everywhere, { tokenHash });
      return row && recordOf(row);
    },
    async ofStaff(scope, staffId, now) {
      const where = { staffId, idleUntil: { after: now } };
      const order = [{ column: 'usedAt', descending: true }, { column: 'id' }] as const;
      return (await table.find(scope, { where, order, limit: MOST_SHOWN })).map(recordOf);
    },
    insert: (ticket, session, tokenHash) => table.insert(ticket, { ...session, tokenHash }),
    async note(ticket, { id, usedAt, idleUntil }) {
      await table.change(ticket, everywhere, { id }, { usedAt, idleUntil });
    },
    async remove(ticket, scope, choice) {
      if (!('except' in choice) || choice.except === undefined) {
        const { except: _, ...where } = { except: undefined, ...choice };
        return table.remove(ticket, scope, where);
      }
      const { staffId, except } = choice;
      return table.remove(ticket, scope, { staffId, any: [{ id: { after: except } }, { id: { before: except } }] });
    },
    sweep: (ticket, now) => table.remove(ticket, everywhere, { idleUntil: { to: now } }),
  };
}

const recordOf = ({ tokenHash: _, ...record }: SessionRow): SessionRecord => ({ ...record });

import type { Sealer } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import { everywhere, personKey } from '../app/keys.js';
import type { SecondFactorStore } from '../app/second-factor.ports.js';
import { RECOVERY_CODES } from '../domain/second-factor.js';
import { RecoveryCodeRow, SecondFactorRow } from './second-factor.row.js';

const place = (row: string) => ({ table: 'second_factor', column: 'secret', row });

/** Second factors in the database, their secrets sealed with the key of the person. */
export function createSecondFactorStore(database: Database, sealer: Sealer): SecondFactorStore {
  const factors = createTable(database, SecondFactorRow, { name: 'SecondFactor' });
  const codes = createTable(database, RecoveryCodeRow, { name: 'RecoveryCode' });
  return {
    async of(id) {
      const row = await factors.one(everywhere, { id });
      if (!row) return undefined;
      const left = await codes.find(everywhere, { where: { staffId: id }, limit: RECOVERY_CODES });
      return { enrolledAt: row.enrolledAt, recoveryCodesLeft: left.length };
    },
    async secretOf(id) {
      const row = await factors.one(everywhere, { id });
      if (!row) return undefined;
      await sealer.load([personKey(id)]);
      return sealer.open(personKey(id), place(id), row.secret);
    },
    async insert(ticket, { staffId: id, organization, secret: plain, enrolledAt, lastStep }) {
      const secret = sealer.seal(personKey(id), place(id), plain);
      try {
        await factors.insert(ticket, { id, organization, secret, enrolledAt, lastStep });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    advance: async (ticket, id, step) =>
      (await factors.change(ticket, everywhere, { id, lastStep: { before: step } }, { lastStep: step })) === 1,
    async putCodes(ticket, { staffId, organization }, hashes) {
      await codes.remove(ticket, everywhere, { staffId });
      await codes.insert(
        ticket,
        hashes.map((id) => ({ id, organization, staffId })),
      );
    },
    hasCode: async (staffId, id) => (await codes.one(everywhere, { id, staffId })) !== undefined,
    useCode: async (ticket, staffId, id) => (await codes.remove(ticket, everywhere, { id, staffId })) === 1,
    async remove(ticket, scope, staffId) {
      await factors.remove(ticket, scope, { id: staffId });
      await codes.remove(ticket, scope, { staffId });
    },
  };
}

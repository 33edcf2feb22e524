import type { Sealer } from '@concord/kit/policy/contract';
import type { Database } from '@concord/kit/store/database';
import { createTable } from '@concord/kit/store/repository';
import { everywhere, personKey } from '../app/keys.js';
import type { Challenge, ChallengeStore } from '../app/second-factor.ports.js';
import type { ChallengePurpose } from '../domain/challenge.js';
import { ChallengeRow } from './challenge.row.js';

const place = (row: string) => ({ table: 'challenge', column: 'secret', row });

/** Challenges in the database, so that any replica takes the next step. */
export function createChallengeStore(database: Database, sealer: Sealer): ChallengeStore {
  const table = createTable(database, ChallengeRow, { name: 'Challenge' });

  async function opened(row: ChallengeRow): Promise<Challenge> {
    const { tokenHash: _, secret: sealed, ...rest } = row;
    if (sealed) await sealer.load([personKey(row.subjectId)]);
    const secret = sealed ? sealer.open(personKey(row.subjectId), place(row.id), sealed) : undefined;
    return {
      ...rest,
      purpose: row.purpose as ChallengePurpose,
      by: row.by as Challenge['by'],
      ...(secret !== undefined && { secret }),
    };
  }

  return {
    async byTokenHash(tokenHash) {
      const row = await table.one(everywhere, { tokenHash });
      return row && opened(row);
    },
    insert: (ticket, { secret, ...challenge }, tokenHash) =>
      table.insert(ticket, {
        ...challenge,
        tokenHash,
        secret: secret === undefined ? null : sealer.seal(personKey(challenge.subjectId), place(challenge.id), secret),
      }),
    take: async (ticket, id) => (await table.remove(ticket, everywhere, { id })) === 1,
    async remove(ticket, subjectId, purpose) {
      await table.remove(ticket, everywhere, { subjectId, ...(purpose && { purpose }) });
    },
    sweep: (ticket, now) => table.remove(ticket, everywhere, { expiresAt: { to: now } }),
  };
}

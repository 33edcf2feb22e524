import { createHmac } from 'node:crypto';
import type { Clock } from '../domain/clock.js';
import { BadInput, Conflict } from '../domain/conflict.js';
import { canonicalJson } from './canonical.js';
import type { Outcome, Ticket, WriteRequest } from './contract.js';
import type { Database } from './database.js';
import { isDuplicate } from './faults.js';
import { IdempotencyRow } from './idempotency.row.js';
import { createTable } from './repository.js';
import { inTransaction } from './session.js';

const LONGEST_KEY = 128;

/** Thrown inside a transaction whose key is taken; what came of it is then read outside. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

/** The key of one request. */
export interface Claim {
  /** The first statement of the transaction: a second request with the key waits here. @throws KeyTaken */
  take(ticket: Ticket): Promise<void>;
  /** Keeps what came of it. */
  keep(ticket: Ticket, outcome: Outcome): Promise<void>;
  /**
   * What came of the key; `undefined` when its transaction was rolled back after all.
   *
   * @throws Conflict `KEY_REUSED` when it was used with another operation or input
   */
  kept(): Promise<Outcome | undefined>;
}

/**
 * The claim of a request on its key: (organization, actor, key), with an HMAC of operation and input. The input itself
 * is not kept, and its HMAC tells nothing without our key.
 *
 * @throws BadInput for a key that is empty or longer than 128 characters
 */
export function claimOf(
  { database, clock, hmacKey }: { database: Database; clock: Clock; hmacKey: Buffer },
  { identity, operation, key, input }: WriteRequest,
): Claim {
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw new BadInput(['idempotencyKey'], `must have 1 to ${LONGEST_KEY} characters`);
  const table = createTable(database, IdempotencyRow, { name: 'IdempotencyKey' });
  const scope = { organizations: [identity.organization] };
  const place = { actor: identity.id, key };
  const digest = createHmac('sha256', hmacKey).update(canonicalJson({ operation, input })).digest('hex');

  return {
    async take(ticket) {
      const row = {
        ...place,
        organization: identity.organization,
        digest,
        outcomeId: '',
        outcomeVersion: 0,
        at: clock.now(),
      };
      try {
        await table.insert(ticket, row);
      } catch (error) {
        throw isDuplicate(error) ? new KeyTaken() : error;
      }
    },
    async keep(ticket, { id, version }) {
      await table.change(ticket, scope, place, { outcomeId: id, outcomeVersion: version });
    },
    async kept() {
      const row = await table.one(scope, place);
      if (!row) return undefined;
      if (row.digest !== digest) throw new Conflict('KEY_REUSED');
      return { id: row.outcomeId, version: row.outcomeVersion };
    },
  };
}

/** Forgets keys used before `before`; answers how many. Keep them for a week at least: devices come back late. */
export function forgetKeys(database: Database, before: Date): Promise<number> {
  const table = createTable(database, IdempotencyRow, { name: 'IdempotencyKey' });
  return inTransaction(database, (ticket) => table.remove(ticket, { service: 'idempotency' }, { at: { before } }));
}

import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import type { CaseNumbers } from '../app/ports.js';
import { CaseNumberRow } from './case-number.row.js';

/** The first organization of a service gets this place in its numbers, the next one more. */
const FIRST_PLACE = 11;
const EVERYBODY: Scope = { service: 'claims' };

/**
 * Case numbers such as `LP2026-11-00042`: year, place of the organization, number in sequence. The row of the sequence
 * is locked until the transaction ends, so that no number is given twice or lost.
 */
export function createCaseNumbers(database: Database): CaseNumbers {
  const sequences = createTable(database, CaseNumberRow, { name: 'case number' });

  async function begun(ticket: Ticket, organization: string, year: number): Promise<CaseNumberRow> {
    for (;;) {
      const [known] = await sequences.find({ organizations: [organization] }, { where: { year }, ticket, lock: true });
      if (known) return known;
      const [last] = await sequences.find(EVERYBODY, {
        where: { year },
        order: [{ column: 'place', descending: true }],
        limit: 1,
        ticket,
      });
      const place = last ? last.place + 1 : FIRST_PLACE;
      try {
        await sequences.insert(ticket, { organization, year, place, last: 0 });
      } catch (error) {
        // Another organization took the place, or a colleague began the sequence: look again.
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  return {
    async next(ticket, organization, year) {
      const { place, last } = await begun(ticket, organization, year);
      await sequences.change(ticket, { organizations: [organization] }, { year }, { last: last + 1 });
      return `LP${year}-${place}-${String(last + 1).padStart(5, '0')}`;
    },
  };
}

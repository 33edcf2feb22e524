import type { Scope, Ticket } from '@concord/kit/store/contract';
import type { Database } from '@concord/kit/store/database';
import { isDuplicate } from '@concord/kit/store/faults';
import { createTable } from '@concord/kit/store/repository';
import type { Where } from '@concord/kit/store/where';
import type { CaseNumbers } from '../app/case-number.ports.js';
import { CaseNumberRow } from './case-number.row.js';

/** The first organization of a sequence gets this place in its numbers, the next one more. */
const FIRST_PLACE = 11;

/** What a sequence is of, besides its organization: the year, and the series where a service has several. */
export type SequenceOf<Row extends CaseNumberRow> = Readonly<Omit<Row, 'organization' | 'place' | 'last'>>;

/** Gives case numbers such as `TS2026-11-00042`: series, year, place of the organization, number in sequence. */
export interface Sequences<Row extends CaseNumberRow> {
  next(ticket: Ticket, series: string, organization: string, of: SequenceOf<Row>): Promise<string>;
}

/**
 * The sequences kept in the rows of a class. The row of a sequence is locked until the transaction ends, so that no
 * number is given twice or lost.
 */
export function createSequences<Row extends CaseNumberRow>(
  database: Database,
  SequenceRow: new () => Row,
  service: string,
): Sequences<Row> {
  const everybody: Scope = { service };
  const sequences = createTable<CaseNumberRow>(database, SequenceRow, { name: 'case number' });

  async function begun(ticket: Ticket, organization: string, where: Where<CaseNumberRow>): Promise<CaseNumberRow> {
    for (;;) {
      const [known] = await sequences.find({ organizations: [organization] }, { where, ticket, lock: true });
      if (known) return known;
      const [last] = await sequences.find(everybody, {
        where,
        order: [{ column: 'place', descending: true }],
        limit: 1,
        ticket,
      });
      const place = last ? last.place + 1 : FIRST_PLACE;
      try {
        await sequences.insert(ticket, { organization, ...where, place, last: 0 } as CaseNumberRow);
      } catch (error) {
        // Another organization took the place, or a colleague began the sequence: look again.
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  return {
    async next(ticket, series, organization, of) {
      const where: Where<CaseNumberRow> = of;
      const { year, place, last } = await begun(ticket, organization, where);
      await sequences.change(ticket, { organizations: [organization] }, where, { last: last + 1 });
      return `${series}${year}-${place}-${String(last + 1).padStart(5, '0')}`;
    },
  };
}

/** The case numbers of a service with one series. */
export function createCaseNumbers(database: Database, service: string, series: string): CaseNumbers {
  const sequences = createSequences(database, CaseNumberRow, service);
  return { next: (ticket, organization, year) => sequences.next(ticket, series, organization, { year }) };
}

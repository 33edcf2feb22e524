import { fen } from '@concord/kit/domain/money';
import type { CaucusRecord } from '../app/ports.js';
import { readers } from '../domain/caucus.access.js';
import type { CaucusType } from './caucus.type.js';

/** A room as the graph shows it to somebody who may read it. */
export function shownCaucus(record: CaucusRecord): CaucusType {
  const { id, side, status, entries } = record.caucus;
  return {
    ...{ record, id, version: record.version, side, open: status === 'OPEN', readers: readers[side] },
    messages: entries.map(({ id: entry, text, amountFen, at, by, organization, released }) => ({
      ...{ id: entry, at: new Date(at), staff: { id: by }, organization: { id: organization }, text },
      amount: amountFen === undefined ? undefined : fen(amountFen),
      released: released !== undefined,
    })),
  };
}

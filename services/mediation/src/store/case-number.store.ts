import { createSequences } from '@concord/casework/store/case-number.store';
import type { Database } from '@concord/kit/store/database';
import type { CaseNumbers } from '../app/ports.js';
import { CaseNumberRow } from './case-number.row.js';

/** Case numbers such as `TJ2026-11-00042`; disputes and mediations are counted apart. */
export function createCaseNumbers(database: Database): CaseNumbers {
  const sequences = createSequences(database, CaseNumberRow, 'mediation');
  return {
    next: (ticket, series, organization, year) => sequences.next(ticket, series, organization, { series, year }),
  };
}

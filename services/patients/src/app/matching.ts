import { BadInput } from '@concord/kit/domain/conflict';
import type { Identity } from '@concord/kit/identity/identity';
import { MOST_CANDIDATES, readSearch } from '../domain/patient-search.js';
import type { PatientReader } from './ports.js';

/** Ids of the patients whom another service's search means, on behalf of the person who searches. */
export type Matching = (identity: Identity, input: unknown) => Promise<readonly string[]>;

/** As `patients(search, first)` of the graph: at most 200, newest first. A text that can mean nobody finds nobody. */
export function createMatching(patients: PatientReader): Matching {
  return async (identity, input) => {
    const { search, first } = asked(input);
    const meant = readable(search);
    if (!meant) return [];
    const sheets = await patients.search(identity.organization, meant, Math.min(first, MOST_CANDIDATES));
    return sheets.map(({ id }) => id);
  };
}

function asked(input: unknown): { search: string; first: number } {
  const { search, first = MOST_CANDIDATES } = (input ?? {}) as { search?: unknown; first?: unknown };
  if (typeof search !== 'string') throw new BadInput(['search'], 'a text');
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 1)
    throw new BadInput(['first'], 'a number from 1');
  return { search, first };
}

function readable(search: string) {
  try {
    return readSearch(search);
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

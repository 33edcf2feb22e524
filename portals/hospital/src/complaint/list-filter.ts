import { dayOf } from '@concord/portal-kit/language/wording';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { ComplaintFilter } from '../generated/graphql.js';
import { categoryCodes, views } from './terms.js';

/** What the list is narrowed to. As it stands in the address bar it can be shared, and survives a reload. */
export interface ListFilter {
  readonly view: string;
  /** '' means any. */
  readonly severity: string;
  readonly category: string;
  readonly due: '' | 'today' | 'week';
  readonly q: string;
}

export const defaultFilter: ListFilter = { view: 'OPEN', severity: '', category: '', due: '', q: '' };

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
  values.find((known) => known === value) ?? otherwise;

/** Reads the address bar, which anybody can write: unknown words count as not written. */
export function readFilter(query: LocationQuery): ListFilter {
  return {
    view: oneOf<string>(views, query['view'], defaultFilter.view),
    severity: oneOf(['', 'GENERAL', 'MAJOR_URGENT'], query['severity'], ''),
    category: oneOf<string>(['', ...categoryCodes], query['category'], ''),
    due: oneOf(['', 'today', 'week'], query['due'], ''),
    q: typeof query['q'] === 'string' ? query['q'] : '',
  };
}

/** Whether anything is narrowed at all. */
export const isNarrowed = (filter: ListFilter): boolean => Object.keys(differences(filter)).length > 0;

/**
 * Only what differs from the usual stands in the address; of searches only a case number. A name or a phone would stay
 * behind in the history of the browser, and go along with a link that is passed on.
 */
export function writeFilter(filter: ListFilter): LocationQueryRaw {
  const { q, ...others } = differences(filter);
  return { ...others, ...(q && isCaseNumber(q) && { q }) };
}

/** `TS2026-11-00042` */
export const isCaseNumber = (text: string): boolean => /^TS\d{4}-\d+-\d+$/i.test(text.trim());

const differences = (filter: ListFilter): Partial<ListFilter> =>
  Object.fromEntries(
    Object.entries(filter).filter(([name, value]) => value !== defaultFilter[name as keyof ListFilter]),
  );

const oneDay = 86_400_000;

/** The filter as the graph takes it. A search goes through all cases, closed ones too. */
export function graphFilter(filter: ListFilter, now: Date): ComplaintFilter {
  const days = { '': undefined, today: 1, week: 7 }[filter.due];
  const midnight = Date.parse(`${dayOf(now)}T00:00:00+08:00`);
  return {
    view: (filter.q && filter.view === defaultFilter.view ? 'ALL' : filter.view) as ComplaintFilter['view'],
    ...(filter.severity && { severity: filter.severity as ComplaintFilter['severity'] }),
    ...(filter.category && { category: [filter.category] as ComplaintFilter['category'] }),
    ...(days && { dueBefore: new Date(midnight + days * oneDay).toISOString() }),
    ...(filter.q && { search: filter.q }),
  };
}

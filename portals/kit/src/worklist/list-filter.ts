import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { dayOf } from '../language/wording.js';

/** What a list is narrowed to: a view, some chips ('' means any), and whom or what one looks for. */
export type ListFilter<Chip extends string = string> = Readonly<Record<Chip | 'view' | 'q', string>>;

export interface ListFilterOptions<Chip extends string> {
  /** In the order in which a desk asks about its work. */
  readonly views: readonly string[];
  readonly usualView: string;
  /** The values of each chip, without "any". */
  readonly chips: Readonly<Record<Chip, readonly string[]>>;
  /** What a case number looks like, e.g. `TS2026-11-00042`. */
  readonly caseNumber: RegExp;
}

/** A filter as it stands in the address bar: it can be shared, and survives a reload. */
export interface ListFilterCodec<Chip extends string> {
  readonly usual: ListFilter<Chip>;
  /** Reads the address bar, which anybody can write: unknown words count as not written. */
  read(query: LocationQuery): ListFilter<Chip>;
  /**
   * Only what differs from the usual stands in the address; of searches only a case number. A name or a phone would stay
   * behind in the history of the browser, and go along with a link that is passed on.
   */
  write(filter: ListFilter<Chip>): LocationQueryRaw;
  /** Whether anything is narrowed at all. */
  isNarrowed(filter: ListFilter<Chip>): boolean;
  isCaseNumber(text: string): boolean;
}

export function defineListFilter<Chip extends string>({
  views,
  usualView,
  chips,
  caseNumber,
}: ListFilterOptions<Chip>): ListFilterCodec<Chip> {
  const values = Object.entries(chips) as [Chip, readonly string[]][];
  const emptyChips = Object.fromEntries(values.map(([name]) => [name, '']));
  const usual = { view: usualView, ...emptyChips, q: '' } as ListFilter<Chip>;
  const oneOf = (known: readonly string[], value: unknown, otherwise: string) =>
    known.find((word) => word === value) ?? otherwise;
  const isCaseNumber = (text: string) => caseNumber.test(text.trim());
  const differences = (filter: ListFilter<Chip>) =>
    Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== usual[name as Chip]));

  return {
    usual,
    isCaseNumber,
    read: (query) =>
      ({
        view: oneOf(views, query['view'], usualView),
        ...Object.fromEntries(values.map(([name, known]) => [name, oneOf(known, query[name], '')])),
        q: typeof query['q'] === 'string' ? query['q'] : '',
      }) as ListFilter<Chip>,
    write(filter) {
      const { q, ...others } = differences(filter);
      return { ...others, ...(typeof q === 'string' && isCaseNumber(q) && { q }) } as LocationQueryRaw;
    },
    isNarrowed: (filter) => Object.keys(differences(filter)).length > 0,
  };
}

const oneDay = 86_400_000;

/** The midnight of the legal zone that ends the `days`-th day, today counted: what is due before it is due within so many days. */
export function endOfDay(days: number, now: Date): string {
  return new Date(Date.parse(`${dayOf(now)}T00:00:00+08:00`) + days * oneDay).toISOString();
}

import type { ExecutionResult } from 'graphql';

/** The last line of a feed that a stream has dealt with, shown or not. */
export interface FeedPlace {
  /** Feeds of different seats have nothing to do with each other. */
  readonly seat: string;
  readonly number: number;
  /** `number`, as a client may hold it. */
  readonly cursor: string;
  /** Where the feed ended when the stream was opened: whoever is there has caught up. */
  readonly head: number;
}

/** What an answer tells the gateway besides its data, when the request asked to be `watched`. Never told to a client. */
export interface WatchedAnswer {
  /** Whether the answer may hold for the caller alone. */
  readonly personal: boolean;
  /** Of a stream that reads a feed. */
  readonly place?: FeedPlace;
}

const NAME = 'watched';

/** Adds what a watched request is told. */
export function tell(result: ExecutionResult, told: WatchedAnswer): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, [NAME]: told } };
}

/** What a watched answer told. An answer that says nothing counts as personal. */
export function toldBy({ extensions }: ExecutionResult): WatchedAnswer {
  const told = extensions?.[NAME] as Partial<WatchedAnswer> | undefined;
  const { place } = told ?? {};
  return { personal: told?.personal !== false, ...(isPlace(place) && { place }) };
}

/** Whether a result of a watched stream has nothing for the client: it only tells where the stream is. */
export function isMark({ data, errors }: ExecutionResult): boolean {
  return data === undefined && !errors;
}

function isPlace(place: Partial<FeedPlace> | undefined): place is FeedPlace {
  return (
    typeof place?.seat === 'string' &&
    typeof place.cursor === 'string' &&
    Number.isSafeInteger(place.number) &&
    Number.isSafeInteger(place.head)
  );
}

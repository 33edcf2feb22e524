import { monotonicFactory } from 'ulid';

/** Makes ids; handed to whoever needs one, so that tests can count on them. */
export type NewId = (prefix: string) => string;

/** Length of the longest id in characters: a prefix of three letters, an underscore, a ULID. */
export const ID_LENGTH = 30;

/**
 * Ids of the form `cmp_01J…`: the prefix tells the kind, the ULID sorts by the time of making.
 *
 * @param now milliseconds since the epoch, from the clock of the service
 */
export function createIds(now: () => number): NewId {
  const next = monotonicFactory();
  return (prefix) => `${prefix}_${next(now())}`;
}

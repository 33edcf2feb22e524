import { BadInput } from '../domain/conflict.js';

/** Most items of a list that one request can ask for. */
export const MOST_ITEMS = 100;

/** Most entities that the gateway can ask for in one request. */
export const MOST_REPRESENTATIONS = 500;

/**
 * `first` of a list, as asked for.
 *
 * @throws BadInput outside 1 to 100
 */
export function checkFirst(first: number, path: readonly string[] = ['first']): number {
  if (Number.isInteger(first) && first >= 1 && first <= MOST_ITEMS) return first;
  throw new BadInput(path, `from 1 to ${MOST_ITEMS}`);
}

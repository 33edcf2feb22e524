import type { Identity } from '../identity/identity.js';
import type { Line, LooksBy, TypePolicy } from './field-policy.js';
import { relationsGranted } from './judge.js';

/**
 * Whether somebody may look for rows by what a field holds: who sees it plain, or may ask for it with a purpose. A row that
 * is found by a value tells the value; who sees it masked at most, or not at all, must not filter, sort or count by it.
 */
export function mayLookBy(line: Line, identity: Identity): boolean {
  switch (line.kind) {
    case 'ANYONE':
      return true;
    case 'EVERYONE':
      return identity.kind !== 'WEB';
    case 'NEVER':
      return false;
    case 'SEE':
      return relationsGranted([...line.plain, ...line.reveal], identity).length > 0;
  }
}

/** The first argument given to a list by which its caller may not look; nothing when all are theirs to use. */
export type Looks = (args: Readonly<Record<string, unknown>>, identity: Identity) => string | undefined;

/**
 * Makes the looks of one list.
 *
 * @param looksBy by argument, or path into an input (`filter.search`), the `Type.field`s that it speaks of
 * @throws Error for a field that no policy has a line for
 */
export function createLooks(looksBy: LooksBy[string], policies: readonly TypePolicy[]): Looks {
  const lines = Object.entries(looksBy).map(([path, coordinates]) => ({
    path: path.split('.'),
    lines: coordinates.map((coordinate) => lineOf(coordinate, policies)),
  }));
  return (args, identity) => {
    const barred = lines.find(
      ({ path, lines: spoken }) => isGiven(args, path) && !spoken.every((line) => mayLookBy(line, identity)),
    );
    return barred?.path.join('.');
  };
}

function lineOf(coordinate: string, policies: readonly TypePolicy[]): Line {
  const [type, field] = coordinate.split('.') as [string, string];
  const line = policies.find(({ typeName, lines }) => typeName === type && Object.hasOwn(lines, field))?.lines[field];
  if (!line) throw new Error(`A list looks by ${coordinate}, which has no line`);
  return line;
}

function isGiven(args: Readonly<Record<string, unknown>>, path: readonly string[]): boolean {
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], args);
  return value !== null && value !== undefined;
}

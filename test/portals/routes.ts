import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from '../architecture/routes.mjs';
import type { House } from './desk.js';

const portals = join(import.meta.dirname, '..', '..', 'portals');

/** A page somebody can open. */
export interface Place {
  /** As it stands in the table of routes, e.g. `/complaints/:caseNo`. */
  readonly route: string;
  /** With somebody's values in it, e.g. `/complaints/TS2026-11-00004`. */
  readonly address: string;
}

/** What is put in for what a route leaves open, by the route up to there: `/claims/:caseNo` is `LP2026-11-00001`. */
export type Values = Readonly<Record<string, string>>;

/**
 * Every route of a portal: what every portal has, and what this one has of its own.
 *
 * @throws Error for a route that leaves something open nobody here has a value for
 */
export function everyPlace(house: House, values: Values): readonly Place[] {
  const ofEvery = ['session/entrance.ts', 'account/routes.ts', 'administration/routes.ts'];
  const tables = [...ofEvery.map((table) => join(portals, 'kit/src', table)), join(portals, house, 'src/routes.ts')];
  return tables
    .flatMap((table) => pathsOf(readFileSync(table, 'utf8')))
    .map((route) => {
      const address = route
        .split('/')
        .reduce((path, step) => `${path}/${step.startsWith(':') ? valueOf(values, `${path}/${step}`) : step}`);
      return { route, address };
    });
}

function valueOf(values: Values, opened: string): string {
  if (opened === '/:path(.*)*') return 'nowhere';
  const value = values[opened];
  if (value === undefined) throw new Error(`A route wants a value for ${opened}: give it one`);
  return value;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsOf } from '../architecture/routes.mjs';
import { read } from '../actors/complaints.js';
import type { World } from '../world/world.js';

const portals = join(import.meta.dirname, '..', '..', 'portals');
/** What every portal has, and what the hospital's has of its own. */
const TABLES = ['kit/src/session/entrance.ts', 'hospital/src/routes.ts'];

/** A page somebody can open. */
export interface Place {
  /** As it stands in the table of routes, e.g. `/complaints/:caseNo`. */
  readonly route: string;
  /** With somebody's values in it, e.g. `/complaints/TS2026-11-00004`. */
  readonly address: string;
}

/**
 * Every route of the portal, each with a value of the world for what is left open in it.
 *
 * @throws Error for a route that leaves something open nobody here has a value for
 */
export async function everyPlace(world: World): Promise<readonly Place[]> {
  const pro = world.hospital('甬江').person('PRO');
  const { complaints } = await pro.ask('{ complaints(filter: { view: MAJOR }, first: 1) { edges { node { id } } } }');
  const { caseNo, patient } = await read(pro, complaints.edges[0].node.id as string, 'caseNo patient { id }');
  const values: Record<string, string> = { ':caseNo': caseNo, ':id': patient.id, ':path(.*)*': 'nowhere' };
  return TABLES.flatMap((table) => pathsOf(readFileSync(join(portals, table), 'utf8'))).map((route) => {
    const steps = route
      .split('/')
      .map((step) => (step.startsWith(':') ? (values[step] ?? unknown(route, step)) : step));
    return { route, address: steps.join('/') };
  });
}

function unknown(route: string, step: string): never {
  throw new Error(`The route ${route} wants a value for ${step}: give it one here`);
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One realm of graphql: the compiled kit loads its CommonJS build. */
const graphql = createRequire(import.meta.url)('graphql');

/** @typedef {{ readonly typeName: string, readonly lines: object }} TypePolicy */

/**
 * Every field of every object type that a service shows in the committed graph has a line in one of the service's
 * `*.policy.ts`, or in the kit's lines of the shared types. Reads compiled code.
 */
export async function policy(/** @type {string} */ root) {
  const folder = join(root, 'schema', 'subgraphs');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.graphql')) : [];
  if (names.length === 0) return { faults: [], skipped: 'no graph is committed yet in schema/subgraphs' };
  const { checkPolicy } = await load(root, 'services/kit/dist/policy/check.js');
  const { sharedPolicies } = await load(root, 'services/kit/dist/graphql/types/shared.policy.js');

  const faults = [];
  for (const name of names.sort()) {
    const service = name.replace('.graphql', '');
    const own = await policiesOf(root, service);
    faults.push(...faultsOf(service, readFileSync(join(folder, name), 'utf8'), own, sharedPolicies, checkPolicy));
  }
  return { note: `${names.length} subgraphs`, faults };
}

/** What `checkPolicy` says of one service's graph; the shared lines count for the shared types it shows. */
export function faultsOf(
  /** @type {string} */ service,
  /** @type {string} */ sdl,
  /** @type {readonly TypePolicy[]} */ own,
  /** @type {readonly TypePolicy[]} */ shared,
  /** @type {(schema: unknown, policies: readonly TypePolicy[]) => void} */ checkPolicy,
) {
  const schema = graphql.buildSchema(sdl, { assumeValidSDL: true });
  const borrowed = shared.filter(
    ({ typeName }) => schema.getType(typeName) && !own.some((line) => line.typeName === typeName),
  );
  try {
    checkPolicy(schema, [...own, ...borrowed]);
    return [];
  } catch (error) {
    const hint = `Give each a line in services/${service}/src/graphql/*.policy.ts.`;
    return [`${service}: ${error instanceof Error ? error.message : String(error)}\n  ${hint}`];
  }
}

/** Everything exported from the service's compiled policies that is one, or a list of them. */
async function policiesOf(/** @type {string} */ root, /** @type {string} */ service) {
  const folder = `services/${service}/dist/graphql`;
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  const found = new Set();
  for (const file of files.map(String).filter((file) => file.endsWith('.policy.js')))
    for (const exported of Object.values(await load(root, `${folder}/${file}`)))
      for (const entry of [exported].flat()) if (isPolicy(entry)) found.add(entry);
  return /** @type {TypePolicy[]} */ ([...found]);
}

const isPolicy = (/** @type {unknown} */ entry) =>
  typeof entry === 'object' && entry !== null && 'typeName' in entry && 'lines' in entry;

const load = (/** @type {string} */ root, /** @type {string} */ file) => import(pathToFileURL(join(root, file)).href);

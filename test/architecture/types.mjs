import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, runScript, runTool } from './command.mjs';

/** Compiles services, schema and gateway; what is compiled is what the later checks load. */
export async function types(/** @type {string} */ root) {
  const unlisted = workspaces(root, ['services']).filter((folder) => !references(root).includes(folder));
  const result = await runTool(root, 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
  return {
    faults: [
      ...unlisted.map((folder) => `${folder} is compiled by nobody: add it to the references of tsconfig.json.`),
      ...faultsOf('The services, the schema or the gateway do not compile:', result),
    ],
  };
}

/** Each portal, its components and its typed documents. */
export async function portalTypes(/** @type {string} */ root) {
  const portals = workspaces(root, ['portals']).filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
  if (portals.length === 0) return { faults: [], skipped: 'no portal has a tsconfig.json yet' };
  const faults = [];
  for (const portal of portals) {
    if (scripts(root, portal).codegen !== undefined) {
      const typed = faultsOf(
        `${portal}: its documents do not fit the graph:`,
        await runScript(root, portal, 'codegen'),
      );
      faults.push(...typed);
      if (typed.length > 0) continue;
    }
    const result = await runTool(root, 'vue-tsc/bin/vue-tsc.js', ['--noEmit', '-p', `${portal}/tsconfig.json`]);
    faults.push(...faultsOf(`${portal} does not compile:`, result));
  }
  return { faults, note: portals.join(', ') };
}

/** The workspaces below these folders that hold any source. */
export function workspaces(/** @type {string} */ root, /** @type {readonly string[]} */ parents) {
  return parents
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')) && existsSync(join(root, folder, 'src')));
}

/** The npm scripts of a workspace. */
export function scripts(/** @type {string} */ root, /** @type {string} */ workspace) {
  /** @type {{ scripts?: Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'));
  return manifest.scripts ?? {};
}

function references(/** @type {string} */ root) {
  /** @type {{ references: { path: string }[] }} */
  const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  return config.references.map(({ path }) => path);
}

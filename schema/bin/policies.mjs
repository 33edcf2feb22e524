// The field policies of the built services, and what follows from them: contracts, and a page to read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contractNames } from '../dist/contract-names.js';
import { fieldPolicyPage } from './field-policy.mjs';

const services = fileURLToPath(new URL('../../services/', import.meta.url));
const load = (/** @type {string[]} */ ...path) => import(pathToFileURL(join(services, ...path)).href);

/** Every policy that a service's `*.policy.ts` exports, alone or in a list. */
async function policiesOf(/** @type {string} */ service) {
  const files = readdirSync(join(services, service, 'src', 'graphql')).filter((name) => name.endsWith('.policy.ts'));
  const found = new Set();
  for (const file of files.sort())
    for (const exported of Object.values(await load(service, 'dist', 'graphql', file.replace(/ts$/, 'js'))))
      for (const one of [exported].flat()) if (one?.typeName !== undefined && one.lines !== undefined) found.add(one);
  return [...found];
}

/** The page of who sees what, made of the contracts as they are. */
export async function pagesOf(/** @type {readonly string[]} */ names) {
  const { printPolicy } = await load('kit', 'dist', 'policy', 'print.js');
  const { rolesOf } = await load('identity', 'dist', 'domain', 'roles.js');
  const { roleWords } = await load('identity', 'dist', 'domain', 'roles.words.js');
  const policies = await allPolicies(names);
  return (/** @type {Readonly<Record<string, string>>} */ contracts) => ({
    'field-policy.md': fieldPolicyPage({ policies, printPolicy, rolesOf, roleWords, contracts }),
  });
}

/** By contract: which fields are in it. */
export async function contractsOf(/** @type {readonly string[]} */ names) {
  const { contractFields } = await load('kit', 'dist', 'policy', 'audience.js');
  const { rolesOf } = await load('identity', 'dist', 'domain', 'roles.js');
  const policies = await allPolicies(names);
  const keeps = (/** @type {string} */ name) =>
    contractFields(policies, name.toUpperCase(), rolesOf[name.toUpperCase()] ?? []);
  return Object.fromEntries(contractNames.map((name) => [name, keeps(name)]));
}

/** Those of all services, and the lines of the types they share. */
async function allPolicies(/** @type {readonly string[]} */ names) {
  const { sharedPolicies } = await load('kit', 'dist', 'graphql', 'types', 'shared.policy.js');
  const own = await Promise.all(names.map(policiesOf));
  return [...own.flat(), ...sharedPolicies];
}

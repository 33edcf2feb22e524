import { faultsOf, runTool } from './command.mjs';

/** The lint rules of `.oxlintrc.json`; their messages say what to do instead. */
export async function lint(/** @type {string} */ root) {
  const result = await runTool(root, 'oxlint/bin/oxlint', ['--format=unix', '--deny-warnings']);
  return { faults: faultsOf('Lint:', result) };
}

const CACHE = 'node_modules/.cache/concord/prettier';
const CHECK_FORMAT = ['--check', '--log-level=warn', '--cache', `--cache-location=${CACHE}`, '.'];

/** One layout for everybody. */
export async function format(/** @type {string} */ root) {
  const result = await runTool(root, 'prettier/bin/prettier.cjs', CHECK_FORMAT);
  return { faults: faultsOf('Not formatted; "npm run format" mends it:', result) };
}

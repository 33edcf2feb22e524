import { faultsOf, runTool } from './command.mjs';

/** The lint rules of `.oxlintrc.json`; their messages say what to do instead. */
export async function lint(/** @type {string} */ root) {
  const result = await runTool(root, 'oxlint/bin/oxlint', ['--format=unix', '--deny-warnings']);
  return { faults: faultsOf('Lint:', result) };
}

/** One layout for everybody. */
export async function format(/** @type {string} */ root) {
  const result = await runTool(root, 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
  return { faults: faultsOf('Not formatted; "npm run format" mends it:', result) };
}

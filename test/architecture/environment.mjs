import { filesOf, read } from './tree.mjs';

const TEMPLATE = '.env.template';

/**
 * Every variable that an environment.ts reads stands in `.env.template` and in a README's table, and no variable stands
 * in the template that nobody reads.
 */
export async function environment(/** @type {string} */ root) {
  const files = filesOf(root);
  const readers = files.filter((file) => /(^|[/.])environment[.]ts$/.test(file) && !file.startsWith('test/'));
  if (readers.length === 0) return { faults: [], skipped: 'no environment.ts yet' };
  const template = files.includes(TEMPLATE) ? read(root, TEMPLATE) : '';
  const pages = files.filter((file) => file.endsWith('README.md')).map((file) => read(root, file));
  const tables = pages.flatMap((page) => page.split('\n').filter((line) => line.startsWith('|'))).join('\n');

  const variables = new Map(readers.flatMap((file) => variablesOf(read(root, file)).map((name) => [name, file])));
  const listed = [...template.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => String(name));
  return {
    note: `${variables.size} variables`,
    faults: [
      ...[...variables].flatMap(([name, file]) => [
        ...(listed.includes(name)
          ? []
          : [`${name} (${file}) is missing from ${TEMPLATE}: add it with its default and a line.`]),
        ...(tables.includes(`\`${name}\``) ? [] : [`${name} (${file}) is in no README's table of the environment.`]),
      ]),
      ...listed
        .filter((name) => !variables.has(name))
        .map((name) => `${name} stands in ${TEMPLATE}, but no environment.ts reads it.`),
    ],
  };
}

/** Names of variables: keys in capitals, as in a schema of the environment, and what is read from `env` by name. */
function variablesOf(/** @type {string} */ source) {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const keys = code.matchAll(/(?<=[{,\s])['"]?([A-Z][A-Z0-9_]{2,})['"]?\s*:/g);
  const reads = code.matchAll(/\benv(?:[.]|\[['"])([A-Z][A-Z0-9_]{2,})/g);
  return [...new Set([...keys, ...reads].map(([, name]) => String(name)))];
}

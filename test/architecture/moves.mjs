import { posix } from 'node:path';
import { filesOf, read } from './tree.mjs';

/**
 * Every lifecycle table (`*.moves.ts`) is put to the generated move suite (`describeMoves`) by a test of its folder.
 * The suite's examples are typed by the table, so that within it no move can be left out.
 */
export async function moves(/** @type {string} */ root) {
  const files = filesOf(root);
  const tables = files.filter((file) => /^services\/(?!kit\/).*[.]moves[.]ts$/.test(file));
  if (tables.length === 0) return { faults: [], skipped: 'no *.moves.ts yet' };
  const untested = tables.filter((table) => {
    const specifier = `./${posix.basename(table, '.ts')}.js`;
    return !files
      .filter((file) => file.endsWith('.test.ts') && posix.dirname(file) === posix.dirname(table))
      .map((file) => read(root, file))
      .some((test) => test.includes(`'${specifier}'`) && /\bdescribeMoves\(/.test(test));
  });
  return {
    note: `${tables.length} tables`,
    faults: untested.map(
      (table) =>
        `${table}: no test beside it asks its moves the four questions. Add ${posix.basename(table, '.ts')}.test.ts that calls describeMoves (services/kit/src/test/move-suite.ts).`,
    ),
  };
}

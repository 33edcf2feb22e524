import { writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { missing, SET_UP, titleOf } from './programs.mjs';

/**
 * Closes a test run: which suites were left out because a program is missing, the one command that makes them run, and
 * as the very last line the counts. It is written as the process ends, so that nothing can follow it.
 */
export default class ClosingReporter {
  /** @type {ReturnType<typeof tally>} */
  #tally = { passed: 0, failed: 1, skipped: 0, leftOut: new Map() };

  onInit() {
    process.once('exit', () => writeSync(1, `\n${closing(this.#tally).join('\n')}\n`));
  }

  onTestRunEnd(
    /** @type {readonly import('vitest/node').TestModule[]} */ modules,
    /** @type {readonly unknown[]} */ unhandled,
  ) {
    this.#tally = tally(modules, unhandled);
  }
}

/** Counts tests; a run without any, a file that could not be read, a failed set-up and an error outside any test count as one failure each. */
export function tally(
  /** @type {readonly import('vitest/node').TestModule[]} */ modules,
  /** @type {readonly unknown[]} */ unhandled,
) {
  const count = { passed: 0, failed: unhandled.length + (modules.length === 0 ? 1 : 0), skipped: 0 };
  /** @type {Map<import('./programs.mjs').Program, Set<string>>} */
  const leftOut = new Map();
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') count[state] += 1;
      else count.skipped += 1;
      if (state === 'skipped') noteLeftOut(leftOut, test);
    }
  }
  return { ...count, leftOut };
}

/** The closing lines of a run. */
export function closing(/** @type {ReturnType<typeof tally>} */ { passed, failed, skipped, leftOut }) {
  const lines = [...leftOut].flatMap(([program, suites]) => [
    `Not run, because ${titleOf(program)} is not installed:`,
    ...[...suites].sort().map((suite) => `  ${suite}`),
  ]);
  if (lines.length > 0) lines.push(`They run after: ${SET_UP}`, '');
  return [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`];
}

/**
 * A skipped test was left out for want of a program when its suite says so (`needs`), or when it carries the program's
 * name and the program is not there.
 */
function noteLeftOut(
  /** @type {Map<import('./programs.mjs').Program, Set<string>>} */ leftOut,
  /** @type {import('vitest/node').TestCase} */ test,
) {
  const absent = missing();
  const title = `${fileOf(test)} > ${test.fullName.split(' > ')[0]}`;
  const named = absent.find((program) =>
    `${test.module.relativeModuleId} ${test.fullName}`.toLowerCase().includes(program),
  );
  const program = declaredNeed(test) ?? named;
  if (program === undefined) return;
  if (!leftOut.has(program)) leftOut.set(program, new Set());
  leftOut.get(program)?.add(title);
}

const root = join(import.meta.dirname, '..', '..');
const fileOf = (/** @type {import('vitest/node').TestCase} */ test) => relative(root, test.module.moduleId);

function declaredNeed(/** @type {import('vitest/node').TestCase} */ test) {
  for (let suite = test.parent; suite.type === 'suite'; suite = suite.parent) {
    const { needs } = /** @type {{ needs?: import('./programs.mjs').Program }} */ (suite.meta());
    if (needs !== undefined) return needs;
  }
  return undefined;
}

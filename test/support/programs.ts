import { describe } from 'vitest';
import { find, requireAll, SET_UP, titleOf, type Program } from '../bin/programs.mjs';

declare module 'vitest' {
  interface TaskMeta {
    /** The program a suite was left out for; the closing lines of a run list it. */
    needs?: Program;
  }
}

/** The server and the command that lays out its data folder. @throws Error when MariaDB is not installed */
export function mariadb(): { readonly server: string; readonly install: string } {
  const [server, install] = commandsOf('mariadb');
  return { server: server!, install: install! };
}

/** The browser. @throws Error when Chromium is not installed */
export function chromium(): string {
  return commandsOf('chromium')[0]!;
}

/**
 * A suite that runs only where a program is installed; elsewhere it is left out and named in the closing lines. Where
 * everything is required (CONCORD_REQUIRE_ALL=1) it is never left out, and fails on the missing program instead.
 *
 * @example needs('chromium', 'complaint desk', () => { it('opens a case with Enter', …) })
 */
export function needs(program: Program, name: string, suite: () => void): void {
  const skip = find(program) === undefined && !requireAll();
  describe(name, { skip, meta: { needs: program } }, suite);
}

function commandsOf(program: Program): readonly string[] {
  const commands = find(program);
  if (commands === undefined) throw new Error(`${titleOf(program)} is not installed. Run: ${SET_UP}`);
  return commands;
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What one check came to. `faults` say what is wrong, where, and how to mend it; none means that it holds. */
/** @typedef {{ readonly faults: readonly string[], readonly note?: string, readonly skipped?: string }} Verdict */

/** A tool of node_modules, run with this Node; its output is one text. Never throws on a failing exit. */
export function runTool(
  /** @type {string} */ root,
  /** @type {string} */ script,
  /** @type {readonly string[]} */ args,
  /** @type {string} */ folder = root,
) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], folder);
}

/** An npm script of a workspace. */
export function runScript(/** @type {string} */ root, /** @type {string} */ workspace, /** @type {string} */ script) {
  return run('npm', ['run', '--silent', script], join(root, workspace));
}

/** A failed run as one fault under a heading; a passed one as none. */
export function faultsOf(
  /** @type {string} */ heading,
  /** @type {{ code: number, output: string }} */ { code, output },
) {
  return code === 0 ? [] : [`${heading}\n${output.trim()}`];
}

/** @returns {Promise<{ code: number, output: string }>} */
function run(/** @type {string} */ command, /** @type {readonly string[]} */ args, /** @type {string} */ folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') }));
  });
}

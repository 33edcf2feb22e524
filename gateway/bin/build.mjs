import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rememberBuilt, stampOf } from './build-stamp.mjs';

/** Nothing a build runs may report to anybody. */
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * Builds every workspace, saying one line for each as it begins; the compiler's own words are shown only when the build
 * fails. A signal meanwhile ends the build and then this process.
 *
 * @throws Error when the build fails, after its output was printed
 */
export async function build(/** @type {string} */ root, /** @type {(line: string) => void} */ say) {
  const turbo = spawn(
    process.execPath,
    [join(root, 'node_modules', 'turbo', 'bin', 'turbo'), 'run', 'build', '--ui=stream', '--concurrency=2'],
    { cwd: root, env: { ...process.env, ...QUIET }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let interrupted = false;
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = true;
    turbo.kill(signal);
  };
  SIGNALS.forEach((signal) => process.once(signal, stop));

  /** @type {Buffer[]} */
  const output = [];
  /** @type {Set<string | undefined>} */
  const begun = new Set();
  const listen = (/** @type {Buffer} */ chunk) => {
    output.push(chunk);
    for (const [, workspace] of String(chunk).matchAll(/@concord\/([\w-]+):build: cache miss/g)) {
      if (!begun.has(workspace)) say(`  building ${workspace}`);
      begun.add(workspace);
    }
  };
  turbo.stdout.on('data', listen);
  turbo.stderr.on('data', listen);

  const [code, signal] = await once(turbo, 'close');
  SIGNALS.forEach((name) => process.removeListener(name, stop));
  if (interrupted) process.exit(130);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Error(`The build failed (${signal ?? `exit code ${code}`}); its output stands above.`);
}

// As a command: `npm run build`. What was built is remembered: a start from a folder that cannot be written then builds nothing.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(import.meta.dirname, '..', '..');
  const stamp = stampOf(root);
  try {
    await build(root, (line) => process.stdout.write(`${line}\n`));
    rememberBuilt(root, stamp);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

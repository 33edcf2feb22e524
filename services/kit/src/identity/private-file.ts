import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorFault } from '../domain/operator-fault.js';

const OTHERS = 0o077;

/**
 * Reads a file that only its owner may read; `undefined` when there is none.
 *
 * @throws OperatorFault when group or others have any right on it
 */
export async function readPrivateFile(file: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new OperatorFault(`${file} can be read or written by others. Run: chmod 600 ${file}`);
    return await readFile(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((fault as NodeJS.ErrnoException).code === 'EACCES')
      throw new OperatorFault(`${file} cannot be read by this user. Make this user its owner.`);
    throw fault;
  }
}

/**
 * Writes a new file with mode 0600, whole or not at all and never over an existing one: `false` when somebody else,
 * such as a second process at its first start, was faster.
 */
export async function createPrivateFile(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = await writeDraft(file, text);
  try {
    await link(draft, file);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  } finally {
    await unlink(draft);
  }
}

/** Exchanges the text of a file for another, mode 0600, whole or not at all, and on the disk when it resolves. */
export async function replacePrivateFile(file: string, text: string): Promise<void> {
  const draft = await writeDraft(file, text);
  try {
    await rename(draft, file);
  } catch (fault) {
    await unlink(draft);
    throw fault;
  }
  // The name is in the folder's own pages.
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

async function writeDraft(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await chmod(draft, 0o600);
    return draft;
  } catch (fault) {
    await handle.close().catch(() => undefined);
    await unlink(draft);
    throw fault;
  }
}

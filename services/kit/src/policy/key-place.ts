import { open, stat, unlink } from 'node:fs/promises';
import { OperatorFault } from '../domain/operator-fault.js';
import { createPrivateFile, readPrivateFile, replacePrivateFile } from '../identity/private-file.js';

/** Where the text of the key file rests: a provider of keys. */
export interface KeyPlace {
  /** The file or the variable, for messages. */
  readonly name: string;
  /** `undefined` when nothing is there. @throws OperatorFault when what is there cannot be used */
  read(): Promise<string | undefined>;
  /** Another word whenever the text may be another one. Cheap: asks for no secret. */
  stamp(): Promise<string>;
  /** Puts a first text there; `false` when one is there already. @throws OperatorFault where nothing can be written */
  create(text: string): Promise<boolean>;
  /**
   * Exchanges the text, one change after the other, whole or not at all: a key that was added and lost again would take
   * with it whatever was sealed meanwhile.
   *
   * @throws OperatorFault where nothing can be written, or while somebody else changes it
   */
  change(to: (text: string) => string): Promise<void>;
}

/** A file that its owner alone may read (0600), apart from the databases and their backups. */
export function fileKeyPlace(file: string): KeyPlace {
  return {
    name: file,
    read: () => readPrivateFile(file),
    async stamp() {
      const { mtimeMs, ino, size } = await stat(file).catch(() => ({ mtimeMs: 0, ino: 0, size: 0 }));
      return `${mtimeMs}/${ino}/${size}`;
    },
    create: (text) => createPrivateFile(file, text),
    change: (to) =>
      alone(`${file}.changing`, async () => {
        const text = await readPrivateFile(file);
        if (text === undefined) throw new OperatorFault(`There is no key file ${file}. Restore it from its copy.`);
        await replacePrivateFile(file, to(text));
      }),
  };
}

/** A variable that holds the text, put there by whoever starts the process; changed where it is kept, not here. */
export function environmentKeyPlace(variable: string, text: string | undefined): KeyPlace {
  const fixed = () =>
    Promise.reject(
      new OperatorFault(
        `The keys stand in the variable ${variable}, which cannot be written. Write its text into a file (0600), change that file with KEY_FILE set to it, and put its text back.`,
      ),
    );
  return {
    name: variable,
    read: () => Promise.resolve(text),
    stamp: () => Promise.resolve(''),
    create: async () => (text === undefined ? fixed() : false),
    change: fixed,
  };
}

async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    throw new OperatorFault(
      `Somebody is changing the keys. If nobody is, one was killed while doing so: remove ${lock}`,
    );
  }
  try {
    await work();
  } finally {
    await unlink(lock);
  }
}

import { hkdfSync } from 'node:crypto';
import { createPrivateFile, readPrivateFile } from '../identity/private-file.js';
import { OperatorFault } from '../domain/operator-fault.js';
import { draftKeyFile, KEY_BYTES, parseKeyFile, type KeyFile } from './key-file.js';

/** The keys of an installation. Everything is derived from the key file; the secrets themselves are not handed out. */
export interface Keys {
  /** Id of the master key that wraps new data keys. */
  readonly current: string;
  /**
   * The key of an organization under a master key: HKDF-SHA256 with the organization in its info, so that an
   * organization needs no provisioning and one organization's key opens nothing of another.
   *
   * @throws OperatorFault when the key file does not hold the master key
   */
  organizationKey(organization: string, kid: string): Buffer;
  /** The key of a blind index, of one organization and column. */
  indexKey(organization: string, column: string): Buffer;
  /** A key for HMACs of one purpose, e.g. `idempotency` or `cursor`. */
  hmacKey(purpose: string): Buffer;
}

/**
 * Opens the key file; makes one (0600) when there is none and `createIfMissing` is set.
 *
 * @throws OperatorFault naming what to do: no file, readable by others, unknown version, a short or non-random key
 */
export async function openKeys(options: { file: string; createIfMissing: boolean }): Promise<Keys> {
  const { file, createIfMissing } = options;
  let text = await readPrivateFile(file);
  if (text === undefined) {
    if (!createIfMissing)
      throw new OperatorFault(
        `There is no key file ${file}. Restore it from its copy; without it sealed fields stay closed for good.`,
      );
    await createPrivateFile(file, draftKeyFile());
    text = await readPrivateFile(file);
    if (text === undefined) throw new OperatorFault(`${file} was removed while it was being made. Start again.`);
  }
  return createKeys(parseKeyFile(file, text));
}

/** The keys of a parsed key file. */
export function createKeys(file: KeyFile): Keys {
  const organizationKeys = new Map<string, Buffer>();
  const indexKeys = new Map<string, Buffer>();
  return {
    current: file.current,
    organizationKey: (organization, kid) =>
      remembered(organizationKeys, path(kid, organization), () => {
        const master = file.kek.get(kid);
        if (!master)
          throw new OperatorFault(
            `The key file does not hold the master key ${kid}. Restore the key file from its copy.`,
          );
        return derive(master, 'organization', organization);
      }),
    indexKey: (organization, column) =>
      remembered(indexKeys, path(organization, column), () => derive(file.index, 'index', organization, column)),
    hmacKey: (purpose) => derive(file.hmac, 'hmac', purpose),
  };
}

function derive(secret: Buffer, ...info: string[]): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `concord/1/${path(...info)}`, KEY_BYTES));
}

// JSON keeps the parts apart: ("a", "b|c") and ("a|b", "c") never name the same key.
const path = (...parts: string[]) => JSON.stringify(parts);

function remembered(made: Map<string, Buffer>, name: string, make: () => Buffer): Buffer {
  const key = made.get(name) ?? make();
  made.set(name, key);
  return key;
}

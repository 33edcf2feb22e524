import { hkdfSync } from 'node:crypto';
import { OperatorFault } from '../domain/operator-fault.js';
import { draftKeyFile, KEY_BYTES, parseKeyFile, type KeyFile } from './key-file.js';
import { fileKeyPlace, type KeyPlace } from './key-place.js';

/** The keys of an installation. Everything is derived from the key file; the secrets themselves are not handed out. */
export interface Keys {
  /** Id of the master key that wraps new data keys. */
  readonly current: string;
  /** Ids of the master keys that are known. */
  readonly kids: readonly string[];
  /**
   * Reads the keys again where their place has other ones: a rotation takes effect without a restart. The keys of index
   * and HMAC, and what a master key opens, never change.
   *
   * @throws OperatorFault when what is there now cannot be used; the keys are then as they were
   */
  refresh(): Promise<void>;
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

/** Where the keys are, and whether the first start makes them. */
export type KeyOptions = { readonly createIfMissing: boolean } & (
  { readonly file: string } | { readonly place: KeyPlace }
);

/**
 * Opens the keys; makes them when there are none and `createIfMissing` is set.
 *
 * @throws OperatorFault naming what to do: no file, readable by others, unknown version, a short or non-random key
 */
export async function openKeys(options: KeyOptions): Promise<Keys> {
  const place = 'place' in options ? options.place : fileKeyPlace(options.file);
  let stamp = await place.stamp();
  let text = await place.read();
  if (text === undefined) {
    if (!options.createIfMissing)
      throw new OperatorFault(
        `There is no key file ${place.name}. Restore it from its copy; without it sealed fields stay closed for good.`,
      );
    await place.create(draftKeyFile());
    stamp = await place.stamp();
    text = await place.read();
    if (text === undefined) throw new OperatorFault(`${place.name} was removed while it was being made. Start again.`);
  }
  return createKeys(parseKeyFile(place.name, text), async (before) => {
    const now = await place.stamp();
    if (now === stamp) return undefined;
    const changed = await place.read();
    if (changed === undefined) throw new OperatorFault(`${place.name} was removed. Restore it from its copy.`);
    const file = parseKeyFile(place.name, changed);
    checkGoesOn(before, file);
    stamp = now;
    return file;
  });
}

/** The keys of a parsed key file. `reread` answers a file that goes on from `before`, and `undefined` while none took its place. */
export function createKeys(
  first: KeyFile,
  reread: (before: KeyFile) => Promise<KeyFile | undefined> = () => Promise.resolve(undefined),
): Keys {
  let file = first;
  const organizationKeys = new Map<string, Buffer>();
  const indexKeys = new Map<string, Buffer>();
  return {
    get current() {
      return file.current;
    },
    get kids() {
      return [...file.kek.keys()];
    },
    async refresh() {
      const next = await reread(file);
      if (!next) return;
      organizationKeys.clear();
      file = next;
    },
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

/** Keys of another installation must not be taken for a rotation: half of what follows would be sealed by them. */
function checkGoesOn(file: KeyFile, next: KeyFile): void {
  const isSame =
    next.index.equals(file.index) &&
    next.hmac.equals(file.hmac) &&
    [...file.kek].every(([kid, secret]) => next.kek.get(kid)?.equals(secret) ?? true);
  if (!isSame) throw new OperatorFault('The key file holds other keys than before, not one more. Restore its copy.');
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

import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { OperatorFault } from '../domain/operator-fault.js';

/** Bytes of every secret in the key file. */
export const KEY_BYTES = 32;

/** The key file, parsed: the master keys by their id, the one that wraps now, and the secrets of index and HMAC. */
export interface KeyFile {
  readonly current: string;
  readonly kek: ReadonlyMap<string, Buffer>;
  readonly index: Buffer;
  readonly hmac: Buffer;
  /** When each master key was made, ISO; the first one's is not known. */
  readonly made?: ReadonlyMap<string, string>;
}

const shape = v.object({
  version: v.number(),
  current: v.string(),
  kek: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,32}$/)), v.string()),
  index: v.string(),
  hmac: v.string(),
  made: v.optional(v.record(v.string(), v.string()), {}),
});

/** The text of a fresh key file: random secrets, a random key id, so that two installations never share one. */
export function draftKeyFile(): string {
  const kid = newKid();
  return written({ version: 1, current: kid, kek: { [kid]: newSecret() }, index: newSecret(), hmac: newSecret() });
}

/** The id of a new master key. */
export const newKid = (): string => `k_${randomBytes(6).toString('hex')}`;

/** A new secret as it stands in a key file. */
export const newSecret = (): string => randomBytes(KEY_BYTES).toString('base64');

/** The text of a key file. */
export const written = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

/**
 * Reads the text of a key file. Nothing of its content is ever part of a message.
 *
 * @throws OperatorFault naming the entry at fault and what to do
 */
export function parseKeyFile(file: string, text: string): KeyFile {
  const content = parseJson(file, text);
  if (typeof content === 'object' && content !== null && 'wrapped' in content)
    throw new OperatorFault(`${file} is wrapped by a key service. Set KMS_URL and KMS_TOKEN_FILE.`);
  const result = v.safeParse(shape, content);
  if (!result.success)
    throw new OperatorFault(
      `${file}: ${faultyEntry(result.issues)} is missing or malformed. Restore it from its copy.`,
    );
  const { version, current, kek, index, hmac, made } = result.output;
  if (version !== 1)
    throw new OperatorFault(`${file}: version ${version} is unknown here, 1 is known. Use the release that wrote it.`);
  if (!(current in kek))
    throw new OperatorFault(`${file}: "current" names a key that "kek" does not hold. Restore it from its copy.`);
  return {
    current,
    kek: new Map(Object.entries(kek).map(([kid, secret]) => [kid, readSecret(file, `kek.${kid}`, secret)])),
    index: readSecret(file, 'index', index),
    hmac: readSecret(file, 'hmac', hmac),
    made: new Map(Object.entries(made)),
  };
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which is secret.
    throw new OperatorFault(`${file} is not JSON. Restore it from its copy.`);
  }
}

const faultyEntry = (issues: readonly v.BaseIssue<unknown>[]) =>
  JSON.stringify(issues[0]?.path?.map((step) => step.key).join('.') ?? 'the whole file');

function readSecret(file: string, entry: string, text: string): Buffer {
  const secret = Buffer.from(text, 'base64');
  if (secret.length < KEY_BYTES)
    throw new OperatorFault(
      `${file}: "${entry}" has ${secret.length} bytes, ${KEY_BYTES} are needed. Make one with: openssl rand -base64 32`,
    );
  if (new Set(secret).size < 8)
    throw new OperatorFault(`${file}: "${entry}" is not random. Make one with: openssl rand -base64 32`);
  return secret;
}

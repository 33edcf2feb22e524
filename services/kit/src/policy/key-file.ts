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
}

const shape = v.object({
  version: v.number(),
  current: v.string(),
  kek: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,32}$/)), v.string()),
  index: v.string(),
  hmac: v.string(),
});

/** The text of a fresh key file: random secrets, a random key id, so that two installations never share one. */
export function draftKeyFile(): string {
  const kid = `k_${randomBytes(6).toString('hex')}`;
  const secret = () => randomBytes(KEY_BYTES).toString('base64');
  const file = { version: 1, current: kid, kek: { [kid]: secret() }, index: secret(), hmac: secret() };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text of a key file. Nothing of its content is ever part of a message.
 *
 * @throws OperatorFault naming the entry at fault and what to do
 */
export function parseKeyFile(file: string, text: string): KeyFile {
  const result = v.safeParse(shape, parseJson(file, text));
  if (!result.success)
    throw new OperatorFault(
      `${file}: ${faultyEntry(result.issues)} is missing or malformed. Restore it from its copy.`,
    );
  const { version, current, kek, index, hmac } = result.output;
  if (version !== 1)
    throw new OperatorFault(`${file}: version ${version} is unknown here, 1 is known. Use the release that wrote it.`);
  if (!(current in kek))
    throw new OperatorFault(`${file}: "current" names a key that "kek" does not hold. Restore it from its copy.`);
  return {
    current,
    kek: new Map(Object.entries(kek).map(([kid, secret]) => [kid, readSecret(file, `kek.${kid}`, secret)])),
    index: readSecret(file, 'index', index),
    hmac: readSecret(file, 'hmac', hmac),
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

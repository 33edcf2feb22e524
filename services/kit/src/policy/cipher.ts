import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/**
 * AES-256-GCM. Bytes of the result: `version (1) | length of kid (1) | kid | iv (12) | cipher text | tag (16)`.
 *
 * @param kid names the key to who opens it; ASCII, at most 255 bytes
 * @param bound what the value belongs to; needed again to open it, so that a value cannot be moved
 */
export function encrypt(key: Buffer, kid: string, bound: readonly string[], plain: Uint8Array): Buffer {
  const header = Buffer.concat([Buffer.from([VERSION, kid.length]), Buffer.from(kid, 'latin1')]);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(header, bound));
  return Buffer.concat([header, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the bytes were changed, or belong to something else than `bound` */
export function decrypt(key: Buffer, bound: readonly string[], sealed: Uint8Array): Buffer {
  const bytes = view(sealed);
  const start = 2 + kidLength(bytes);
  const iv = bytes.subarray(start, start + IV);
  const tag = bytes.subarray(bytes.length - TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG })
    .setAAD(associated(bytes.subarray(0, start), bound))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start + IV, bytes.length - TAG)), decipher.final()]);
  } catch {
    throw new Error('A sealed value was changed or moved');
  }
}

/** The id of the key that sealed these bytes. @throws Error on bytes that are no sealed value */
export function kidOf(sealed: Uint8Array): string {
  const bytes = view(sealed);
  return bytes.toString('latin1', 2, 2 + kidLength(bytes));
}

function kidLength(bytes: Buffer): number {
  const length = bytes[1];
  if (length === undefined || bytes.length < 2 + length + IV + TAG) throw new Error('A sealed value is cut short');
  if (bytes[0] !== VERSION) throw new Error(`A sealed value has the unknown version ${bytes[0]}`);
  return length;
}

// Drivers answer Uint8Array or Buffer, depending on the database.
const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const associated = (header: Buffer, bound: readonly string[]) =>
  Buffer.concat([header, Buffer.from(JSON.stringify(bound))]);

import { createHash } from 'node:crypto';

/** The claim `bh`: SHA-256 of the body's bytes, base64url. */
export function bodyHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

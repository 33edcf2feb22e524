import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '../app/sign-in.ports.js';

const TOKEN_BYTES = 32;

/**
 * Tokens of 256 random bits. What is kept is their SHA-256, so that a stolen database opens no session; a slow hash
 * would add nothing, there is nothing to guess.
 */
export const tokens: Pick<Secrets, 'newToken' | 'tokenHash'> = {
  newToken() {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    return { token, hash: tokenHash(token) };
  },
  tokenHash,
};

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

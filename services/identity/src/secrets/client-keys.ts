import { CLIENT_KEY } from '@concord/kit/identity/api-client';
import type { ClientKeys } from '../app/client.ports.js';
import { tokens } from './tokens.js';

/** `cck_`, whose it is, and 256 random bits. Kept as the SHA-256 of the whole, like the token of a session. */
export const clientKeys: ClientKeys = {
  newKey(id) {
    const key = `${CLIENT_KEY}${id.replace(/^\w+_/, '')}_${tokens.newToken().token}`;
    return { key, hash: tokens.tokenHash(key) };
  },
  hashOf: tokens.tokenHash,
};

import type { IncomingMessage } from 'node:http';

/** The cookie a browser carries its session in. No script can read it. */
export const SESSION_COOKIE = 'concord_session';

/** As long as the identity service reads: what is longer was not given by it, and is nobody's. */
const TOKEN = /^[\w.~+/=-]{8,100}$/;

/**
 * The session token of a request: from `Authorization: Bearer`, or else from the cookie. Never from the address, where
 * it would be logged.
 */
export function tokenOf(request: IncomingMessage): string | undefined {
  return bearerOf(request.headers.authorization) ?? cookieOf(request.headers.cookie);
}

/** The token of an `authorization` value, as sent in a header or in `connection_init`. */
export function bearerOf(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string') return undefined;
  return wellFormed(/^Bearer +(\S+)$/i.exec(authorization)?.[1]);
}

function cookieOf(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === SESSION_COOKIE) return wellFormed(value.join('='));
  }
  return undefined;
}

const wellFormed = (token: string | undefined) => (token && TOKEN.test(token) ? token : undefined);

import type { IncomingMessage } from 'node:http';
import { CLIENT_KEY } from '@concord/kit/identity/api-client';

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

/** Whether a browser asks, with a page behind it that may not be ours: it says so itself, or sends its cookie. */
export function isBrowser({ headers }: IncomingMessage): boolean {
  return (
    headers.origin !== undefined ||
    headers['sec-fetch-site'] !== undefined ||
    bearerOf(headers.authorization) === undefined
  );
}

/** The token of an `authorization` value, as sent in a header or in `connection_init`. */
export function bearerOf(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string') return undefined;
  return wellFormed(/^Bearer +(\S+)$/i.exec(authorization)?.[1]);
}

function cookieOf(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    // The key of a program is none of a browser's.
    if (name === SESSION_COOKIE && !value[0]?.startsWith(CLIENT_KEY)) return wellFormed(value.join('='));
  }
  return undefined;
}

const wellFormed = (token: string | undefined) => (token && TOKEN.test(token) ? token : undefined);

import type { IncomingMessage } from 'node:http';

/** Which pages may talk to us, by the `Origin` that a browser cannot be made to forge. */
export interface Origins {
  /** For requests: absent outside a browser, and then nothing of a browser's is at risk. */
  allowsRequest(request: IncomingMessage): boolean;
  /** For upgrades, which browsers let any page make: an origin must be there and be known. */
  allowsUpgrade(request: IncomingMessage): boolean;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Besides `allowed`, our own pages on this machine are known, whatever port was taken: those of the address that the
 * request itself goes to. Only for names that no name server can point here: any other could be a page of somebody
 * else's whose name was turned to us after it was loaded.
 *
 * @param allowed e.g. `https://concord.example`; a path behind it does not count
 */
export function createOrigins(allowed: readonly string[]): Origins {
  const known = new Set(allowed.map((url) => new URL(url).origin));
  const isOwn = (origin: string, host = '') => LOOPBACK.test(host) && origin === `http://${host}`;
  const isKnown = ({ headers: { origin, host } }: IncomingMessage) =>
    origin !== undefined && (known.has(origin.toLowerCase()) || isOwn(origin, host));
  return {
    allowsRequest: (request) => request.headers.origin === undefined || isKnown(request),
    allowsUpgrade: isKnown,
  };
}

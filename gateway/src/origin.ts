import type { IncomingMessage } from 'node:http';

/** Which pages may talk to us, by the `Origin` that a browser cannot be made to forge. */
export interface Origins {
  /** For requests: absent outside a browser, and then nothing of a browser's is at risk. */
  allowsRequest(request: IncomingMessage): boolean;
  /** For upgrades, which browsers let any page make: an origin must be there and be known. */
  allowsUpgrade(request: IncomingMessage): boolean;
}

/** @param allowed e.g. `https://concord.example`; without a path, without a slash at the end */
export function createOrigins(allowed: readonly string[]): Origins {
  const known = new Set(allowed.map((origin) => origin.toLowerCase()));
  const isKnown = ({ headers }: IncomingMessage) => !!headers.origin && known.has(headers.origin.toLowerCase());
  return {
    allowsRequest: (request) => request.headers.origin === undefined || isKnown(request),
    allowsUpgrade: isKnown,
  };
}

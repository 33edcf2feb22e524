/**
 * Why a service gave no answer. `UNREACHABLE`: nobody listens there, so nothing was sent. `LOST`: the connection, or a
 * stream, broke off; the service may have acted. `REFUSED`: it did not take our signature; `STOPPING`: it ends its
 * streams because it goes down, another instance will take over.
 */
export type UnavailableReason = 'TIME_OUT' | 'UNREACHABLE' | 'REFUSED' | 'TOO_LARGE' | 'FAULT' | 'LOST' | 'STOPPING';

/** A service could not be asked. Says which and why; never an address. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly service: string,
    readonly reason: UnavailableReason,
  ) {
    super(`${service}: ${reason}`);
  }
}

/** Before a byte of the request went out. */
const NOBODY_THERE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_DESTROYED',
  'UND_ERR_CLOSED',
]);

/** What an error of the connection comes to; whatever is not known to have come before the request counts as `LOST`. */
export function reasonOf(error: unknown): UnavailableReason {
  // An answer that is no JSON was not written by a service of ours.
  if (error instanceof SyntaxError) return 'FAULT';
  const { code } = Object(error) as { code?: unknown };
  if (code === 'UND_ERR_BODY_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT') return 'TIME_OUT';
  return NOBODY_THERE.has(String(code)) ? 'UNREACHABLE' : 'LOST';
}

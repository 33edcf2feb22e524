/**
 * Why a service gave no answer. `REFUSED`: it did not take our signature; `LOST`: a stream broke off; `STOPPING`: it
 * ends its streams because it goes down, another instance will take over.
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
